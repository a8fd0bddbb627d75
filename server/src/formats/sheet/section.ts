import type { Sourced } from '../../document/source.ts'
import { readItem } from './items.ts'
import { joinLines, type Line } from './lines.ts'

/** A part of an objective that takes the lines it understands, over as many pages as they run. */
export interface Section {
  /** Takes a line; false when the line does not belong here. */
  take(line: Line): boolean
  /** A page header was read; what follows may continue the last line. */
  resume(): void
  /** The objective is complete. */
  close(): void
}

/** Where nothing is expected: takes no line. */
export const NOWHERE: Section = {
  take: () => false,
  resume: () => {},
  close: () => {},
}

/** One value after its label: the next block of lines, ended by a blank line or the end of its bold. */
export class ValueSection implements Section {
  #lines: Line[] = []
  #done = false
  readonly #shape: 'one line' | 'block'
  readonly #give: (value: Sourced<string>) => void

  constructor(shape: 'one line' | 'block', give: (value: Sourced<string>) => void) {
    this.#shape = shape
    this.#give = give
  }

  take(line: Line): boolean {
    const continues = this.#lines.length > 0
    if (this.#done || line.cells || (continues && line.gap > 0)) return false
    // A list item after an empty label is the body resuming, never a name or a state.
    if (this.#shape === 'one line' && readItem(line.text)) return false
    this.#lines.push(line)
    const bold = this.#lines[0]?.raw.trimStart().startsWith('**') ?? false
    this.#done = bold ? line.raw.trimEnd().endsWith('**') : this.#shape === 'one line'
    return true
  }

  resume(): void {}

  close(): void {
    const value = this.#lines.length > 0 ? joinLines(this.#lines) : null
    // Asterisks left without their text by a truncation print nothing.
    if (value?.value) this.#give(value)
    this.#lines = []
    this.#done = true
  }
}
