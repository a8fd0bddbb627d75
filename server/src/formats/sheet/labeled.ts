import { type Label, labelOf } from './labels.ts'
import type { Line } from './lines.ts'

const WITH_COLON = /^([^:]{1,60}):\s*(\S.*)$/s

/** A line's label, and its value when that stands on the same line, after a colon or a tab. */
export interface Labeled {
  readonly label: Label | null
  readonly value: Line | null
}

/** Reads the label of a line: alone (`Responsabile`), or with its value (`Responsabile: CONTI MARIO`). */
export function readLabel(line: Line): Labeled {
  if (line.label) return { label: line.label, value: null }
  const filled = line.cells?.filter((cell) => cell.text !== '') ?? []
  const [head = '', tail = ''] = line.cells
    ? [filled[0]?.text, filled.length === 2 ? filled[1]?.text : '']
    : (WITH_COLON.exec(line.text)?.slice(1) ?? [])
  const label = tail === '' ? null : labelOf(head)
  return { label, value: label ? { ...line, text: tail, cells: null, label: null } : null }
}
