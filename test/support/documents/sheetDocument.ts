import type {
  DocumentIndicator,
  DocumentObjective,
  DocumentPhase,
  ExportDocument,
  Narrative,
} from '@cascata/server/document/document'
import type { Sourced } from '@cascata/server/document/source'
import { leadingYear, looksLikeCode } from '@cascata/server/domain/codes'
import { readNumber } from '@cascata/server/domain/decimals'
import type { ObjectiveLevel } from '@cascata/server/domain/enums'
import fc from 'fast-check'
import { exportDocument, said } from './exportDocument.ts'

// Plans as far as the printed form can say them; `formats/print/README.md` lists the rest.

const LEVEL_LABELS = {
  MANDATE: 'OBIETTIVO DI MANDATO',
  MISSION: 'OBIETTIVO DI MISSIONE',
  PROGRAM: 'OBIETTIVO DI PROGRAMMA',
}

const NOTHING_BUT_A_LINK = {
  weight: null,
  portfolio: null,
  responsibilityCenter: null,
  manager: null,
  publicValue: null,
  budget: null,
  executionState: null,
  implementationApproach: null,
  implementationStatus: null,
  phases: null,
  indicators: null,
}

/** Signs around a text that Markdown would take for its own. */
const signs = fc.constantFrom(
  ['', ''],
  ['*', '*'],
  ['_', '_'],
  ['**', '**'],
  ['***', '***'],
  ['<b>', '</b>'],
  ['# ', ''],
  ['`', '`'],
  ['[', '](x)'],
  ['\\', '\\'],
  ['&lt;', '\\*'],
)

/** Whole plans that the form has a place for, in the order in which the form says them. */
export const sheetDocument: fc.Arbitrary<ExportDocument> = fc
  .tuple(exportDocument, signs)
  .map(([document, around]) => onTheSheet(document, around as [string, string]))
  .filter(({ plan }) => {
    const keys = plan.objectives.map(({ level, code }) => `${level} ${code.value}`)
    return keys.length > 0 && new Set(keys).size === keys.length
  })

function onTheSheet(document: ExportDocument, [before, after]: [string, string]): ExportDocument {
  const { plan } = document
  const line = (text: string) => text.replace(/\s+/g, ' ').trim()
  const words = <T extends Sourced<string>>(text: T | null): Sourced<string> | null =>
    text && said(`${before}${line(text.value)}${after}`)
  const sure = (text: Sourced<string>) => words(text) as Sourced<string>

  const objectives = plan.objectives.map((one) => ({
    ...one,
    code: said(codeOf(one.level, one.code.value)),
    parent: parentOf(one),
  }))
  const find = (key: { level: ObjectiveLevel; code: string } | null | undefined) =>
    objectives.find(({ level, code }) => level === key?.level && code.value === key?.code)
  const named = new Set<DocumentObjective>()
  for (const one of objectives.filter(({ level }) => level === 'PEG')) {
    for (let up = find(one.parent?.value); up; up = find(up.parent?.value)) named.add(up)
  }

  const narrative = (told: Narrative | null): Narrative | null =>
    told && {
      blocks: told.blocks.map(({ value: { number, text } }) =>
        // What begins with a number is an item, on paper too.
        said({ number, text: number === null ? `Si ${line(text)}` : line(text) }),
      ),
    }
  const phase = (one: DocumentPhase): DocumentPhase => ({
    ...one,
    title: sure(one.title),
    responsible: words(one.responsible),
    responsibilityCenter: words(one.responsibilityCenter),
    note: words(one.note),
  })
  const indicator = (code: string, one: DocumentIndicator): DocumentIndicator => {
    const values = one.values.toSorted((a, b) => b.year - a.year)
    const [own, prior] = values
    const ownSource =
      prior && own && prior.year + 1 === own.year
        ? 'AFTER_PRIOR_COLUMNS'
        : own && !prior && leadingYear(code) === own.year
          ? 'OBJECTIVE_CODE'
          : 'COLUMN_HEADING'
    const cell = (value: DocumentIndicator['values'][number]['expected']) => {
      const text = line(value?.value.text ?? '')
      return value && said({ text, number: readNumber(text) })
    }
    return {
      ...one,
      title: sure(one.title),
      // What no list knows is read as such.
      type: one.type && { ...one.type, value: one.type.value ?? 'OTHER' },
      note: words(one.note),
      values: values.map((value) => ({
        year: value.year,
        yearSource: value === own ? ownSource : 'COLUMN_HEADING',
        expected: cell(value.expected),
        achieved: cell(value.achieved),
      })),
      polarity: null,
      method: null,
      baseline: null,
      tolerance: null,
      weight: null,
    }
  }

  return {
    ...document,
    plan: {
      ...plan,
      dup: { code: said('DUP_2024_2027'), label: plan.dup.label && words(plan.dup.label) },
      objectives: objectives
        .filter((one) => one.level === 'PEG' || named.has(one))
        .map((one): DocumentObjective => {
          const shared = { level: one.level, code: one.code, title: words(one.title) }
          return one.level === 'PEG'
            ? {
                ...one,
                ...shared,
                weight: null,
                budget: null,
                // Every page of a print names its level.
                levelLabel: one.levelLabel ?? said('PEG-PIAO-SEZ. 2.2 PERFORMANCE'),
                // A page is known by what follows the code.
                responsibilityCenter: words(one.responsibilityCenter ?? said('UO STAFF')),
                manager: words(one.manager),
                executionState: one.executionState && {
                  ...one.executionState,
                  value: one.executionState.value ?? 'UNKNOWN',
                },
                implementationApproach: narrative(one.implementationApproach),
                implementationStatus: narrative(one.implementationStatus),
                phases: one.phases?.map(phase) ?? null,
                indicators: one.indicators?.map((each) => indicator(one.code.value, each)) ?? null,
              }
            : {
                ...NOTHING_BUT_A_LINK,
                ...shared,
                levelLabel: said(LEVEL_LABELS[one.level]),
                parent: said(one.parent?.value ?? null),
              }
        }),
    },
  }
}

/** The parent by its code on the sheet; null where none is printed. */
function parentOf({ parent }: DocumentObjective): DocumentObjective['parent'] {
  if (!parent?.value) return null
  const { level, code } = parent.value
  return said({ level, code: codeOf(level, code) })
}

/** A code that the form knows as one: one word with a figure, and no bare page number. */
function codeOf(level: ObjectiveLevel, code: string): string {
  return looksLikeCode(code) && !(level === 'PEG' && /^\d{1,3}$/.test(code)) ? code : `${code}.1A`
}
