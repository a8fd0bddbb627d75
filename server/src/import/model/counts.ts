import type { ChangeKind } from '../../domain/enums.ts'

/** The kinds in the order in which a change plan lists them. */
const kinds = [
  'DUP',
  'RESPONSIBILITY_CENTER',
  'PERSON',
  'PORTFOLIO',
  'PUBLIC_VALUE',
  'OBJECTIVE',
  'PHASE',
  'INDICATOR',
] as const satisfies readonly ChangeKind[]

const outcomes = ['created', 'updated', 'unchanged', 'removed'] as const

/** The objects of one kind, counted by outcome. */
export type KindCounts = Readonly<Record<(typeof outcomes)[number], number>>

/** The objects of each kind that an import is about, counted by outcome. */
export type ImportCounts = Readonly<Record<ChangeKind, KindCounts>>

/** All counts zero. */
export const NO_COUNTS: KindCounts = { created: 0, updated: 0, unchanged: 0, removed: 0 }

/** The counts of an import, each kind summed; a kind that is absent counts nothing. */
export function sumCounts(
  parts: readonly Readonly<Partial<Record<ChangeKind, KindCounts>>>[],
): ImportCounts {
  const sumOf = (kind: ChangeKind): KindCounts => {
    const counts = parts.flatMap((part) => part[kind] ?? [])
    const sum = (outcome: (typeof outcomes)[number]) =>
      counts.reduce((total, one) => total + one[outcome], 0)
    return Object.fromEntries(outcomes.map((outcome) => [outcome, sum(outcome)])) as KindCounts
  }
  return Object.fromEntries(kinds.map((kind) => [kind, sumOf(kind)])) as ImportCounts
}

/** Counts as the record holds them: by outcome, then by kind. */
export function byOutcome(counts: ImportCounts): Record<string, Record<string, number>> {
  return Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      Object.fromEntries(kinds.map((kind) => [kind, counts[kind][outcome]])),
    ]),
  )
}
