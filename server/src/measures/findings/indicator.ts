import { compare } from '../../domain/fraction.ts'
import { italianPercent, type LocalizedText, quote } from '../../domain/localized.ts'
import { indicatorAttainment } from '../attainment.ts'
import type { MeasuredIndicator, MeasuredObjective } from '../nodes.ts'
import { isAboutTime } from '../polarity.ts'
import { reasons } from '../reasons.ts'
import { readValue } from '../values.ts'
import type { Evidence } from './evidence.ts'
import type { ReportFinding } from './finding.ts'

/** Reports the findings of an indicator. */
export function checkIndicator(
  indicator: MeasuredIndicator,
  { code }: MeasuredObjective,
  evidence: Evidence,
  report: ReportFinding,
): void {
  const title = quote(indicator.title)
  const name = { it: `L’indicatore ${title.it} di ${code}`, en: `Indicator ${title.en} of ${code}` }
  checkMeasured(indicator, name, evidence, report)
  checkGuess(indicator, name, evidence, report)
  checkTitle(indicator, name, evidence, report)
  checkType(indicator, name, evidence, report)
}

/** One finding for each indicator without a figure: what is missing. */
function checkMeasured(
  indicator: MeasuredIndicator,
  name: LocalizedText,
  { measures, reading }: Evidence,
  report: ReportFinding,
): void {
  const { reason } = measures.attainment(indicator)
  const { year, expected, achieved, polarity } = reading(indicator)
  if (reason === null) return
  const of = year === null ? { it: '', en: '' } : { it: ` per il ${year}`, en: ` for ${year}` }
  if (reason === 'NO_TARGET') {
    report(
      'MISSING_EXPECTED_VALUE',
      'WARNING',
      `${name.it} non ha un valore atteso${of.it}: non si può misurare.`,
      `${name.en} has no expected value${of.en}: it cannot be measured.`,
    )
  } else if (reason === 'NO_ACHIEVED_VALUE') {
    // While the year lasts, a missing result is no omission.
    const over = year !== null && measures.at >= `${year}-12-31`
    report(
      'MISSING_ACHIEVED_VALUE',
      over ? 'WARNING' : 'INFO',
      `${name.it} non ha un valore raggiunto${of.it}: non è misurabile e non conta zero.`,
      `${name.en} has no achieved value${of.en}: it is not measurable and does not count as zero.`,
    )
  } else if (reason === 'POLARITY_UNKNOWN') {
    const words = quoted(polarity.evidence)
    const [hintIt, hintEn] =
      polarity.evidence.length > 0
        ? [` (nella descrizione: ${words.it})`, ` (in its title: ${words.en})`]
        : ['', '']
    report(
      'POLARITY_UNKNOWN',
      'WARNING',
      `${name.it} non si può misurare finché qualcuno non dice se sia meglio un valore più alto o più basso${hintIt}.`,
      `${name.en} cannot be measured until it is declared whether a higher or a lower value is better${hintEn}.`,
    )
  } else {
    const values = [expected?.text ?? '', achieved?.text ?? ''] as const
    report(
      'NOT_MEASURABLE',
      'WARNING',
      `${name.it} non si può misurare: ${reasons[reason].it} (atteso «${values[0]}», raggiunto «${values[1]}»).`,
      `${name.en} cannot be measured: ${reasons[reason].en} (expected “${values[0]}”, achieved “${values[1]}”).`,
    )
  }
}

/**
 * A guess that decides the figure is to be confirmed; one that makes no difference is only mentioned.
 * The figure of the opposite guess decides which.
 */
