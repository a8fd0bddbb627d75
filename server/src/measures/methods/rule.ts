import type { Fraction } from '../../domain/fraction.ts'
import type { LocalizedText } from '../../domain/localized.ts'
import type { MissingReason } from '../reasons.ts'
import type { ValueReading } from '../values.ts'

/** Whether higher or lower numbers are better; null when the polarity does not determine it. */
export type Direction = 'HIGHER' | 'LOWER' | null

/** How much a delay still attains. */
export interface DelayStep {
  /** Days after the expected day, inclusive. */
  readonly upToDays: number
  readonly percent: string
}

/** What a method is given. */
export interface RuleInputs {
  readonly target: Exclude<ValueReading, { kind: 'ABSENT' }>
  readonly achieved: Exclude<ValueReading, { kind: 'ABSENT' }>
  /** Where the indicator started, as a plain decimal. */
  readonly baseline: string | null
  /** Allowed distance from the target, as a plain decimal. */
  readonly tolerance: string
  readonly direction: Direction
  readonly delaySteps: readonly DelayStep[]
}

/** The result of a method. */
export type Outcome =
  | {
      /** Percent before floor and cap. `BEYOND`: better than any ratio can say, so the cap counts. */
      readonly percent: Fraction | 'BEYOND'
      /** The same as a ratio, null when there is none, as with yes and no. */
      readonly raw: Fraction | null
      /** The formula with the numbers in it. */
      readonly calculation: () => string
    }
  | { readonly reason: MissingReason }

/** A method of attainment: its label, its formula in words, and a function. */
export interface AttainmentRule {
  readonly label: LocalizedText
  /** The formula in words, for either direction; methods without one ignore it. */
  readonly formula: (direction: Direction) => LocalizedText
  readonly attain: (inputs: RuleInputs) => Outcome
}

/** Two numbers with a direction, or why there are not. */
export interface Numbers {
  readonly target: Fraction
  readonly achieved: Fraction
  /** As printed, for the calculation. */
  readonly t: string
  readonly a: string
}

/** Gives a rule its two numbers, when both values are numbers. */
export const onNumbers =
  (rule: (numbers: Numbers, inputs: RuleInputs) => Outcome) =>
  (inputs: RuleInputs): Outcome => {
    const { target, achieved } = inputs
    if (target.kind !== 'NUMBER' || achieved.kind !== 'NUMBER') {
      return { reason: 'TEXT_NOT_COMPARABLE' }
    }
    return rule(
      { target: target.number, achieved: achieved.number, t: target.decimal, a: achieved.decimal },
      inputs,
    )
  }

/** The same for a rule that needs to know which way is better. */
export const onDirectedNumbers = (rules: {
  readonly higher: (numbers: Numbers) => Outcome
  readonly lower: (numbers: Numbers) => Outcome
}) =>
  onNumbers((numbers, { direction }) => {
    if (direction === null) return { reason: 'POLARITY_UNKNOWN' }
    return direction === 'HIGHER' ? rules.higher(numbers) : rules.lower(numbers)
  })

/** An outcome that is its own raw figure. */
export const percentOf = (percent: Fraction, calculation: () => string): Outcome => ({
  percent,
  raw: percent,
  calculation,
})
