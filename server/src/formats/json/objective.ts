import type {
  BudgetLink,
  DocumentObjective,
  Narrative,
  NarrativeBlock,
  Portfolio,
  PublicValue,
} from '../../document/document.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import { executionStates, linkProvenances, objectiveLevels } from '../../domain/enums.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { JsonFields, JsonReading } from './fields.ts'
import { labelCell } from './printedCells.ts'
import { readIndicator, readPhase } from './rows.ts'

/** Reads one objective; null when its level or code is missing, which is reported. */
export function readObjective(fields: JsonFields, reading: JsonReading): DocumentObjective | null {
  const level = fields.required('level', fields.word('level', objectiveLevels))
  const code = fields.name('code')
  const objective: Omit<DocumentObjective, 'level' | 'code'> = {
    title: fields.text('title'),
    levelLabel: fields.text('levelLabel'),
    parent: readParent(fields),
    weight: fields.decimal('weight'),
    portfolio: readPortfolio(fields.object('portfolio')),
    responsibilityCenter: fields.text('responsibilityCenterLabel'),
    manager: fields.text('manager'),
    publicValue: readPublicValue(fields.object('publicValue')),
    budget: readBudget(fields.object('budget')),
    executionState: labelCell(fields, 'executionState', executionStates),
    implementationApproach: readNarrative(fields.object('implementationApproach')),
    implementationStatus: readNarrative(fields.object('implementationStatus')),
    phases: fields.objects('phases', (phase) => readPhase(phase, reading)),
    indicators: fields.objects('indicators', (indicator) => readIndicator(indicator, reading)),
  }
  fields.finish()
  return level && code && { level: level.value, code, ...objective }
}

/** Null states that the objective hangs on the plan itself: the one property whose null is a value. */
function readParent(fields: JsonFields): Sourced<ObjectiveKey | null> | null {
  const parent = fields.object('parent')
  if (!parent) return fields.nullAt('parent')
  const level = parent.required('level', parent.word('level', objectiveLevels))
  const code = parent.name('code')
  parent.finish()
  return level && code && withValue(parent.place, { level: level.value, code: code.value })
}

function readPortfolio(fields: JsonFields | null): Sourced<Portfolio> | null {
  if (!fields) return null
  const label = fields.name('label')
  const holder = fields.name('holder')
  const matters = fields.texts('matters') ?? []
  fields.finish()
  return (
    label &&
    holder &&
    withValue(fields.place, {
      label: label.value,
      holder: holder.value,
      matters: matters.map(({ value }) => value),
    })
  )
}

function readPublicValue(fields: JsonFields | null): Sourced<PublicValue> | null {
  if (!fields) return null
  const code = fields.name('code')
  const title = fields.text('title')?.value ?? null
  fields.finish()
  return code && withValue(fields.place, { code: code.value, title })
}

function readBudget(fields: JsonFields | null): Sourced<BudgetLink> | null {
  if (!fields) return null
  const mission = fields.name('mission')
  const program = fields.text('program')?.value ?? null
  const provenance = fields.word('provenance', linkProvenances)?.value ?? 'DECLARED'
  fields.finish()
  return mission && withValue(fields.place, { mission: mission.value, program, provenance })
}

function readNarrative(fields: JsonFields | null): Narrative | null {
  if (!fields) return null
  const blocks = fields.required('blocks', fields.objects('blocks', readBlock))
  fields.finish()
  return blocks && { blocks }
}

function readBlock(fields: JsonFields): Sourced<NarrativeBlock> | null {
  const number = fields.integer('number', 0, 999_999_999)?.value ?? null
  const text = fields.required('text', fields.text('text'))
  fields.finish()
  return text && withValue(fields.place, { number, text: text.value })
}
