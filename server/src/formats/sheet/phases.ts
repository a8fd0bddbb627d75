import type { DocumentPhase } from '../../document/document.ts'
import { readFields } from '../../document/fields.ts'
import type { IssueReporter } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { type PhaseField, phaseFieldNames, phaseFields } from '../../domain/phaseFields.ts'
import { type PhaseColumn, phaseColumnOf } from './labels.ts'
import { firstMissing, joinLines, type Line, sourcedCell } from './lines.ts'
import type { Section } from './section.ts'
import { readCell, SheetColumns } from './table.ts'

/** The cells of a row, by their column. */
type RowCells = Partial<Record<PhaseColumn, Sourced<string>>>

/** Whether a row holds the first headings of «FASI - ATTIVITA'». */
export function isPhaseHeading({ cells }: Line): boolean {
  if (!cells || phaseColumnOf(cells[0]?.text ?? '') !== 'title') return false
  return cells.slice(1).some((cell) => phaseColumnOf(cell.text) !== null)
}

function isSecondHeading({ cells }: Line): boolean {
  if (!cells || cells[0]?.text) return false
  return cells.some((cell) => isInSecondRow(phaseColumnOf(cell.text)))
}

function isInSecondRow(column: PhaseColumn | null): boolean {
  return column !== null && column !== 'title' && 'under' in phaseFields[column]
}

