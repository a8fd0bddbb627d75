import type { Report } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { withValue } from '../../document/source.ts'
import { ChainSection } from './chain.ts'
import type { SheetObjective } from './document.ts'
import { Header, readPublicValue } from './header.ts'
import { IndicatorSection, isIndicatorHeading } from './indicators.ts'
import { readLabel } from './labelled.ts'
import { type Label, stateOf } from './labels.ts'
import { joinLines, type Line } from './lines.ts'
import { NarrativeSection } from './narrative.ts'
import { readPageHeader } from './page-header.ts'
import type { Page } from './pages.ts'
import { isPhaseHeading, PhaseSection } from './phases.ts'
import { NOWHERE, type Section, ValueSection } from './section.ts'

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
  /** The first line of every body read, by its text. */
  readonly #bodies = new Map<string, number>()

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
    const { bodyAt, unplaced } = readPageHeader(page.lines, this.#header)
    this.#unplaced = [...unplaced]
    this.#flushUnplaced()
    const body = page.lines.slice(bodyAt)
    if (this.#isRepeated(body)) return
    this.#open.resume()
    for (const line of body) this.#readBody(line)
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

  /** Whether a page's body was read before: exports that overlap print a page twice. */
  #isRepeated(body: readonly Line[]): boolean {
    const text = body.map((line) => line.text).join('\n')
    const first = this.#bodies.get(text)
    const [line] = body
    if (!line) return true
    this.#bodies.set(text, first ?? line.line)
    if (first === undefined) return false
    this.#report(
      'DUPLICATE_PAGE',
      joinLines(body),
      `This page of ${this.#code.value} repeats the one at line ${first} word for word, so it was read once. Nothing to do.`,
    )
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
    if (section !== this.#open) this.#open.close()
    this.#open = section
    // The same heading again, on a later page: its text goes on.
    section.resume()
    const rest = heading ? line : value
    if (rest) this.#take(rest)
  }

  #take(line: Line): void {
    if (this.#open.take(line)) this.#flushUnplaced()
    else this.#unplaced.push(line)
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
