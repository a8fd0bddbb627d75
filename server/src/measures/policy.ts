import type {
  Aggregation,
  AttainmentMethod,
  ExecutionState,
  GuessedPolarity,
  ObjectiveLevel,
} from '../domain/enums.ts'
import type { DelayStep } from './methods/rule.ts'

/** A band («fascia») of a figure: from its limit, inclusive, up to the next band's. */
export interface Band {
  readonly code: string
  readonly labelIt: string
  readonly labelEn: string
  /** Lowest percent of the band, inclusive. */
  readonly from: string
}

/**
 * How an authority measures: the part of its SMVP («Sistema di misurazione e valutazione della
 * performance», D.Lgs. 150/2009 art. 7) that a program can apply. Pure data: a change of it
 * changes the figures, and every explanation names what was applied.
 */
export interface MeasurementPolicy {
  /** Method for numeric indicators that name none. */
  readonly attainmentMethod: AttainmentMethod
  /** Most an attainment can count, percent; null leaves it uncapped. The raw figure stays beside it. */
  readonly capPercent: string | null
  /** Least an attainment can count, percent; null lets it go below zero. */
  readonly floorPercent: string | null
  /** Decimals of every figure, 0 to 6. */
  readonly decimals: number
  /** How the indicators of an objective become its attainment. */
  readonly indicatorAggregation: Aggregation
  /** How linked objectives become the figure of the one above. */
  readonly childAggregation: Aggregation
  /** Share of an objective's own phases or indicators when it has measurable children too, percent. */
  readonly ownSharePercent: string
  /** Whether a polarity that was only guessed from the title's words may be used. */
  readonly guessedPolarity: GuessedPolarity
  /** Attainment by days of delay, for targets that are dates; later than the last step counts 0. */
  readonly delaySteps: readonly DelayStep[]
  /** Objectives in these states are left out of the figures above them. */
  readonly excludedStates: readonly ExecutionState[]
  /** Levels that this authority does not plan at, so that skipping them is no finding. */
  readonly optionalLevels: readonly ObjectiveLevel[]
  /** Bands of attainment, highest first or not. */
  readonly attainmentBands: readonly Band[]
  /** Bands of pace, which is progress in percent of what was expected by the day. */
  readonly paceBands: readonly Band[]
  /** What the weights within an objective should sum to; null leaves sums unchecked. */
  readonly weightSumExpected: string | null
  /** After how many days without a change an open objective is stale; null never. */
  readonly staleAfterDays: number | null
}

/** The policy of an authority that has set none. */
export const defaultPolicy: MeasurementPolicy = {
  // Bounded and never negative, unlike the linear form of GZOOM.
  attainmentMethod: 'RATIO',
  // PERFORM+, OpenOKR, Operately and Cascade's roll-up stop at 100: one excess hides no failure.
  capPercent: '100',
  // PERFORM+ and GZOOM count a negative result as 0.
  floorPercent: '0',
  // The decimals of the printed sheet (`40,00`).
  decimals: 2,
  // No single criterion exists (performancemanagementreview.org); the mean is the commonest.
  indicatorAggregation: 'WEIGHTED_MEAN',
  childAggregation: 'WEIGHTED_MEAN',
  // GZOOM weighs a node's own indicators (weightKpi) against its children (weightSons) and leaves
  // both to the authority; half each hides neither.
  ownSharePercent: '50',
  // The sheet has no polarity column: without the guess five of its six indicators have no figure.
  guessedPolarity: 'USE',
  // A date is kept or missed; PERFORM+ grades delay by such a table where the authority fills one.
  delaySteps: [{ upToDays: 0, percent: '100' }],
  // «Annullato», «stralciato»: struck from the plan by a variation, so there is nothing to attain.
  excludedStates: ['CANCELLED'],
  // Simplified DUPs, up to 5,000 inhabitants, will list what they leave out (principle 4/1 §8.4).
  optionalLevels: [],
  // Limits 75 and 50 are OpenOKR's defaults; the words are those of municipal reports.
  attainmentBands: [
    { code: 'ACHIEVED', labelIt: 'Raggiunto', labelEn: 'Achieved', from: '100' },
    {
      code: 'LARGELY',
      labelIt: 'Raggiunto in gran parte',
      labelEn: 'Largely achieved',
      from: '75',
    },
    { code: 'PARTLY', labelIt: 'Parzialmente raggiunto', labelEn: 'Partly achieved', from: '50' },
    { code: 'NOT_ACHIEVED', labelIt: 'Non raggiunto', labelEn: 'Not achieved', from: '0' },
  ],
  // Cascade's: on track from 95 % of what was expected by today, behind from 85 %.
  paceBands: [
    { code: 'ON_TRACK', labelIt: 'In linea', labelEn: 'On track', from: '95' },
    { code: 'BEHIND', labelIt: 'In lieve ritardo', labelEn: 'Slightly behind', from: '85' },
    { code: 'AT_RISK', labelIt: 'In grave ritardo', labelEn: 'Far behind', from: '0' },
  ],
  // GZOOM (weightControlSum), PERFORM+ and Ge.Ko. all expect 100 and compute with what is there.
  weightSumExpected: '100',
  // 44 % of 6,104 municipal plans had been untouched for 90 days (ClearPoint).
  staleAfterDays: 90,
}
