import { type Issue, issue } from '../../document/issue.ts'
import { isSameNumber, printNumber, sumOf } from '../../domain/decimals.ts'
import type { CombinedObjective } from '../wanted/combined.ts'

/** Reports phases whose weights («Peso») do not sum to what the authority's policy expects; null expects nothing. */
export function weightIssues(
  { key, phases }: CombinedObjective,
  expected: string | null,
): readonly Issue[] {
  const [first] = phases ?? []
  if (!phases || !first || expected === null) return []
  const weights = phases.flatMap(({ content }) => content.fields.weight?.value ?? [])
  // A missing weight is a finding of the measures; here nothing could be summed.
  if (weights.length < phases.length) return []
  const sum = sumOf(weights)
  if (isSameNumber(sum, expected)) return []
  const raw = weights.map(printNumber).join(' + ')
  const facts = { code: key.code, sum: printNumber(sum), expected: printNumber(expected) }
  return [issue('WEIGHTS_NOT_100', { ...first.place, raw }, facts)]
}
