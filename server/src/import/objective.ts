import { ChainSection } from './chain.ts'
import type { SheetObjective, Sourced } from './document.ts'
import { Header, readPortfolio, readPublicValue } from './header.ts'
import { IndicatorSection, isIndicatorHeading } from './indicators.ts'
import type { Report } from './issues.ts'
import { type Label, labelOf, stateOf } from './labels.ts'
import { joinLines, type Line, withValue } from './lines.ts'
import { NarrativeSection } from './narrative.ts'
import type { Page } from './pages.ts'
import { isPhaseHeading, PhaseSection } from './phases.ts'
import { NOWHERE, type Section, ValueSection } from './section.ts'

const HEADER_LABELS: ReadonlySet<Label> = new Set(['PORTFOLIO', 'CENTER', 'MANAGER'])

/** Reads all pages of one objective into one: headers merge, the open section goes on. */
export class ObjectiveReader {
  readonly #code: Sourced<string>
  readonly #report: Report
  readonly #header: Header
  readonly #chain: ChainSection
  readonly #approach: NarrativeSection
  readonly #status: NarrativeSection
  readonly #phases: PhaseSection
  readonly #indicators: IndicatorSection
  /** What the text that comes next belongs to; it outlives the page. */
  #open: Section = NOWHERE
  #unplaced: Line[] = []

  constructor(code: Line, report: Report) {
    this.#code = joinLines([code])
    this.#report = report
    this.#header = new Header(code.text, report)
    this.#chain = new ChainSection(report)
    this.#approach = new NarrativeSection(report)
    this.#status = new NarrativeSection(report)
    this.#phases = new PhaseSection(code.text, report)
    this.#indicators = new IndicatorSection(code.text, report)
  }

  /** Reads one page: the rest of its header, then its body, which may resume the last page's. */
  readPage(page: Page): void {
    if (page.level.length > 0) this.#header.set('levelLabel', joinLines(page.level))
    const bodyAt = this.#readHeader(page.lines)
    this.#open.resume()
    for (const line of page.lines.slice(bodyAt)) this.#readBody(line)
    this.#flushUnplaced()
  }

  /** The whole objective, once every page was read. */
  finish(level: Sourced<string> | null): SheetObjective {
    this.#open.close()
    const { fields } = this.#header
    return {
      level: 'PEG',
      levelLabel: fields.levelLabel ?? level ?? this.#unprintedLevel(),
      code: this.#code,
      title: fields.title ?? this.#unprintedTitle(),
      portfolio: fields.portfolio ?? null,
      center: fields.center ?? null,
      manager: fields.manager ?? null,
      publicValue: fields.publicValue ?? null,
      chain: this.#chain.finish(),
      implementationApproach: this.#approach.finish(),
      implementationStatus: this.#status.finish(),
      executionState: fields.executionState ?? null,
      phases: this.#phases.finish(),
      indicators: this.#indicators.finish(),
    }
  }

  /** Reads Assessorato, Centro di Responsabilità, the title and Responsabile; tells where the body begins. */
  #readHeader(lines: readonly Line[]): number {
    const managerAt = headerEnd(lines)
    let section: Section = NOWHERE
    let titled = false
    let at = 0
    for (const line of lines) {
      const opened = this.#headerSection(line)
      if (opened) {
        section.close()
        section = opened
      } else if (isBodyStart(line)) {
        break
      } else if (!section.take(line)) {
        if (at > managerAt && (titled || managerAt !== -1)) break
        section.close()
        // The title is the one text of the header without a label.
        section = titled ? NOWHERE : new ValueSection('block', (v) => this.#header.set('title', v))
        titled = true
        if (!section.take(line)) this.#unplaced.push(line)
      }
      at += 1
    }
    section.close()
    this.#flushUnplaced()
    return at
  }

