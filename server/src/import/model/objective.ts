import type {
  BudgetLink,
  DocumentObjective,
  Narrative,
  NarrativeBlock,
} from '../../document/document.ts'
import type { ExecutionState, LinkProvenance, ObjectiveLevel } from '../../domain/enums.ts'
import { keyOf, type ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { Row } from '../../store/tables.ts'
import { cell, type Field, type Fields, meaningOf, textOf } from './fields.ts'
import type { Ids } from './ids.ts'

/** An objective as it is read from the database, names instead of keys. */
export interface ObjectiveRow {
  readonly id: number
  readonly dup_id: number
  readonly level: ObjectiveLevel
  readonly code: string
  readonly position: number
  readonly level_label: string
  readonly title: string
  readonly parent_level: ObjectiveLevel | null
  readonly parent_code: string | null
  readonly weight: string | null
  readonly portfolio: string | null
  readonly center: string | null
  readonly manager: string | null
  readonly public_value: string | null
  readonly budget_mission: string | null
  readonly budget_program: string | null
  readonly budget_provenance: LinkProvenance | null
  readonly execution_state: ExecutionState | null
  readonly execution_state_label: string | null
  readonly implementation_approach: readonly NarrativeBlock[] | null
  readonly implementation_status: readonly NarrativeBlock[] | null
}

/** The fields that a document says of an objective. */
export function saidOfObjective(objective: DocumentObjective): Fields {
  const { parent, publicValue, budget, executionState } = objective
  return said({
    levelLabel: objective.levelLabel?.value,
    title: objective.title?.value,
    parent: parent ? parentField(parent.value) : undefined,
    weight: objective.weight?.value,
    portfolio: objective.portfolio?.value.label,
    responsibilityCenter: objective.responsibilityCenter?.value,
    manager: objective.manager?.value,
    publicValue: publicValue?.value.code,
    budget: budget ? budgetField(budget.value) : undefined,
    executionState: executionState
      ? cell(executionState.text, executionState.value ?? 'UNKNOWN')
      : undefined,
    implementationApproach: narrativeField(blocksOf(objective.implementationApproach)),
    implementationStatus: narrativeField(blocksOf(objective.implementationStatus)),
  })
}

/** The fields of a stored objective. */
export function storedFieldsOfObjective(row: ObjectiveRow): Fields {
  return {
    levelLabel: row.level_label,
    title: row.title,
    parent:
      row.parent_level && row.parent_code
        ? parentField({ level: row.parent_level, code: row.parent_code })
        : null,
    weight: row.weight,
    portfolio: row.portfolio,
    responsibilityCenter: row.center,
    manager: row.manager,
    publicValue: row.public_value,
    budget:
      row.budget_mission && row.budget_provenance
        ? budgetField({
            mission: row.budget_mission,
            program: row.budget_program,
            provenance: row.budget_provenance,
          })
        : null,
    executionState: cell(row.execution_state_label, row.execution_state),
    implementationApproach: narrativeField(row.implementation_approach) ?? null,
    implementationStatus: narrativeField(row.implementation_status) ?? null,
  }
}

/** The columns that hold an objective's fields. */
export function columnsOfObjective(fields: Fields, ids: Ids): Row {
  const budget = readBudget(fields.budget)
  return {
    level_label: textOf(fields.levelLabel) ?? '',
    title: textOf(fields.title),
    parent_id: ids.objective(meaningOf(fields.parent)),
    weight: textOf(fields.weight),
    portfolio_id: ids.portfolio(textOf(fields.portfolio)),
    center_alias_id: ids.center(textOf(fields.responsibilityCenter)),
    manager_alias_id: ids.person(textOf(fields.manager)),
    public_value_id: ids.publicValue(textOf(fields.publicValue)),
    budget_mission: budget?.mission ?? null,
    budget_program: budget?.program ?? null,
    budget_provenance: budget?.provenance ?? null,
    execution_state: meaningOf(fields.executionState),
    execution_state_label: textOf(fields.executionState),
  }
}

/** The narrative sections of an objective, and the field that holds each. */
export const NARRATIVES = [
  ['IMPLEMENTATION_APPROACH', 'implementationApproach'],
  ['IMPLEMENTATION_STATUS', 'implementationStatus'],
] as const

/** A link to the budget as a field: people read the codes, `value` says it all. */
export function budgetField({ mission, program, provenance }: BudgetLink): Field {
  const text = program === null ? mission : `${mission}.${program}`
  return cell(text, JSON.stringify({ mission, program, provenance }))
}

/** The link that a field holds. */
export function readBudget(field: Field | undefined): BudgetLink | null {
  const value = meaningOf(field)
  return value === null ? null : (JSON.parse(value) as BudgetLink)
}

function parentField(parent: ObjectiveKey | null): Field {
  return parent ? cell(parent.code, keyOf(parent)) : null
}

function blocksOf(narrative: Narrative | null): readonly NarrativeBlock[] | null {
  return narrative?.blocks.map(({ value: { number, text } }) => ({ number, text })) ?? null
}

function narrativeField(blocks: readonly NarrativeBlock[] | null): Field | undefined {
  if (!blocks) return undefined
  const text = blocks.map((block) =>
    block.number === null ? block.text : `${block.number}) ${block.text}`,
  )
  return cell(text.join('\n'), JSON.stringify(blocks.map(({ number, text }) => ({ number, text }))))
}

function said(fields: Readonly<Record<string, Field | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Field] => entry[1] !== undefined),
  )
}