/** «FASI - ATTIVITA'»: two physical rows a phase, planned dates in the first, effective ones in the second. */
export class PhaseSection implements Section {
  readonly #rows: {
    cells: RowCells
    second: boolean
    line: Line
    /** What the row was cut before. */
    missing: Set<PhaseColumn>
    /** The column with which the file ends. */
    endsIn: PhaseColumn | null
  }[] = []
  #first: SheetColumns<PhaseColumn> | null = null
  #second: SheetColumns<PhaseColumn> | null = null
  #lost = false
  #cut = false
  readonly #objective: string
  readonly #end: Line | null
  readonly #report: IssueReporter

  /** `end` is the last line of the file: where it is cut, so is the table. */
  constructor(objective: string, end: Line | null, report: IssueReporter) {
    this.#objective = objective
    this.#end = end
    this.#report = report
  }

  take(row: Line): boolean {
    if (isPhaseHeading(row)) {
      this.#first = this.#headings(row, null)
      this.#cut = row === this.#end
    } else if (isSecondHeading(row)) {
      this.#second = this.#headings(row, this.#first)
      this.#cut = row === this.#end
    } else if (!row.cells) {
      return this.#takeTitleAlone(row)
    } else if (!this.#first) {
      this.#lost = true
      this.#report('TABLE_WITHOUT_HEADINGS', row, { objective: this.#objective, table: 'PHASES' })
    } else if (row.cells[0]?.text) {
      this.#takeFirst(row, this.#first)
    } else {
      return this.#takeSecond(row)
    }
    return true
  }

  /** Whether rows were met that no headings stand above. */
  get hasLostRows(): boolean {
    return this.#lost
  }

  /** Whether the file ends within a row of the table. */
  get isCut(): boolean {
    const last = this.#rows.at(-1)
    return this.#cut || (last !== undefined && last.line === this.#end && !last.second)
  }

  resume(): void {}

  close(): void {}

  /** The phases read, in printed order; null when the table is not printed. */
  finish(): readonly DocumentPhase[] | null {
    if (!this.#first) return null
    const first = columnsOf(this.#first)
    const second = columnsOf(this.#second)
    const known = new Set([...first, ...second])
    return this.#rows.map((row) => {
      const missing = new Set([...row.missing, ...(row.second ? [] : second)])
      const missingColumns = phaseFieldNames.filter(
        (field) => !known.has(field) || missing.has(field),
      )
      return {
        ...this.#phase(row.cells, row.line),
        ...(missingColumns.length > 0 && { missingColumns }),
        ...(row.endsIn && { endsIn: row.endsIn }),
      }
    })
  }

  /** Reads a row of headings; a column has one place, in the first row or in the second. */
  #headings(row: Line, first: SheetColumns<PhaseColumn> | null): SheetColumns<PhaseColumn> {
    const seen = new Set([...(first?.known() ?? [])].map(([, column]) => column))
    const columns = new SheetColumns(row, (heading) => {
      const column = phaseColumnOf(heading)
      if (column === null || seen.has(column)) return null
      seen.add(column)
      return column
    })
    columns.reportUnknown(row, this.#objective, this.#report)
    return columns
  }

  #takeFirst(row: Line, columns: SheetColumns<PhaseColumn>): void {
    const cells: RowCells = {}
    for (const [index, column] of columns.known()) {
      const cell = sourcedCell(row, index)
      if (cell) cells[column] = cell
    }
    const title = cells.title?.value ?? row.text
    // Editors strip trailing tabs; a row may end early only where nothing but the note is lost.
    const missing = this.#missingIn(row, columns, title, (column) => column !== 'note')
    const endsIn = this.#endsIn(row, columns)
    columns.reportStray(row, title, this.#objective, this.#report)
    this.#rows.push({ cells, second: false, line: row, missing, endsIn })
  }

  #takeSecond(row: Line): boolean {
    const phase = this.#rows.at(-1)
    if (!phase || phase.second || !this.#second) return false
    phase.second = true
    phase.endsIn = this.#endsIn(row, this.#second)
    for (const [index, column] of this.#second.known()) {
      const cell = sourcedCell(row, index)
      if (cell) phase.cells[column] = cell
    }
    const title = phase.cells.title?.value ?? phase.line.text
    for (const column of this.#missingIn(row, this.#second, title, () => true)) {
      phase.missing.add(column)
    }
    this.#second.reportStray(row, title, this.#objective, this.#report)
    return true
  }

  /** A bold title without a single tab is a phase whose row was cut. */
  #takeTitleAlone(line: Line): boolean {
    if (!this.#first || !/^\s*(?:<b>|\*\*)/i.test(line.raw)) return false
    if (line === this.#end) this.#cut = true
    // Markup without a word in it.
    if (line.text === '') return true
    this.#reportTruncated(line, line.text)
    const missing = new Set([...columnsOf(this.#first), ...columnsOf(this.#second)])
    const cells = { title: joinLines([line]) }
    const endsIn = line === this.#end ? 'title' : null
    this.#rows.push({ cells, second: true, line, missing, endsIn })
    return true
  }

  /** The columns that a row ends before; reported when any of them counts. */
  #missingIn(
    row: Line,
    columns: SheetColumns<PhaseColumn>,
    title: string,
    counts: (column: PhaseColumn) => boolean,
  ): Set<PhaseColumn> {
    const first = firstMissing(row, this.#end)
    const missing = [...columns.known()].filter(([index]) => index >= first)
    if (missing.length === 0) return new Set()
    const counted = missing.some(
      ([index, column]) => index >= (row.cells?.length ?? 0) && counts(column),
    )
    if (counted) this.#reportTruncated(row, title)
    if (counted && row === this.#end) this.#cut = true
    return counted || row === this.#end ? new Set(missing.map(([, column]) => column)) : new Set()
  }

  #endsIn(row: Line, columns: SheetColumns<PhaseColumn>): PhaseColumn | null {
    if (row !== this.#end) return null
    const last = (row.cells?.length ?? 0) - 1
    const [, column = null] = [...columns.known()].find(([index]) => index === last) ?? []
    return column
  }

  #phase(cells: RowCells, line: Line): DocumentPhase {
    const title = cells.title ?? joinLines([line])
    const facts = (cell: Sourced<string>, field: string) => ({
      field,
      row: title.value,
      objective: this.#objective,
      found: cell.value,
    })
    const words = (name: PhaseField) => cells[name] ?? null
    return {
      title,
      ...readFields(phaseFields, {
        DAY: (name, { headings }) =>
          readCell('DAY', words(name), (cell) =>
            this.#report('UNREADABLE_DATE', cell, facts(cell, headings.sheet[0])),
          ),
        NUMBER: (name, { headings }) =>
          readCell('NUMBER', words(name), (cell) =>
            this.#report('UNREADABLE_NUMBER', cell, facts(cell, headings.sheet[0])),
          ),
        TEXT: words,
        PERSON: words,
        CENTER: words,
      }),
    }
  }

  #reportTruncated(place: Line, row: string): void {
    this.#report('TRUNCATED_ROW', place, { objective: this.#objective, table: 'PHASES', row })
  }
}

function columnsOf(columns: SheetColumns<PhaseColumn> | null): readonly PhaseColumn[] {
  return [...(columns?.known() ?? [])].map(([, column]) => column)
}
