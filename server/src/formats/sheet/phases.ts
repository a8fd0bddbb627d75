import { type DocumentPhase, PHASE_FIELDS } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import type { Printed, Sourced } from '../../document/source.ts'
import { readDate } from '../../domain/dates.ts'
import { readNumber } from '../../domain/decimals.ts'
import { type PhaseColumn, phaseColumnOf } from './labels.ts'
import { firstMissing, joinLines, type Line, sourcedCell } from './lines.ts'
import type { Section } from './section.ts'
import { Columns, readCell } from './table.ts'

type Fields = Partial<Record<PhaseColumn, Sourced<string>>>

/** Whether a row holds the first headings of «FASI - ATTIVITA'». */
export function isPhaseHeading({ cells }: Line): boolean {
  if (!cells || phaseColumnOf(cells[0]?.text ?? '') !== 'title') return false
  return cells.slice(1).some((cell) => phaseColumnOf(cell.text) !== null)
}

function isSecondHeading({ cells }: Line): boolean {
  if (!cells || cells[0]?.text) return false
  const columns = cells.map((cell) => phaseColumnOf(cell.text))
  return columns.some((column) => column === 'actualStart' || column === 'actualEnd')
}

/** «FASI - ATTIVITA'»: two physical rows a phase, planned dates in the first, effective ones in the second. */
export class PhaseSection implements Section {
  readonly #rows: {
    fields: Fields
    second: boolean
    line: Line
    /** What the row was cut before. */
    missing: Set<PhaseColumn>
    /** The column with which the file ends. */
    endsIn: PhaseColumn | null
  }[] = []
  #first: Columns<PhaseColumn> | null = null
  #second: Columns<PhaseColumn> | null = null
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
      const missingColumns = PHASE_FIELDS.filter((field) => !known.has(field) || missing.has(field))
      return {
        ...this.#phase(row.fields, row.line),
        ...(missingColumns.length > 0 && { missingColumns }),
        ...(row.endsIn && { endsIn: row.endsIn }),
      }
    })
  }

  /** Reads a row of headings; a column has one place, in the first row or in the second. */
  #headings(row: Line, first: Columns<PhaseColumn> | null): Columns<PhaseColumn> {
    const seen = new Set([...(first?.known() ?? [])].map(([, column]) => column))
    const columns = new Columns(row, (heading) => {
      const column = phaseColumnOf(heading)
      if (column === null || seen.has(column)) return null
      seen.add(column)
      return column
    })
    columns.reportUnknown(row, this.#objective, this.#report)
    return columns
  }

  #takeFirst(row: Line, columns: Columns<PhaseColumn>): void {
    const fields: Fields = {}
    for (const [index, column] of columns.known()) {
      const cell = sourcedCell(row, index)
      if (cell) fields[column] = cell
    }
    const title = fields.title?.value ?? row.text
    // Editors strip trailing tabs; a row may end early only where nothing but the note is lost.
    const missing = this.#missingIn(row, columns, title, (column) => column !== 'note')
    const endsIn = this.#endsIn(row, columns)
    columns.reportStray(row, title, this.#objective, this.#report)
    this.#rows.push({ fields, second: false, line: row, missing, endsIn })
  }

  #takeSecond(row: Line): boolean {
    const phase = this.#rows.at(-1)
    if (!phase || phase.second || !this.#second) return false
    phase.second = true
    phase.endsIn = this.#endsIn(row, this.#second)
    for (const [index, column] of this.#second.known()) {
      const cell = sourcedCell(row, index)
      if (cell) phase.fields[column] = cell
    }
    const title = phase.fields.title?.value ?? phase.line.text
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
    const fields = { title: joinLines([line]) }
    const endsIn = line === this.#end ? 'title' : null
    this.#rows.push({ fields, second: true, line, missing, endsIn })
    return true
  }

  /** The columns that a row ends before; reported when any of them counts. */
  #missingIn(
    row: Line,
    columns: Columns<PhaseColumn>,
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

  #endsIn(row: Line, columns: Columns<PhaseColumn>): PhaseColumn | null {
    if (row !== this.#end) return null
    const last = (row.cells?.length ?? 0) - 1
    const [, column = null] = [...columns.known()].find(([index]) => index === last) ?? []
    return column
  }

  #phase(fields: Fields, line: Line): DocumentPhase {
    const title = fields.title ?? joinLines([line])
    const told = (cell: Sourced<string>, field: string) => ({
      field,
      row: title.value,
      objective: this.#objective,
      found: cell.value,
    })
    const date = (column: PhaseColumn, label: string): Printed<string> | null =>
      readCell(fields[column] ?? null, readDate, (cell) =>
        this.#report('UNREADABLE_DATE', cell, told(cell, label)),
      )
    const number = (column: PhaseColumn, label: string): Printed<string> | null =>
      readCell(fields[column] ?? null, readNumber, (cell) =>
        this.#report('UNREADABLE_NUMBER', cell, told(cell, label)),
      )
    return {
      title,
      plannedStart: date('plannedStart', 'Inizio Previsto'),
      plannedEnd: date('plannedEnd', 'Fine Prevista'),
      actualStart: date('actualStart', 'Inizio Effettivo'),
      actualEnd: date('actualEnd', 'Fine Effettiva'),
      weight: number('weight', 'Peso'),
      progress: number('progress', 'Avanzamento'),
      responsible: fields.responsible ?? null,
      responsibilityCenter: fields.responsibilityCenter ?? null,
      note: fields.note ?? null,
    }
  }

  #reportTruncated(place: Line, row: string): void {
    this.#report('TRUNCATED_ROW', place, { objective: this.#objective, table: 'PHASES', row })
  }
}

function columnsOf(columns: Columns<PhaseColumn> | null): readonly PhaseColumn[] {
  return [...(columns?.known() ?? [])].map(([, column]) => column)
}
