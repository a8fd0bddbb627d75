import type { DocumentIndicatorValue } from '../../document/document.ts'
import { readFields } from '../../document/fields.ts'
import { withValue } from '../../document/source.ts'
import { namesOf } from '../../domain/fields.ts'
import {
  indicatorFields,
  printedIndicatorFields,
  yearValues,
} from '../../domain/indicatorFields.ts'
import { phaseFieldNames, phaseFields } from '../../domain/phaseFields.ts'
import type { TableHeadings } from './headings.ts'
import { objectiveOf } from './objectives.ts'
import type { PlanDrafts } from './plans.ts'
import type { TableRow } from './record.ts'
import { indicatorWords, sectionWords } from './words.ts'

/** Reads a row of the phases. */
export function readPhase(row: TableRow, plans: PlanDrafts): void {
  const title = row.needed('title')
  const found = objectiveOf(row, plans)
  if (!found || !title) return
  found.objective.phases.push({
    title,
    ...readFields(phaseFields, cellReaders(row, title.value)),
    ...row.missingColumns(phaseFieldNames),
  })
}

/** Reads a row of the indicators, with the columns of values that name a year. */
export function readIndicator(row: TableRow, plans: PlanDrafts, { years }: TableHeadings): void {
  const title = row.needed('title')
  const found = objectiveOf(row, plans)
  if (!found || !title) return
  const values = new Map<number, DocumentIndicatorValue>()
  for (const [index, { field, year }] of years) {
    const other = values.get(year)
    const said = { [field]: row.value(index, title.value) }
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
    ...readFields(indicatorFields, cellReaders(row, title.value)),
    values: [...values.values()],
    ...row.missingColumns(namesOf(printedIndicatorFields)),
  })
}

/** How the cells of a row are read, by the kind of their field. */
function cellReaders(row: TableRow, title: string) {
  const text = (name: string) => row.text(name)
  return {
    DAY: (name: string) => row.date(name, title),
    NUMBER: (name: string) => row.number(name, title),
    DECIMAL: (name: string) => row.decimal(name, title),
    TEXT: text,
    PERSON: text,
    CENTER: text,
    ENUM: (name: keyof typeof indicatorWords) => row.word(name, indicatorWords[name]),
    LABEL: (name: keyof typeof indicatorWords) => row.printedWord(name, indicatorWords[name]),
  }
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
  const [missingColumn] = row.missingColumns(yearValues).missingColumns ?? []
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
