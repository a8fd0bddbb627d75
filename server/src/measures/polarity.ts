import type { Polarity } from '../domain/enums.ts'
import { compare, whole } from '../domain/fraction.ts'
import type { MeasuredIndicator } from './nodes.ts'
import type { ValueReading } from './values.ts'

/** Where a polarity comes from. */
export const polaritySources = ['DECLARED', 'FROM_VALUE', 'GUESSED_FROM_WORDS', 'UNSET'] as const

/**
 * - `DECLARED`: declared by a person.
 * - `FROM_VALUE`: the expected value leaves no choice, as `fatto`, `>= 90%` or a date.
 * - `GUESSED_FROM_WORDS`: the title's words suggest it; a person should confirm.
 * - `UNSET`: not declared, and nothing (or contradictory words) can be read.
 */
export type PolaritySource = (typeof polaritySources)[number]

/** A polarity with where it comes from. */
export interface PolarityReading {
  readonly polarity: Polarity
  readonly source: PolaritySource
  /** The words it was read from, as printed; for `UNSET` the words that contradict each other. */
  readonly evidence: readonly string[]
  /** Whether figures use it: false for a guess under a policy that ignores guesses. */
  readonly used: boolean
}

/** Whether higher or lower numbers are better; null for a polarity that has no direction. */
export function directionOf(reading: PolarityReading | null): 'HIGHER' | 'LOWER' | null {
  if (!reading?.used) return null
  if (reading.polarity === 'HIGHER_IS_BETTER') return 'HIGHER'
  return reading.polarity === 'LOWER_IS_BETTER' ? 'LOWER' : null
}

// "entro 5 giorni" is a limit to stay below; "entro il 31/12/2024" only a deadline.
const TIME_LIMIT =
  /(?<![a-zà-ù])(?:entro|massimo|max|non oltre|entro e non oltre|nel termine di)\s+(?:n\.?\s*)?(\d+)\s*(?:giorni|giorno|gg\.?|ore|h|minuti|min\.?|settiman[ae]|mes[ei])(?![a-zà-ù])/gi

// What is worse when higher: time and anything that is to stay below a limit.
const LOWER_TIME =
  /(?<![a-zà-ù])(?:tempestivit[àa]'?|temp[oi] (?:medi[oa]? )?(?:di|del|dell[ae']|per)|tempi|ritard[oi])(?![a-zà-ù])/gi
const LOWER =
  /(?<![a-zà-ù])(?:massimo|max|al massimo|al più|non superiore|non più di|riduzione|ridurre|diminuzione|diminuire|contenimento|contenere|abbattimento)(?![a-zà-ù])|(?<![a-zà-ù])non oltre(?!\s+(?:il|l['’]|la|\d))(?![a-zà-ù])/gi
const HIGHER =
  /(?<![a-zà-ù])(?:almeno|minimo|non meno di|non inferiore|incremento|incrementare|aumento|aumentare|crescita|ampliamento)(?![a-zà-ù])/gi

/**
 * The polarity of an indicator: declared, or plain from its expected value, or guessed from its
 * title's words.
 *
 * Source: GZOOM and PERFORM+ declare it, the printed sheet has no such column, so words propose
 * and a person confirms. "Stampa entro 5 giorni", expected 5 and achieved 3, is
 * the case that a naive ratio reads as 60 %.
 */
export function readPolarity(
  { polarity, title }: Pick<MeasuredIndicator, 'polarity' | 'title'>,
  target: ValueReading,
  guesses: 'USE' | 'IGNORE',
): PolarityReading {
  const read: Unjudged = polarity
    ? { polarity, source: 'DECLARED', evidence: [] }
    : (fromValue(target) ?? fromWords(title, target))
  return { ...read, used: guesses === 'USE' || read.source !== 'GUESSED_FROM_WORDS' }
}

type Unjudged = Omit<PolarityReading, 'used'>

function fromValue(target: ValueReading): Unjudged | null {
  const plain = (polarity: Polarity, evidence: string): Unjudged => ({
    polarity,
    source: 'FROM_VALUE',
    evidence: [evidence],
  })
  if (target.kind === 'SWITCH') return plain('ON_OFF', target.words)
  if (target.kind === 'DAY') return plain('LOWER_IS_BETTER', target.day)
  if (target.kind !== 'NUMBER' || target.comparator === null) return null
  return target.comparator === 'HIGHER'
    ? plain('HIGHER_IS_BETTER', `>= ${target.decimal}`)
    : plain('LOWER_IS_BETTER', `<= ${target.decimal}`)
}

function fromWords(title: string, target: ValueReading): Unjudged {
  const limits = matches(title, TIME_LIMIT)
  const measured = limits.filter((limit) => isThatMany(target, limit))
  // "Entro 5 giorni" with 5 expected: the days are what is measured. With 90 expected they are the
  // condition under which cases are counted ("pratiche evase entro 5 giorni"), and say nothing.
  const counted = limits.length > 0 && measured.length === 0
  const rest = limits.length > 0 ? title.replace(TIME_LIMIT, ' ') : title
  const higher = matches(rest, HIGHER)
  const lower = [
    ...(counted || isPercent(target) ? [] : matches(rest, LOWER_TIME)),
    ...measured,
    ...matches(rest, LOWER),
  ]
  if (higher.length > 0 === lower.length > 0) {
    return { polarity: 'UNKNOWN', source: 'UNSET', evidence: [...higher, ...lower] }
  }
  return higher.length > 0
    ? { polarity: 'HIGHER_IS_BETTER', source: 'GUESSED_FROM_WORDS', evidence: higher }
    : { polarity: 'LOWER_IS_BETTER', source: 'GUESSED_FROM_WORDS', evidence: lower }
}

const matches = (text: string, words: RegExp): readonly string[] => text.match(words) ?? []

/** Time is not printed in percent: "tempestività: 95%" counts the cases in time. */
const isPercent = (target: ValueReading): boolean => target.kind === 'NUMBER' && target.percent

const isThatMany = (target: ValueReading, limit: string): boolean =>
  target.kind === 'NUMBER' &&
  !target.percent &&
  compare(target.number, whole(Number(/\d+/.exec(limit)?.[0]))) === 0

/** Whether a title is about how long something takes. */
export const isAboutTime = (title: string): boolean =>
  matches(title, TIME_LIMIT).length > 0 || matches(title, LOWER_TIME).length > 0
