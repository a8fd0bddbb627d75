import type { Explanation as PlanExplanation } from '../../measures/explanation.ts'
import type { NodeOf } from '../../measures/nodes.ts'
import type { Plan } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { LocalizedText } from '../localizedText.ts'
import { FigureKind, MissingReason } from './enums.ts'
import { ExplainedGroup } from './explainedGroup.ts'
import { Bounded, FigureMethod } from './explanationEnums.ts'
import { NodeRef } from './node.ts'
import { DelayStep, Operand } from './operand.ts'
import { PolarityReading } from './polarity.ts'

export const Explanation = builder.objectRef<PlanExplanation<NodeOf<Plan>>>('Explanation')

builder.objectType(Explanation, {
  description:
    'Everything needed to recompute a figure by hand: formula, inputs, weights as given and as used, what was left out and why.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FigureKind, description: 'What the figure measures.' }),
    subject: t.field({
      type: NodeRef,
      description: 'Whose figure it is.',
      resolve: (explanation) => explanation.subject,
    }),
    method: t.expose('method', { type: FigureMethod, description: 'How it was computed.' }),
    formula: t.field({
      type: LocalizedText,
      description: 'The formula in words.',
      resolve: (explanation) => explanation.formula,
    }),
    calculation: t.exposeString('calculation', {
      nullable: true,
      description:
        'The formula with its numbers: `100 × 5.00 ÷ 4.00 = 125.00 → 100.00`. Null when not measurable.',
    }),
    operands: t.field({
      type: [Operand],
      description: 'What a method worked on; empty where parts are put together.',
      resolve: (explanation) => explanation.operands,
    }),
    polarity: t.field({
      type: PolarityReading,
      nullable: true,
      description: 'How the direction was known. Null where none is needed.',
      resolve: (explanation) => explanation.polarity,
    }),
    delaySteps: t.field({
      type: [DelayStep],
      description: 'The policy’s steps, where days of delay are looked up in them; else empty.',
      resolve: (explanation) => explanation.delaySteps,
    }),
    groups: t.field({
      type: [ExplainedGroup],
      description: 'What was put together; empty where a method worked on operands.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (explanation) => explanation.groups,
    }),
    exact: t.exposeString('exact', {
      nullable: true,
      description:
        'The result before floor, cap and rounding, exact as a fraction: `320/3`. Null when there is no such number.',
    }),
    floor: t.expose('floor', {
      type: 'Decimal',
      nullable: true,
      description: 'Least the figure can be, percent. Null without a floor.',
    }),
    cap: t.expose('cap', {
      type: 'Decimal',
      nullable: true,
      description: 'Most the figure can be, percent. Null without a cap.',
    }),
    bounded: t.expose('bounded', {
      type: Bounded,
      description: 'Whether floor or cap took effect.',
    }),
    decimals: t.exposeInt('decimals', {
      description: 'To how many decimals it was rounded, once, half away from zero.',
    }),
    computed: t.expose('computed', {
      type: 'Decimal',
      nullable: true,
      description: 'The result. Null when not measurable.',
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'The figure that counts: the one set by hand when there is one.',
    }),
    reason: t.expose('reason', {
      type: MissingReason,
      nullable: true,
      description: 'Why `computed` is null. Null when it is not.',
    }),
  }),
})
