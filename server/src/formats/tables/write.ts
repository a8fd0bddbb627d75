import type {
  DocumentObjective,
  DocumentPhase,
  ExportDocument,
  Narrative,
  Value,
} from '../../document/document.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import { printDate, readDate } from '../../domain/dates.ts'
import { looksLikeNumber, printNumber, readNumber } from '../../domain/decimals.ts'
import { asText } from './escape.ts'
import { writtenColumns } from './headings.ts'
import type { Table, TableKey } from './template/column.ts'
import { TABLES } from './template/template.ts'
import {
  levelWords,
  methodWords,
  polarityWords,
  provenanceWords,
  sectionWords,
  stateWords,
  typeWords,
  type WordList,
} from './words.ts'

/** A cell on its way out. */
export interface WrittenCell {
  readonly text: string
  /** Whether it needs no mark: a plain number, or a text that has its mark already. */
  readonly plain: boolean
}

/** A table on its way out, without its headings. */
export interface WrittenTable {
  readonly table: Table
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
      (objective.phases ?? []).map((phase) => ({ ...key, ...phaseCells(phase) })),
    ),
    indicators: objectives.flatMap(({ objective, key }) =>
      (objective.indicators ?? []).map((indicator) => ({
        ...key,
        title: said(indicator.title),
        type: printedWord(indicator.type, typeWords),
        polarity: word(indicator.polarity, polarityWords),
        method: word(indicator.method, methodWords),
        baseline: decimal(indicator.baseline),
        tolerance: decimal(indicator.tolerance),
        weight: decimal(indicator.weight),
        note: said(indicator.note),
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

function phaseCells(phase: DocumentPhase): Cells {
  return {
    title: said(phase.title),
    plannedStart: date(phase.plannedStart),
    plannedEnd: date(phase.plannedEnd),
    actualStart: date(phase.actualStart),
    actualEnd: date(phase.actualEnd),
    weight: number(phase.weight),
    progress: number(phase.progress),
    responsible: said(phase.responsible),
    responsibilityCenter: said(phase.responsibilityCenter),
    note: said(phase.note),
  }
}

function blockCells(narrative: Narrative | null): Cells[] {
  return (narrative?.blocks ?? []).map(({ value }) => ({
    item: text(value.number === null ? '' : String(value.number)),
    text: text(value.text),
  }))
}

/** At least one row for what has a name but no spelling. */
const orNothing = <T>(spellings: readonly T[]): readonly (T | null)[] =>
  spellings.length > 0 ? spellings : [null]

const text = (words: string): WrittenCell => ({ text: words, plain: false })
const plain = (words: string): WrittenCell => ({ text: words, plain: true })
const EMPTY = plain('')

const said = (one: Sourced<string> | null): WrittenCell => text(one?.value ?? '')

const decimal = (one: Sourced<string> | null): WrittenCell =>
  one ? plain(printNumber(one.value)) : EMPTY

const word = <T>(one: Sourced<T> | null, words: WordList<T>): WrittenCell =>
  one ? text(words.print(one.value)) : EMPTY

// In the three below the words stay as printed wherever they say what was understood; where
// another format spelled it in a way that no table reads, what was understood counts.

function printedWord<T>(one: Printed<T> | null, words: WordList<T>): WrittenCell {
  if (!one) return EMPTY
  const understood = words.read(one.text)
  const { value } = one
  // UNKNOWN and OTHER only say that the words are not known.
  const unread = value === null || value === 'UNKNOWN' || value === 'OTHER'
  return text(unread || understood === value ? one.text : words.print(value))
}

function date(one: Printed<string> | null): WrittenCell {
  if (!one) return EMPTY
  const { text: words, value } = one
  return value === null || readDate(words) === value ? text(words) : text(printDate(value))
}

function number(one: Printed<string> | null): WrittenCell {
  if (!one) return EMPTY
  const { text: words, value } = one
  if (value === null) return notNumber(words)
  return plain(readNumber(words) === value ? words : printNumber(value))
}

function value(one: Sourced<Value> | null): WrittenCell {
  if (!one) return EMPTY
  const { text: words, number } = one.value
  if (number === null) return notNumber(words)
  if (readNumber(words) === number) return plain(words)
  // Words beside a number (`20 pratiche`) say more than the number.
  return looksLikeNumber(words) || words === '' ? plain(printNumber(number)) : text(words)
}

/** Figures that were not understood stay so: a mark before them keeps them from being read anew. */
function notNumber(words: string): WrittenCell {
  const marked = asText(words)
  return marked === words ? text(words) : plain(marked)
}
