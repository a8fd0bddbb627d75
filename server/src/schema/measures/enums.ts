import type {
  Aggregation as DomainAggregation,
  Polarity as DomainPolarity,
  GuessedPolarity as Guessed,
  AttainmentMethod as Method,
  OverriddenFigure as Overridden,
} from '../../domain/enums.ts'
import type { FigureKind as Kind } from '../../measures/figureKind.ts'
import type { PolaritySource as Source } from '../../measures/polarity.ts'
import { reasons } from '../../measures/reasons.ts'
import { builder } from '../builder.ts'

export const FigureKind = builder.enumType('FigureKind', {
  description: 'What a figure measures. The kinds are never mixed.',
  values: {
    PROGRESS: { description: 'Avanzamento: how much of the work is done, from the phases.' },
    ATTAINMENT: {
      description: 'Grado di raggiungimento: how much of the result is there, from the indicators.',
    },
    EXPECTED_PROGRESS: {
      description: 'How much of the work the planned dates would have done by the reference day.',
    },
  } as const satisfies Record<Kind, { description: string }>,
})

export const OverriddenFigure = builder.enumType('OverriddenFigure', {
  description: 'The figures that a person may set by hand.',
  values: {
    PROGRESS: { description: 'Avanzamento.' },
    ATTAINMENT: { description: 'Grado di raggiungimento.' },
  } as const satisfies Record<Overridden, { description: string }>,
})

export const MissingReason = builder.enumType('MissingReason', {
  description:
    'Why there is no figure, or why a part was left out of one. Missing is never counted as 0.',
  values: Object.fromEntries(
    Object.entries(reasons).map(([code, { en, it }]) => [
      code,
      { description: `${sentence(en)} (${it})` },
    ]),
  ) as Record<keyof typeof reasons, { description: string }>,
})

export const Polarity = builder.enumType('Polarity', {
  description: 'Whether higher or lower values of an indicator are better (polarità).',
  values: {
    HIGHER_IS_BETTER: { description: 'Crescente: “almeno 20 pratiche”.' },
    LOWER_IS_BETTER: { description: 'Decrescente: “stampa entro 5 giorni”.' },
    MAINTAIN: { description: 'To be kept within a band around the target.' },
    ON_OFF: { description: 'Done or not done: `fatto`, `sì`.' },
    UNKNOWN: { description: 'Not declared, and not recognizable from the words.' },
  } as const satisfies Record<DomainPolarity, { description: string }>,
})

export const PolaritySource = builder.enumType('PolaritySource', {
  description: 'Where a polarity comes from.',
  values: {
    DECLARED: { description: 'Declared by a person.' },
    FROM_VALUE: {
      description: 'The expected value leaves no choice, as `fatto`, `>= 90%` or a date.',
    },
    GUESSED_FROM_WORDS: {
      description: 'The words of the title suggest it; a person should confirm.',
    },
    UNSET: { description: 'Not declared, and nothing, or contradictory words, can be read.' },
  } as const satisfies Record<Source, { description: string }>,
})

/** The description of each method, for every enum that lists methods. */
export const attainmentMethods = {
  RATIO: {
    description:
      'achieved ÷ expected, or expected ÷ achieved where lower is better: twice the allowed days still count 50. The default.',
  },
  LINEAR_DEVIATION: {
    description:
      'As RATIO, but (2 × expected − achieved) ÷ expected where lower is better (GZOOM PERCENTWRK).',
  },
  BASELINE: {
    description:
      '(achieved − baseline) ÷ (expected − baseline) (GZOOM PERCENTPY, OpenOKR, Operately).',
  },
  PERFORM_PLUS: { description: 'The rules of PERFORM+ (raggiungimento).' },
  ON_OFF: { description: '100 when achieved is what was expected, else 0.' },
  MAINTAIN: { description: '100 within the tolerance around the target, falling beyond it.' },
  DAYS_OF_DELAY: { description: 'For dates: days of delay, looked up in the policy’s steps.' },
} as const satisfies Record<Method, { description: string }>

export const AttainmentMethod = builder.enumType('AttainmentMethod', {
  description: 'How an expected and an achieved value become an attainment. 100 is the target met.',
  values: attainmentMethods,
})

export const Aggregation = builder.enumType('Aggregation', {
  description: 'How several figures become one.',
  values: {
    WEIGHTED_MEAN: {
      description: 'Σ(weight × value) ÷ Σ weights: weights are normalized by their own sum.',
    },
    MEAN: { description: 'Every part counts the same.' },
    MIN: { description: 'The worst part decides.' },
    SUM: {
      description: 'Σ(weight × value) ÷ 100: weights that do not reach 100 leave a gap.',
    },
  } as const satisfies Record<DomainAggregation, { description: string }>,
})

export const GuessedPolarity = builder.enumType('GuessedPolarity', {
  description: 'How a polarity is treated that was only guessed from the words of a title.',
  values: {
    USE: { description: 'It is used, and marked as a guess.' },
    IGNORE: { description: 'The indicator has no figure until a person declares its polarity.' },
  } as const satisfies Record<Guessed, { description: string }>,
})

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
