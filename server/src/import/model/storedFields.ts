import type { Field, FieldKind, FieldTable } from '../../domain/fields.ts'
import { type PrintedKind, printedWords } from '../../domain/printedCells.ts'
import type { PlanNarrative, PlanPhase } from '../../plan/nodes.ts'
import type { Values } from './content.ts'
import type { KindValues, PrintedValue } from './kinds.ts'

/** How a node of a stored plan holds a field, by its kind. */
interface Held extends Record<FieldKind, unknown> {
  DAY: string
  NUMBER: string
  DECIMAL: string
  TEXT: string
  PERSON: { readonly spelling: string }
  CENTER: { readonly spelling: string }
  ENUM: string
  LABEL: string
  PARENT: KindValues['PARENT']
  PORTFOLIO: { readonly label: string }
  PUBLIC_VALUE: { readonly code: string }
  BUDGET_LINK: KindValues['BUDGET_LINK']
  NARRATIVE: PlanNarrative
}

/** The property of a node that holds a field. */
type Property<N extends string, K extends FieldKind> = K extends 'PERSON' | 'CENTER'
  ? `${N}Alias`
  : N

/** A node of a stored plan that holds the fields of a table. */
export type FieldsNode<T extends FieldTable> = {
  readonly [N in keyof T & string as Property<N, T[N]['kind']>]: Held[T[N]['kind']] | null
} & {
  readonly [N in keyof T & string as T[N]['kind'] extends 'LABEL' ? `${N}Label` : never]:
    | string
    | null
} & {
  readonly [N in keyof T & string as T[N]['kind'] extends 'DAY' | 'NUMBER'
    ? 'printed'
    : never]: PlanPhase['printed']
}

type AnyNode = Readonly<Record<string, unknown>>

/** The properties that may accompany that of a field: its printed text, its label. */
interface Beside {
  readonly node: AnyNode
  readonly name: string
  readonly field: Field
}

const same = <V>(held: V): V => held
const spelling = (alias: Held['PERSON'] | null) => alias?.spelling ?? null

const cell =
  (kind: PrintedKind) =>
  (value: string | null, { node, name }: Beside): PrintedValue | null => {
    const printed = node.printed as PlanPhase['printed'] & Readonly<Record<string, string>>
    const text = printedWords(kind, value, printed?.[name])
    return text === null ? null : { text, value }
  }

/** How a field of each kind is read. */
const readers: {
  readonly [K in FieldKind]: (held: Held[K] | null, beside: Beside) => KindValues[K] | null
} = {
  DAY: cell('DAY'),
  NUMBER: cell('NUMBER'),
  DECIMAL: same,
  TEXT: same,
  ENUM: same,
  BUDGET_LINK: same,
  PERSON: spelling,
  CENTER: spelling,
  PARENT: (parent) => parent && { level: parent.level, code: parent.code },
  PORTFOLIO: (portfolio) => portfolio?.label ?? null,
  PUBLIC_VALUE: (publicValue) => publicValue?.code ?? null,
  NARRATIVE: (narrative) => narrative?.blocks ?? null,
  LABEL: (value, { node, name, field }) => {
    const text = node[`${name}Label`] as string | null
    if (text === null && value === null) return null
    const isUnderstood = text === null || field.kind !== 'LABEL' || value !== field.notUnderstood
    return { text, value: isUnderstood ? value : null }
  },
}

/** The fields of a table as a node of a stored plan holds them; null for what is empty. */
export function storedFields<T extends FieldTable>(table: T, node: FieldsNode<T>): Values<T> {
  const fields: Record<string, unknown> = {}
  for (const name in table) {
    const field = table[name] as Field
    const { kind } = field
    const property = kind === 'PERSON' || kind === 'CENTER' ? `${name}Alias` : name
    const read = readers[kind] as (held: unknown, beside: Beside) => unknown
    fields[name] = read((node as AnyNode)[property], { node, name, field })
  }
  return fields as Values<T>
}
