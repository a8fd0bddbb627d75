import type { IssueReporter } from '../../document/issue.ts'
import { isSameNumber, printNumber, sumOf } from '../../domain/decimals.ts'
import { meaningOf } from '../model/fields.ts'
import type { WantedObjective } from '../wanted/wanted.ts'

/** Reports phases whose weights («Peso») do not sum to what the authority's policy expects; null expects nothing. */
export function checkWeights(
  { key, phases }: WantedObjective,
  expected: string | null,
  report: IssueReporter,
): void {
  const [first] = phases ?? []
  if (!phases || !first || expected === null) return
  const weights = phases.flatMap(({ fields }) => meaningOf(fields.weight) ?? [])
  // A missing weight is told where figures are made; here nothing could be summed.
  if (weights.length < phases.length) return
  const sum = sumOf(weights)
  if (isSameNumber(sum, expected)) return
  const raw = weights.map(printNumber).join(' + ')
  report(
    'WEIGHTS_NOT_100',
    { ...first.place, raw },
    { code: key.code, sum: printNumber(sum), expected: printNumber(expected) },
  )
}
