import type { Sourced } from '../../document/source.ts'

/** A place as messages print it: `scheda.md:12`. */
export function placeOf({ file, line }: Sourced<unknown>): string {
  return `${file}:${line}`
}
