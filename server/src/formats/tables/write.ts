import type { DocumentObjective, ExportDocument, Narrative } from '../../document/document.ts'
import { writeFields } from '../../document/fields.ts'
import type { Sourced } from '../../document/source.ts'
import { indicatorFields } from '../../domain/indicatorFields.ts'
import { phaseFields } from '../../domain/phaseFields.ts'
import {
  decimal,
  EMPTY,
  fieldCells,
  printedWord,
  said,
  text,
  value,
  type WrittenCell,
} from './cells.ts'
import { writtenColumns } from './headings.ts'
import type { TableKey, TemplateTable } from './template/column.ts'
import { TABLES } from './template/template.ts'
import { levelWords, provenanceWords, sectionWords, stateWords } from './words.ts'

/** A table to write, without its headings. */
export interface WrittenTable {
  readonly table: TemplateTable
  readonly rows: readonly (readonly WrittenCell[])[]
}

/** The cells of a row by the keys of their columns; columns without a cell stay empty. */
type Cells = Readonly<Record<string, WrittenCell>>

/** Every table of the template, filled with a plan: Italian words, dates and numbers. */
export function writeTables(document: ExportDocument): readonly WrittenTable[] {
  const rows = rowsOf(document)
  return TABLES.map((table) => ({
    table,
    rows: rows[table.key].map((cells) =>
      writtenColumns(table).map(({ key }) => cells[key] ?? EMPTY),
    ),
  }))
}

function rowsOf(document: ExportDocument): Readonly<Record<TableKey, readonly Cells[]>> {
  const { plan, centers, people } = document
  const authority = text(document.authority.code)
  const about = { authority, plan: said(plan.dup.code), planLabel: said(plan.dup.label) }
  const objectives = plan.objectives.map((objective) => ({
    objective,
    key: {
      plan: about.plan,
      level: text(levelWords.print(objective.level)),
      code: said(objective.code),
    },
  }))
  return {
    objectives:
      objectives.length === 0
        ? [about]
        : objectives.map(({ objective, key }) => ({
            ...about,
            ...key,
            ...objectiveCells(objective),
          })),
    links: objectives.flatMap(({ objective, key }) => {
      const cells = linkCells(objective, plan.dup.code)
      return Object.keys(cells).length > 0 ? [{ ...key, ...cells }] : []
    }),
    phases: objectives.flatMap(({ objective, key }) =>
      (objective.phases ?? []).map((phase) => ({
        ...key,
        title: said(phase.title),
        ...writeFields(phaseFields, phase, fieldCells),
      })),
    ),
    indicators: objectives.flatMap(({ objective, key }) =>
      (objective.indicators ?? []).map((indicator) => ({
        ...key,
        title: said(indicator.title),
        ...writeFields(indicatorFields, indicator, fieldCells),
      })),
    ),
    values: objectives.flatMap(({ objective, key }) =>
      (objective.indicators ?? []).flatMap(({ title, values }) =>
        values.map(({ year, expected, achieved }) => ({
          ...key,
          title: said(title),
          year: text(String(year)),
          expected: value(expected),
          achieved: value(achieved),
        })),
      ),
    ),
    texts: objectives.flatMap(({ objective, key }) =>
      (['implementationApproach', 'implementationStatus'] as const).flatMap((section) =>
        blockCells(objective[section]).map((cells) => ({
          ...key,
          section: text(sectionWords.print(section)),
          ...cells,
        })),
      ),
    ),
    centers: centers.flatMap(({ code, name, spellings }) =>
      orNothing(spellings).map((spelling) => ({
        authority,
        centerCode: said(code),
        name: said(name),
        spelling: said(spelling),
      })),
    ),
    people: people.flatMap(({ name, spellings }) =>
      orNothing(spellings).map((spelling) => ({
        authority,
        name: said(name),
        spelling: said(spelling),
      })),
    ),
  }
}

function objectiveCells(objective: DocumentObjective): Cells {
  return {
    levelLabel: said(objective.levelLabel),
    title: said(objective.title),
    portfolio: text(objective.portfolio?.value.label ?? ''),
    responsibilityCenter: said(objective.responsibilityCenter),
    manager: said(objective.manager),
    executionState: printedWord(objective.executionState, stateWords),
  }
}

function linkCells(
  { parent, weight, budget, publicValue }: DocumentObjective,
  plan: Sourced<string>,
): Cells {
  return {
    ...(parent && {
      parentLevel: text(levelWords.print(parent.value?.level ?? 'PLAN')),
      parent: text(parent.value?.code ?? plan.value),
    }),
    ...(weight && { linkWeight: decimal(weight) }),
    ...(budget && {
      mission: text(budget.value.mission),
      program: text(budget.value.program ?? ''),
      provenance: text(provenanceWords.print(budget.value.provenance)),
    }),
    ...(publicValue && {
      publicValueCode: text(publicValue.value.code),
      publicValueTitle: text(publicValue.value.title ?? ''),
    }),
  }
}

function blockCells(narrative: Narrative | null): Cells[] {
  return (narrative?.blocks ?? []).map(({ value }) => ({
    item: text(value.number === null ? '' : String(value.number)),
    text: text(value.text),
  }))
}

/** At least one row, also for an entry without spellings. */
const orNothing = <T>(spellings: readonly T[]): readonly (T | null)[] =>
  spellings.length > 0 ? spellings : [null]