  #headerSection(line: Line): Section | null {
    const { label, value } = labelAndValue(line)
    const section = this.#valueSection(label)
    if (section && value) section.take(value)
    return section
  }

  #valueSection(label: Label | null): Section | null {
    if (label === 'PORTFOLIO') {
      return new ValueSection('block', (v) => this.#header.set('portfolio', readPortfolio(v)))
    }
    if (label === 'CENTER') return new ValueSection('block', (v) => this.#header.set('center', v))
    if (label === 'MANAGER') {
      return new ValueSection('one line', (v) => this.#header.set('manager', v))
    }
    return null
  }

  #readBody(line: Line): void {
    const opened = this.#bodySection(line)
    if (opened) {
      this.#flushUnplaced()
      if (opened !== this.#open) this.#open.close()
      this.#open = opened
      // The same heading again, on a later page: its text goes on.
      opened.resume()
    } else if (this.#open.take(line)) {
      this.#flushUnplaced()
    } else {
      this.#unplaced.push(line)
    }
  }

  #bodySection(line: Line): Section | null {
    if (isPhaseHeading(line)) return this.#heading(this.#phases, line)
    if (isIndicatorHeading(line)) return this.#heading(this.#indicators, line)
    const { label, value } = labelAndValue(line)
    switch (label) {
      case 'PUBLIC_VALUE':
        return value ? null : new ValueSection('block', (text) => this.#setPublicValue(text))
      case 'CHAIN':
        return this.#chain
      case 'APPROACH':
        return value ? null : this.#approach
      case 'STATUS':
        return value ? null : this.#status
      case 'STATE':
        return this.#stateSection(value)
      case 'PHASES':
        return this.#phases
      case 'INDICATORS':
        return this.#indicators
      default:
        // «Responsabile» inside a narrative is a word of that narrative.
        return null
    }
  }

  #heading(table: Section, row: Line): Section {
    table.take(row)
    return table
  }

  /** «Stato», its value below it or beside it; a sentence that begins «Stato: …» is no label. */
  #stateSection(value: Line | null): Section | null {
    if (value && !stateOf(value.text)) return null
    const section = new ValueSection('one line', (text) => this.#setState(text))
    if (value) section.take(value)
    return section
  }

  #setState(text: Sourced<string>): void {
    const state = stateOf(text.value)
    if (!state) {
      this.#report(
        'UNKNOWN_STATE',
        text,
        `«${text.value}» is no state that Cascata knows. It is kept as printed, under UNKNOWN.`,
      )
    }
    this.#header.set(
      'executionState',
      withValue(text, { state: state ?? 'UNKNOWN', label: text.value }),
    )
  }

  #setPublicValue(text: Sourced<string>): void {
    const value = readPublicValue(text, this.#report)
    if (value) this.#header.set('publicValue', value)
  }

  #flushUnplaced(): void {
    if (this.#unplaced.length === 0) return
    this.#report(
      'UNPLACED_TEXT',
      joinLines(this.#unplaced),
      `This text of ${this.#code.value} stands where the form prints none, so it is not imported. Move it under its heading, or leave it if it does not matter.`,
    )
    this.#unplaced = []
  }

  #unprintedLevel(): Sourced<string> {
    this.#report(
      'LEVEL_NOT_PRINTED',
      this.#code,
      `Neither the page of ${this.#code.value} nor «Livello» names the level; it was left empty. Restore the lines above the code.`,
    )
    return withValue(this.#code, '')
  }

  #unprintedTitle(): Sourced<string> {
    this.#report(
      'OBJECTIVE_WITHOUT_TITLE',
      this.#code,
      `No page of ${this.#code.value} prints its title, between «Centro di Responsabilità» and «Responsabile». Restore it and import again.`,
    )
    return withValue(this.#code, '')
  }
}

/** Where «Responsabile» stands in a page's header; -1 when the header has none. */
function headerEnd(lines: readonly Line[]): number {
  const at = lines.findIndex((line) => isBodyStart(line) || labelAndValue(line).label === 'MANAGER')
  const line = lines[at]
  return line && !isBodyStart(line) ? at : -1
}

function isBodyStart(line: Line): boolean {
  const { label } = labelAndValue(line)
  return label === null ? line.cells !== null : !HEADER_LABELS.has(label)
}

/** The label of a line, and its value when it stands on the same line after a colon or a tab. */
function labelAndValue(line: Line): { label: Label | null; value: Line | null } {
  if (line.label) return { label: line.label, value: null }
  const filled = line.cells?.filter((cell) => cell.text !== '') ?? []
  const [head = '', tail = ''] = line.cells
    ? [filled[0]?.text, filled.length === 2 ? filled[1]?.text : '']
    : (/^([^:]{1,60}):\s*(\S.*)$/s.exec(line.text)?.slice(1) ?? [])
  const label = tail === '' ? null : labelOf(head)
  return { label, value: label ? { ...line, text: tail, cells: null, label: null } : null }
}
