import type {
  BudgetLink,
  DocumentIndicator,
  DocumentIndicatorValue,
  DocumentObjective,
  DocumentPhase,
  Narrative,
  NarrativeBlock,
  Portfolio,
  PublicValue,
  Value,
} from '../../document/document.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import { readNumber } from '../../domain/decimals.ts'
import {
  attainmentMethods,
  executionStates,
  indicatorTypes,
  linkProvenances,
  objectiveLevels,
  polarities,
  yearSources,
} from '../../domain/enums.ts'
import type { LocalizedText } from '../../domain/localized.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import { dayCell, labelCell, numberCell, reportDisagreement } from './cells.ts'
import type { Fields, Reading } from './fields.ts'

/** Reads one objective; null when its level or code is missing, which is reported. */
export function readObjective(fields: Fields, reading: Reading): DocumentObjective | null {
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

/** Null says that the objective hangs on the plan itself: the one property whose null is a value. */
function readParent(fields: Fields): Sourced<ObjectiveKey | null> | null {
  const parent = fields.object('parent')
  if (!parent) return fields.nullAt('parent')
  const level = parent.required('level', parent.word('level', objectiveLevels))
  const code = parent.name('code')
  parent.finish()
  return level && code && withValue(parent.place, { level: level.value, code: code.value })
}

function readPortfolio(fields: Fields | null): Sourced<Portfolio> | null {
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

function readPublicValue(fields: Fields | null): Sourced<PublicValue> | null {
  if (!fields) return null
  const code = fields.name('code')
  const title = fields.text('title')?.value ?? null
  fields.finish()
  return code && withValue(fields.place, { code: code.value, title })
}

function readBudget(fields: Fields | null): Sourced<BudgetLink> | null {
  if (!fields) return null
  const mission = fields.name('mission')
  const program = fields.text('program')?.value ?? null
  const provenance = fields.word('provenance', linkProvenances)?.value ?? 'DECLARED'
  fields.finish()
  return mission && withValue(fields.place, { mission: mission.value, program, provenance })
}

function readNarrative(fields: Fields | null): Narrative | null {
  if (!fields) return null
  const blocks = fields.required('blocks', fields.objects('blocks', readBlock))
  fields.finish()
  return blocks && { blocks }
}

function readBlock(fields: Fields): Sourced<NarrativeBlock> | null {
  const number = fields.integer('number', 0, 999_999_999)?.value ?? null
  const text = fields.required('text', fields.text('text'))
  fields.finish()
  return text && withValue(fields.place, { number, text: text.value })
}

function readPhase(fields: Fields, { report }: Reading): DocumentPhase | null {
  const title = fields.name('title')
  const printed = fields.object('printed')
  const phase = {
    plannedStart: dayCell(fields, printed, 'plannedStart', report),
    plannedEnd: dayCell(fields, printed, 'plannedEnd', report),
    actualStart: dayCell(fields, printed, 'actualStart', report),
    actualEnd: dayCell(fields, printed, 'actualEnd', report),
    weight: numberCell(fields, printed, 'weight', report),
    progress: numberCell(fields, printed, 'progress', report),
    responsible: fields.text('responsible'),
    responsibilityCenter: fields.text('responsibilityCenterLabel'),
    note: fields.text('note'),
  }
  printed?.finish()
  fields.finish()
  return title && { title, ...phase }
}

function readIndicator(fields: Fields, reading: Reading): DocumentIndicator | null {
  const title = fields.name('title')
  const years = new Set<number>()
  const indicator = {
    type: labelCell(fields, 'type', indicatorTypes),
    note: fields.text('note'),
    values: fields.objects('values', (value) => readYear(value, years, reading)) ?? [],
    polarity: fields.word('polarity', polarities),
    method: fields.word('method', attainmentMethods),
    baseline: fields.decimal('baseline'),
    tolerance: fields.decimal('tolerance'),
    weight: fields.decimal('weight'),
  }
  fields.finish()
  return title && { title, ...indicator }
}

const ANOTHER_YEAR: LocalizedText = {
  it: 'un anno che nessun altro valore dello stesso indicatore ha',
  en: 'a year that no other value of the same indicator has',
}

function readYear(
  fields: Fields,
  years: Set<number>,
  reading: Reading,
): DocumentIndicatorValue | null {
  const year = fields.required('year', fields.integer('year', 1900, 2199))
  // Of two, one would be lost.
  if (year && years.has(year.value)) {
    reading.report('WRONG_VALUE', year, { path: fields.path('year'), wanted: ANOTHER_YEAR })
  }
  if (year) years.add(year.value)
  const yearSource = fields.word('yearSource', yearSources)?.value ?? 'COLUMN_HEADING'
  const value = {
    expected: readValue(fields, 'expected', reading),
    achieved: readValue(fields, 'achieved', reading),
  }
  fields.finish()
  return year && { year: year.value, yearSource, ...value }
}

function readValue(fields: Fields, name: string, { report }: Reading): Sourced<Value> | null {
  const value = fields.object(name)
  if (!value) return null
  const text = value.required('text', value.text('text'))
  const number = value.decimal('number')
  value.finish()
  if (!text) return null
  reportDisagreement(value.path('number'), text, number?.value ?? null, readNumber, report)
  return withValue(value.place, { text: text.value, number: number?.value ?? null })
}
