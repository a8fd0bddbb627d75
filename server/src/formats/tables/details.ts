import { type DocumentIndicatorValue, PHASE_FIELDS } from '../../document/document.ts'
import { withValue } from '../../document/source.ts'
import type { Headings } from './headings.ts'
import { objectiveOf } from './objectives.ts'
import type { PlanDrafts } from './plans.ts'
import type { TableRow } from './record.ts'
import { methodWords, polarityWords, sectionWords, typeWords } from './words.ts'

/** Reads a row of the phases. */
export function readPhase(row: TableRow, plans: PlanDrafts): void {
  const title = row.needed('title')
  const found = objectiveOf(row, plans)
  if (!found || !title) return
  const name = title.value
  found.objective.phases.push({
    title,
    plannedStart: row.date('plannedStart', name),
    plannedEnd: row.date('plannedEnd', name),
    actualStart: row.date('actualStart', name),
    actualEnd: row.date('actualEnd', name),
    weight: row.number('weight', name),
    progress: row.number('progress', name),
    responsible: row.text('responsible'),
    responsibilityCenter: row.text('responsibilityCenter'),
    note: row.text('note'),
    ...row.missingColumns(PHASE_FIELDS),
  })
}

/** Reads a row of the indicators, with the columns of values that name a year. */
export function readIndicator(row: TableRow, plans: PlanDrafts, { years }: Headings): void {
  const title = row.needed('title')
  const found = objectiveOf(row, plans)
  if (!found || !title) return
  const name = title.value
  const values = new Map<number, DocumentIndicatorValue>()
  for (const [index, { field, year }] of years) {
    const other = values.get(year)
    const said = { [field]: row.value(index, name) }
    if (other) {
      const { missingColumn: _, ...both } = { ...other, ...said }
      values.set(year, both)
    } else {
      const missingColumn = field === 'expected' ? 'achieved' : 'expected'
      const nothing = { expected: null, achieved: null }
      values.set(year, { year, yearSource: 'COLUMN_HEADING', ...nothing, ...said, missingColumn })
    }
  }
  found.objective.indicators.push({
    title,
    type: row.printedWord('type', typeWords),
    note: row.text('note'),
    values: [...values.values()],
    polarity: row.word('polarity', polarityWords),
    method: row.word('method', methodWords),
    baseline: row.decimal('baseline', name),
    tolerance: row.decimal('tolerance', name),
    weight: row.decimal('weight', name),
    ...row.missingColumns(['type', 'note']),
  })
}

/** Reads a row of the values: one indicator in one year. */
export function readValue(row: TableRow, plans: PlanDrafts): void {
  const title = row.needed('title')
  const plan = row.needed('plan')
  const key = row.objective()
  const printed = row.needed('year')
  if (!title || !plan || !key || !printed) return
  const year = /^(?:19|20|21)\d{2}$/.test(printed.value) ? Number(printed.value) : null
  if (year === null) {
    row.unreadable('year')
    return
  }
  const [missingColumn] = row.missingColumns(['expected', 'achieved']).missingColumns ?? []
  const value: DocumentIndicatorValue = {
    year,
    yearSource: 'COLUMN_HEADING',
    expected: row.value('expected', title.value),
    achieved: row.value('achieved', title.value),
    ...(missingColumn && { missingColumn }),
  }
  plans.plan(plan).addValue(key, title, value, row.column('year'))
}

/** Reads a row of the texts: a paragraph, or a numbered item. */
export function readText(row: TableRow, plans: PlanDrafts): void {
  const printed = row.needed('section')
  const text = row.needed('text')
  const found = objectiveOf(row, plans)
  if (!printed || !text || !found) return
  const section = sectionWords.read(printed.value)
  if (section === null) {
    row.unreadable('section', sectionWords.printed)
    return
  }
  const item = row.text('item')
  // «8», «8.» and «8)» are printed alike.
  const digits = item && /^(\d{1,4})[.)]?$/.exec(item.value)?.[1]
  if (item && !digits) {
    row.unreadable('item')
    return
  }
  const number = digits ? Number(digits) : null
  found.objective.addBlock(section, withValue(text, { number, text: text.value }))
}
