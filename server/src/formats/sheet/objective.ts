import type { IssueReporter } from '../../document/issue.ts'
import type { SheetSection } from '../../document/issues/sheetPage.ts'
import type { SheetTable } from '../../document/issues/sheetTable.ts'
import { printed, type Sourced } from '../../document/source.ts'
import { stateOf } from '../../domain/printedLabels.ts'
import { ChainSection } from './chain.ts'
import type { SheetObjective } from './document.ts'
import { Header, readPublicValue } from './header.ts'
import { isIndicatorHeading } from './indicatorHeadings.ts'
import { IndicatorSection } from './indicators.ts'
import { readLabel } from './labeled.ts'
import type { Label } from './labels.ts'
import { joinLines, type Line } from './lines.ts'
import { NarrativeSection } from './narrative.ts'
import { readPageHeader } from './pageHeader.ts'
import type { Page } from './pages.ts'
import { isPhaseHeading, PhaseSection } from './phases.ts'
import { NOWHERE, type Section, ValueSection } from './section.ts'

/** Reads all pages of one objective into one: headers merge, the open section goes on. */
export class ObjectiveReader {
  readonly #code: Sourced<string>
  readonly #level: Sourced<string> | null
  readonly #report: IssueReporter
  readonly #header: Header
  readonly #chain: ChainSection
  readonly #approach: NarrativeSection
  readonly #status: NarrativeSection
  readonly #phases: PhaseSection
  readonly #indicators: IndicatorSection
  /** What the text that comes next belongs to; it outlives the page. */
  #open: Section = NOWHERE
  #unplaced: Line[] = []
  readonly #end: Line | null
  /** The section in which the file ends, unless it ends as sections do. */
  #cut: Section | null = null
  #endsFile = false
  /** The parts of which something was read. */
  readonly #read = new Set<Section>()
  /** The headings of the tables, as far as printed. */
  readonly #tableHeadings = new Map<SheetTable, Line>()
  /** The first line of every body read, by its text. */
  readonly #bodies = new Map<string, number>()

  /** `level` is what the front page names, for pages that print none; `end` is the last line of the file. */
  constructor(code: Line, level: Sourced<string> | null, end: Line | null, report: IssueReporter) {
    this.#end = end
    this.#level = level
    this.#code = joinLines([code])
    this.#report = report
    this.#header = new Header(code.text, report)
    this.#chain = new ChainSection(code.text, report)
    this.#approach = new NarrativeSection(code.text, report)
    this.#status = new NarrativeSection(code.text, report)
    this.#phases = new PhaseSection(code.text, end, report)
    this.#indicators = new IndicatorSection(code.text, end, report)
  }

