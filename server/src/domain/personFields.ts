import type { Field } from './fields.ts'
import { indicatorFields } from './indicatorFields.ts'
import { phaseFields } from './phaseFields.ts'

const tables: readonly Readonly<Record<string, Field>>[] = [phaseFields, indicatorFields]

/** The fields of objectives, phases and indicators that hold names of persons. */
export const personFields: ReadonlySet<string> = new Set([
  'manager',
  ...tables
    .flatMap((table) => Object.entries(table))
    .filter(([, { kind }]) => kind === 'PERSON')
    .map(([name]) => name),
])
