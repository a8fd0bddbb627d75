import type { MeasurementPolicy as Policy } from '../../measures/policy.ts'
import { builder } from '../builder.ts'
import { ExecutionState } from '../objective/executionState.ts'
import { ObjectiveLevel } from '../objective/level.ts'
import { Aggregation, AttainmentMethod, GuessedPolarity } from './enums.ts'
import { Band } from './health.ts'
import { DelayStep } from './operand.ts'

export const MeasurementPolicy = builder.objectRef<Policy>('MeasurementPolicy')

builder.objectType(MeasurementPolicy, {
  description:
    'How an authority measures: the part of its SMVP (sistema di misurazione e valutazione della performance, D.Lgs. 150/2009 art. 7) that a program can apply. An authority that has set none measures by the defaults.',
  fields: (t) => ({
    attainmentMethod: t.expose('attainmentMethod', {
      type: AttainmentMethod,
      description: 'Method for numeric indicators that name none. Default RATIO.',
    }),
    capPercent: t.expose('capPercent', {
      type: 'Decimal',
      nullable: true,
      description: 'Most an attainment can count. Null: uncapped. Default 100.',
    }),
    floorPercent: t.expose('floorPercent', {
      type: 'Decimal',
      nullable: true,
      description: 'Least an attainment can count. Null: no floor. Default 0.',
    }),
    decimals: t.exposeInt('decimals', { description: 'Decimals of every figure. Default 2.' }),
    indicatorAggregation: t.expose('indicatorAggregation', {
      type: Aggregation,
      description: 'How indicators become the attainment of an objective. Default WEIGHTED_MEAN.',
    }),
    childAggregation: t.expose('childAggregation', {
      type: Aggregation,
      description:
        'How linked objectives become the figure of the one above. Default WEIGHTED_MEAN.',
    }),
    ownSharePercent: t.expose('ownSharePercent', {
      type: 'Decimal',
      description:
        'Share of an objective’s own phases or indicators when it has measurable children too. Default 50.',
    }),
    guessedPolarity: t.expose('guessedPolarity', {
      type: GuessedPolarity,
      description: 'Whether a polarity that was only guessed may be used. Default USE.',
    }),
    delaySteps: t.field({
      type: [DelayStep],
      description:
        'Attainment by days of delay; later than the last step counts 0. Default: in time 100.',
      resolve: (policy) => policy.delaySteps,
    }),
    excludedStates: t.field({
      type: [ExecutionState],
      description:
        'Objectives in these states are left out of the figures above. Default CANCELLED.',
      resolve: (policy) => policy.excludedStates,
    }),
    optionalLevels: t.field({
      type: [ObjectiveLevel],
      description: 'Levels that may be skipped without a finding. Default none.',
      resolve: (policy) => policy.optionalLevels,
    }),
    attainmentBands: t.field({
      type: [Band],
      description: 'Bands of attainment.',
      resolve: (policy) => policy.attainmentBands,
    }),
    paceBands: t.field({
      type: [Band],
      description: 'Bands of pace: progress in percent of what was expected.',
      resolve: (policy) => policy.paceBands,
    }),
    weightSumExpected: t.expose('weightSumExpected', {
      type: 'Decimal',
      nullable: true,
      description:
        'What the weights within an objective should sum to. Null: not checked. Default 100.',
    }),
    staleAfterDays: t.exposeInt('staleAfterDays', {
      nullable: true,
      description:
        'After how many days without a change an open objective is stale. Null: never. Default 90.',
    }),
  }),
})