  /** Reads one page: the rest of its header, then its body, which may resume the last page's. */
  readPage(page: Page): void {
    if (page.level.length > 0) this.#header.set('levelLabel', joinLines(page.level))
    const { bodyAt, unplaced } = readPageHeader(page.lines, this.#header)
    this.#unplaced = [...unplaced]
    this.#flushUnplaced()
    const body = page.lines.slice(bodyAt)
    this.#endsFile = (page.lines.at(-1) ?? page.code) === this.#end
    // A page of which only the header is left would have continued the section.
    if (this.#endsFile && body.length === 0) this.#cut = this.#open
    if (this.#isRepeated(body)) return
    this.#open.resume()
    for (const line of body) this.#readBody(line)
    // The end of the file is the beginning of a row of the table.
    if (this.#endsFile && this.#unplaced.length > 0) this.#cut = this.#open
    this.#flushUnplaced()
  }

  /** The whole objective, once every page was read. */
  finish(): SheetObjective {
    this.#open.close()
    const { fields } = this.#header
    const objective = this.#code.value
    const levelLabel = fields.levelLabel ?? this.#level
    if (!levelLabel) this.#report('LEVEL_NOT_PRINTED', this.#code, { objective })
    if (!fields.title) this.#report('OBJECTIVE_WITHOUT_TITLE', this.#code, { objective })
    return {
      code: this.#code,
      levelLabel,
      title: fields.title ?? null,
      portfolio: fields.portfolio ?? null,
      responsibilityCenter: fields.responsibilityCenter ?? null,
      manager: fields.manager ?? null,
      publicValue: fields.publicValue ?? null,
      chain: { links: this.#chain.finish(), hasGap: this.#chain.hasGap },
      implementationApproach: this.#approach.finish(),
      implementationStatus: this.#status.finish(),
      executionState: fields.executionState ?? null,
      phases: this.#tableRows('PHASES', this.#phases),
      indicators: this.#tableRows('INDICATORS', this.#indicators),
      ...this.#cutSection(),
    }
  }

  /** What the file ends in the middle of, or may: a text does not show whether it is complete. */
  #cutSection(): Pick<SheetObjective, 'cut'> {
    const isCut = (section: Section & { readonly isCut: boolean }) =>
      this.#cut === section || section.isCut
    if (isCut(this.#indicators)) return { cut: 'indicators' }
    if (isCut(this.#phases)) return { cut: 'phases' }
    if (!this.#endsFile) return {}
    if (this.#open === this.#approach) return { cut: 'implementationApproach' }
    return this.#open === this.#status ? { cut: 'implementationStatus' } : {}
  }

  /** The rows of a table; null, and an issue, when its heading stands alone. */
  #tableRows<T>(
    table: SheetTable,
    section: { finish(): readonly T[] | null; readonly hasLostRows: boolean },
  ): readonly T[] | null {
    const rows = section.finish()
    const heading = this.#tableHeadings.get(table)
    if (!rows && heading && !section.hasLostRows) {
      this.#report('TABLE_NOT_PRINTED', heading, { objective: this.#code.value, table })
    }
    return rows
  }

  /** Whether a page's body was read before: exports that overlap print a page twice. */
  #isRepeated(body: readonly Line[]): boolean {
    const text = body.map((line) => line.text).join('\n')
    const first = this.#bodies.get(text)
    const [line] = body
    if (!line) return true
    this.#bodies.set(text, first ?? line.line)
    if (first === undefined) return false
    this.#report('DUPLICATE_PAGE', joinLines(body), {
      objective: this.#code.value,
      line: first,
    })
    return true
  }

  #readBody(line: Line): void {
    const heading = isPhaseHeading(line) || isIndicatorHeading(line)
    const { label, value } = readLabel(line)
    const section = heading ? this.#tableOf(line) : this.#bodySection(label, value)
    if (!section) {
      this.#take(line)
      return
    }
    this.#flushUnplaced()
    if (section !== this.#open) this.#close(section, line)
    this.#open = section
    // The same heading again, on a later page: its text goes on.
    section.resume()
    // A file that ends with a heading is truncated.
    if (line === this.#end) this.#cut = section
    if (label === 'PHASES' || label === 'INDICATORS') this.#tableHeadings.set(label, line)
    const rest = heading ? line : value
    if (rest) this.#take(rest)
  }

  /** Closes the open section for the next one, which should not have been read before. */
  #close(next: Section, heading: Line): void {
    this.#open.close()
    const section = this.#nameOf(next)
    if (section && this.#read.has(next)) {
      this.#report('SECTION_PRINTED_TWICE', heading, { objective: this.#code.value, section })
    }
  }

  #take(line: Line): void {
    if (!this.#open.take(line)) {
      this.#unplaced.push(line)
      return
    }
    this.#flushUnplaced()
    this.#read.add(this.#open)
  }

  /** The parts that are printed once, and so must not come again after another. */
  #nameOf(section: Section): SheetSection | null {
    if (section === this.#approach) return 'APPROACH'
    if (section === this.#status) return 'STATUS'
    if (section === this.#phases) return 'PHASES'
    return section === this.#indicators ? 'INDICATORS' : null
  }

  #tableOf(heading: Line): Section {
    return isPhaseHeading(heading) ? this.#phases : this.#indicators
  }

  #bodySection(label: Label | null, value: Line | null): Section | null {
    if (label === 'STATE' && value) {
      // A sentence that begins «Stato: …» is no label.
      if (!stateOf(value.text)) return null
    } else if (value && !value.raw.includes('\t')) {
      return null
    }
    switch (label) {
      case 'PUBLIC_VALUE':
        return new ValueSection('block', (text) => this.#setPublicValue(text))
      case 'CHAIN':
        return this.#chain
      case 'APPROACH':
        return this.#approach
      case 'STATUS':
        return this.#status
      case 'STATE':
        return new ValueSection('one line', (text) => this.#setState(text))
      case 'PHASES':
        return this.#phases
      case 'INDICATORS':
        return this.#indicators
      default:
        // «Responsabile» inside a narrative is a word of that narrative.
        return null
    }
  }

  #setState(text: Sourced<string>): void {
    const state = stateOf(text.value)
    if (!state) {
      this.#report('UNKNOWN_STATE', text, { objective: this.#code.value, label: text.value })
    }
    this.#header.set('executionState', printed(text, text.value, state ?? 'UNKNOWN'))
  }

  #setPublicValue(text: Sourced<string>): void {
    const value = readPublicValue(text, this.#code.value, this.#report)
    if (value) this.#header.set('publicValue', value)
  }

  #flushUnplaced(): void {
    if (this.#unplaced.length === 0) return
    this.#report('UNPLACED_TEXT', joinLines(this.#unplaced), { objective: this.#code.value })
    this.#unplaced = []
  }
}
