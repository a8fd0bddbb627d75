import { compare, decimal, type Fraction, print, sign, sum } from '../../domain/fraction.ts'
import { count, italianNumber, type LocalizedText } from '../../domain/localized.ts'
import type { MeasuredIndicator, MeasuredObjective, MeasuredPhase } from '../nodes.ts'
import type { Evidence } from './evidence.ts'
import type { ReportFinding } from './finding.ts'

/**
 * Weights that do not sum to what is expected, and weights that cannot be used.
 *
 * Source: GZOOM `weightControlSum` ("Somma dei pesi diversa da somma prevista"), Ge.Ko. "Peso
 * errato". Weights of the edges to a parent are free: they only compare siblings.
 */
export function checkWeights(
  objective: MeasuredObjective,
  evidence: Evidence,
  report: ReportFinding,
) {
  const { phases, indicators, code } = objective
  const mean = evidence.measures.policy.indicatorAggregation === 'WEIGHTED_MEAN'
  checkSum(code, phases, phaseNames, true, evidence, report)
  checkSum(code, indicators, indicatorNames, mean, evidence, report)
}

interface Names {
  readonly one: LocalizedText
  readonly many: LocalizedText
  /** Italian «of the», before a number. */
  readonly of: (number: number) => string
  /** Italian «some», with its noun. */
  readonly some: string
}

const phaseNames: Names = {
  one: { it: 'fase', en: 'phase' },
  many: { it: 'fasi', en: 'phases' },
  of: () => 'delle',
  some: 'delle fasi',
}

const indicatorNames: Names = {
  one: { it: 'indicatore', en: 'indicator' },
  many: { it: 'indicatori', en: 'indicators' },
  // Spoken with a vowel: otto, undici, ottanta.
  of: (number) => (/^(?:8\d*|11)$/.test(`${number}`) ? 'degli' : 'dei'),
  some: 'degli indicatori',
}

function checkSum(
  code: string,
  parts: readonly (MeasuredPhase | MeasuredIndicator)[],
  names: Names,
  normalized: boolean,
  { measures: { policy } }: Evidence,
  report: ReportFinding,
): void {
  const given = parts.flatMap(({ weight }) => (weight === null ? [] : decimal(weight)))
  if (given.length === 0) return
  const unusable = parts.length - given.filter((weight) => sign(weight) >= 0).length
  if (unusable > 0) {
    report(
      'WEIGHT_UNUSABLE',
      'WARNING',
      `Obiettivo ${code}, ${names.many.it}: ${unusable} su ${parts.length} senza un peso utilizzabile, mentre altri lo hanno; restano fuori dal calcolo.`,
      `Objective ${code}, ${names.many.en}: ${unusable} of ${parts.length} without a usable weight while others have one; they are left out of the figure.`,
    )
  }
  const { weightSumExpected } = policy
  if (weightSumExpected === null) return
  const total = sum(given)
  if (compare(total, decimal(weightSumExpected)) === 0) return
  const { one, many, of } = names
  const all = parts.length
  const [sumIt, sumEn] =
    all === 1
      ? [
          `il peso di ${count(all, one.it, many.it)}`,
          `the weight of ${count(all, one.en, many.en)}`,
        ]
      : [
          `la somma dei pesi ${of(all)} ${count(all, one.it, many.it)}`,
          `the sum of the weights of ${count(all, one.en, many.en)}`,
        ]
  const [whyIt, whyEn] =
    compare(total, decimal(weightSumExpected)) < 0
      ? [`potrebbero mancare ${names.some}`, `${many.en} may be missing`]
      : ['i pesi vanno verificati', 'the weights are to be checked']
  const [usedIt, usedEn] = normalized
    ? [
        ` Il calcolo divide per ${italianNumber(short(total))}.`,
        ` The figure divides by ${short(total)}.`,
      ]
    : ['', '']
  report(
    'WEIGHTS_NOT_100',
    'WARNING',
    `Obiettivo ${code}: ${sumIt} è ${italianNumber(short(total))} anziché ${italianNumber(weightSumExpected)}: ${whyIt}.${usedIt}`,
    `Objective ${code}: ${sumEn} is ${short(total)} instead of ${weightSumExpected}: ${whyEn}.${usedEn}`,
  )
}

/** Without the zeros at its end: `"23"`, `"99.5"`. */
const short = (value: Fraction): string => print(value, 6).replace(/\.?0+$/, '')
