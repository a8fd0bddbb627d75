import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const name = 'scheda-obiettivi-2024-u09.md'
const file = fileURLToPath(new URL(`../../prisma/seed/${name}`, import.meta.url))
const bytes = readFileSync(file)

/** The sheet of a real authority that a first start loads, exactly as it was delivered. */
export const realSheet = {
  name,
  /** Where it is stored. */
  file,
  bytes,
  text: bytes.toString('utf8'),
  /** The code of the plan that it prints. */
  dup: 'DUP_2024_2027',
} as const
