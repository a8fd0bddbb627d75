import type { Field, FieldKind, FieldTable } from '../../domain/fields.ts'
import { type PrintedKind, printedWords } from '../../domain/printedCells.ts'
import type { PlanNarrative, PlanPhase } from '../../plan/nodes.ts'
import type { Values } from './content.ts'
import type { KindValues } from './kinds.ts'

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
type Property<N extends string, K extends FieldKind> = K extends 'CENTER' ? 'centerAlias' : N

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

const held = (node: AnyNode, name: string) => node[name]

const cell =
  (kind: PrintedKind) =>
  (node: AnyNode, name: string): KindValues['DAY'] | null => {
    const value = node[name] as string | null
    const printed = node.printed as Readonly<Record<string, string>> | null
    const text = printedWords(kind, value, printed?.[name])
    return text === null ? null : { text, value }
  }

/** How a field of each kind is read from a node. */
const readers: {
  readonly [K in FieldKind]: (node: AnyNode, name: string, field: Field) => unknown
} = {
  DAY: cell('DAY'),
  NUMBER: cell('NUMBER'),
  DECIMAL: held,
  TEXT: held,
  ENUM: held,
  PARENT: (node, name) => {
    const parent = node[name] as Held['PARENT'] | null
    return parent && { level: parent.level, code: parent.code }
  },
  BUDGET_LINK: held,
  PERSON: (node, name) => (node[name] as Held['PERSON'] | null)?.spelling ?? null,
  CENTER: ({ centerAlias }) => (centerAlias as Held['CENTER'] | null)?.spelling ?? null,
  PORTFOLIO: (node, name) => (node[name] as Held['PORTFOLIO'] | null)?.label ?? null,
  PUBLIC_VALUE: (node, name) => (node[name] as Held['PUBLIC_VALUE'] | null)?.code ?? null,
  NARRATIVE: (node, name) => (node[name] as Held['NARRATIVE'] | null)?.blocks ?? null,
  LABEL: (node, name, field) => {
    const [text, value] = [node[`${name}Label`], node[name]]
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
    fields[name] = readers[field.kind](node as AnyNode, name, field)
  }
  return fields as Values<T>
}