function checkGuess(
  indicator: MeasuredIndicator,
  name: LocalizedText,
  { measures, reading }: Evidence,
  report: ReportFinding,
): void {
  const read = reading(indicator)
  const { polarity, source, evidence, used } = read.polarity
  if (source !== 'GUESSED_FROM_WORDS' || !used) return
  const higher = polarity === 'HIGHER_IS_BETTER'
  const opposite = higher ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER'
  const { value } = measures.attainment(indicator)
  const other = indicatorAttainment(
    indicator,
    { ...read, polarity: { ...read.polarity, polarity: opposite } },
    measures.policy,
  ).value
  const words = quoted(evidence)
  const [it, en] = higher
    ? ['crescente (meglio un valore più alto)', 'a higher value is better']
    : ['decrescente (meglio un valore più basso)', 'a lower value is better']
  const [soIt, soEn] =
    value === null
      ? ['', '']
      : other === value
        ? [
            ' Con la polarità opposta il grado di raggiungimento non cambierebbe.',
            ' The other way round its attainment would not change.',
          ]
        : other === null
          ? [
              ' Con la polarità opposta l’indicatore non sarebbe misurabile: la polarità va confermata.',
              ' The other way round it could not be measured: the polarity is to be confirmed.',
            ]
          : [
              ` Il grado di raggiungimento è pari ${italianPercent('a', value)}. Con la polarità opposta il grado di raggiungimento sarebbe ${italianPercent('di', other)}: la polarità va confermata.`,
              ` Its attainment is ${value} %; the other way round it would be ${other} %: the polarity is to be confirmed.`,
            ]
  report(
    'POLARITY_GUESSED',
    value === other ? 'INFO' : 'WARNING',
    `${name.it} non dichiara la polarità; dalla descrizione (${words.it}) si desume una polarità ${it}.${soIt}`,
    `${name.en} declares no polarity; its title (${words.en}) was read as: ${en}.${soEn}`,
  )
}

const quoted = (words: readonly string[]): LocalizedText => ({
  it: words.map((word) => `«${word}»`).join(', '),
  en: words.map((word) => `“${word}”`).join(', '),
})

const QUANTITY =
  /(?<![a-zà-ù])(?:almeno|minimo|massimo|max|media di|non meno di|non più di)\s+(?:il\s+)?(?:n\.?\s*)?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d/])/gi

/** The target stands twice, in the title and in its cell: "almeno n. 20 pratiche", 20,00. */
function checkTitle(
  indicator: MeasuredIndicator,
  name: LocalizedText,
  { reading }: Evidence,
  report: ReportFinding,
): void {
  const { target, expected, year } = reading(indicator)
  if (target.kind !== 'NUMBER' || expected === null) return
  const stated = [...indicator.title.matchAll(QUANTITY)].map(([, text = '']) => text)
  const agrees = stated.some((text) => {
    const number = readValue({ text, number: null }, year ?? 0)
    return number.kind === 'NUMBER' && compare(number.number, target.number) === 0
  })
  if (stated.length === 0 || agrees) return
  report(
    'TARGET_DISAGREES_WITH_TITLE',
    'WARNING',
    `${name.it} riporta ${stated.join(', ')} nella descrizione e ${expected.text} come valore atteso.`,
    `${name.en} says ${stated.join(', ')} in its title and ${expected.text} as its expected value.`,
  )
}

/**
 * Efficiency and economy relate output to resources; a yes or no cannot, and a waiting time is
 * «efficacia temporale» or quality. The type chooses no formula, so this is only
 * reported.
 */
function checkType(
  indicator: MeasuredIndicator,
  name: LocalizedText,
  { reading }: Evidence,
  report: ReportFinding,
): void {
  const { type, title } = indicator
  if (type !== 'EFFICIENCY' && type !== 'ECONOMY') return
  const typed = { EFFICIENCY: ['efficienza', 'efficiency'], ECONOMY: ['economicità', 'economy'] }
  const [it, en] = typed[type] as [string, string]
  const isSwitch = reading(indicator).polarity.polarity === 'ON_OFF'
  if (!isSwitch && !isAboutTime(title)) return
  const [whyIt, whyEn] = isSwitch
    ? ['è un indicatore di tipo sì/no', 'it is a yes or no']
    : ['misura un tempo', 'it measures a time']
  report(
    'INDICATOR_TYPE_UNRELIABLE',
    'INFO',
    `${name.it} è di tipo «${it}», ma ${whyIt}: la tipologia indicata non corrisponde.`,
    `${name.en} is typed “${en}”, but ${whyEn}: the type given does not fit.`,
  )
}
