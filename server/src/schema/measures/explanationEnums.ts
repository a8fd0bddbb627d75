import type { PartOrigin as Origin, PartSource as Source } from '../../measures/aggregation.ts'
import type { Bounded as Bound } from '../../measures/bounds.ts'
import type { FigureMethod as Method, OperandRole as Role } from '../../measures/explanation.ts'
import { builder } from '../builder.ts'
import { attainmentMethods } from './enums.ts'

export const FigureMethod = builder.enumType('FigureMethod', {
  description:
    'How a figure was computed: an indicator’s by a method, the expected progress of a phase by the calendar, all others by putting parts together.',
  values: {
    ...attainmentMethods,
    PHASES: { description: 'From the phases of the objective.' },
    INDICATORS: { description: 'From the indicators of the objective.' },
    CHILDREN: { description: 'From the objectives linked to it.' },
    OWN_AND_CHILDREN: {
      description: 'From its own phases or indicators and from the objectives linked to it.',
    },
    PLANNED_TIME: { description: 'Linear between the planned dates, first and last day counted.' },
  } as const satisfies Record<Method, { description: string }>,
})

export const PartSource = builder.enumType('PartSource', {
  description: 'What a group of parts is made of.',
  values: {
    PHASES: { description: 'Phases of the objective itself.' },
    INDICATORS: { description: 'Indicators of the objective itself.' },
    CHILDREN: { description: 'Objectives linked to it.' },
  } as const satisfies Record<Source, { description: string }>,
})

export const PartOrigin = builder.enumType('PartOrigin', {
  description: 'Where the value of a part comes from.',
  values: {
    GIVEN: { description: 'As the sheet declares it.' },
    COMPUTED: { description: 'Computed by the rules.' },
    OVERRIDDEN: { description: 'Set by hand, and used instead of the computed.' },
  } as const satisfies Record<Origin, { description: string }>,
})

export const OperandRole = builder.enumType('OperandRole', {
  description: 'What an operand is in the formula.',
  values: {
    EXPECTED: { description: 'Valore atteso.' },
    ACHIEVED: { description: 'Valore raggiunto.' },
    BASELINE: { description: 'Where the indicator started.' },
    TOLERANCE: { description: 'Allowed distance from the target.' },
    PLANNED_START: { description: 'Inizio previsto.' },
    PLANNED_END: { description: 'Fine prevista.' },
    REFERENCE_DAY: { description: 'The day that the figure is of.' },
  } as const satisfies Record<Role, { description: string }>,
})

export const Bounded = builder.enumType('Bounded', {
  description: 'Which limit of the policy took effect.',
  values: {
    NO: { description: 'None.' },
    FLOOR: { description: 'The least a figure can be.' },
    CAP: { description: 'The most a figure can be.' },
  } as const satisfies Record<Bound, { description: string }>,
})
