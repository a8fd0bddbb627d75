import { builder } from '../builder.ts'
import { planOf } from '../dup.ts'
import { Dup, Indicator, Phase } from '../refs.ts'
import { dayArgument, measuresAt } from './at.ts'
import { Figure } from './figure.ts'
import { PolarityReading } from './polarity.ts'
import { MeasurementPolicy } from './policy.ts'
import { Schedule } from './schedule.ts'

builder.objectFields(Dup, (t) => ({
  measurementPolicy: t.field({
    type: MeasurementPolicy,
    description: 'How its authority measures: what every figure of this plan rests on.',
    resolve: async (dup, _args, context) => (await planOf(dup, context)).policy,
  }),
}))

builder.objectFields(Phase, (t) => ({
  schedule: t.field({
    type: Schedule,
    description: 'Planned against actual dates.',
    args: { at: t.arg(dayArgument) },
    resolve: (phase, { at }, context) =>
      measuresAt(phase.objective.plan, at, context).schedule(phase),
  }),
}))

builder.objectFields(Indicator, (t) => ({
  attainment: t.field({
    type: Figure,
    description:
      'Grado di raggiungimento: achieved against expected of the newest year that has any, by its method.',
    args: { at: t.arg(dayArgument) },
    resolve: (indicator, { at }, context) =>
      measuresAt(indicator.objective.plan, at, context).attainment(indicator),
  }),
  attainmentYear: t.int({
    nullable: true,
    description:
      'The year whose values its attainment is about: the newest that has any and is not after the reference day’s year. Null without any value.',
    args: { at: t.arg(dayArgument) },
    resolve: (indicator, { at }, context) =>
      measuresAt(indicator.objective.plan, at, context).year(indicator),
  }),
  polarity: t.field({
    type: PolarityReading,
    description: 'Whether higher or lower is better, and how that is known.',
    resolve: (indicator, _args, context) =>
      measuresAt(indicator.objective.plan, undefined, context).polarity(indicator),
  }),
  weight: t.expose('weight', {
    type: 'Decimal',
    nullable: true,
    description:
      'Weight among the indicators of its objective. Null on all of them means equal weights.',
  }),
}))
