import { compare, decimal, type Fraction, print, sign, sum } from '../fraction.ts'
import type { MeasuredIndicator, MeasuredObjective, MeasuredPhase } from '../nodes.ts'
import { italianNumber, type Words } from '../words.ts'
import type { Evidence, Report } from './finding.ts'

/**
 * Weights that do not sum to what is expected, and weights that cannot be used.
 *
 * Source: GZOOM `weightControlSum` ("Somma dei pesi diversa da somma prevista"), Ge.Ko. "Peso
 * errato" (domain.md §2.4). Weights of the edges to a parent are free: they only compare siblings.
 */
export function checkWeights(objective: MeasuredObjective, evidence: Evidence, report: Report) {
  const { phases, indicators, code } = objective
  const mean = evidence.measures.policy.indicatorAggregation === 'WEIGHTED_MEAN'
  checkSum(code, phases, { it: 'fasi', en: 'phases' }, true, evidence, report)
  checkSum(code, indicators, { it: 'indicatori', en: 'indicators' }, mean, evidence, report)
}

function checkSum(
  code: string,
  parts: readonly (MeasuredPhase | MeasuredIndicator)[],
  names: Words,
  normalised: boolean,
  { measures: { policy } }: Evidence,
  report: Report,
): void {
  const given = parts.flatMap(({ weight }) => (weight === null ? [] : decimal(weight)))
  if (given.length === 0) return
  const unusable = parts.length - given.filter((weight) => sign(weight) >= 0).length
  if (unusable > 0) {
    report(
      'WEIGHT_UNUSABLE',
      'WARNING',
      `Obiettivo ${code}, ${names.it}: ${unusable} su ${parts.length} senza un peso utilizzabile, mentre altri lo hanno; restano fuori dal calcolo.`,
      `Objective ${code}, ${names.en}: ${unusable} of ${parts.length} without a usable weight while others have one; they are left out of the figure.`,
    )
  }
  const { weightSumExpected } = policy
  if (weightSumExpected === null) return
  const total = sum(given)
  if (compare(total, decimal(weightSumExpected)) === 0) return
  const [usedIt, usedEn] = normalised
    ? [
        ` Il calcolo divide per ${italianNumber(short(total))}.`,
        ` The figure divides by ${short(total)}.`,
      ]
    : ['', '']
  report(
    'WEIGHTS_NOT_100',
    'WARNING',
    `Obiettivo ${code}: i pesi di ${parts.length} ${names.it} sommano a ${italianNumber(short(total))} invece di ${italianNumber(weightSumExpected)}; forse manca qualcosa.${usedIt}`,
    `Objective ${code}: the weights of ${parts.length} ${names.en} sum to ${short(total)} instead of ${weightSumExpected}; something may be missing.${usedEn}`,
  )
}

/** Without the zeros at its end: `"23"`, `"99.5"`. */
const short = (value: Fraction): string => print(value, 6).replace(/\.?0+$/, '')
