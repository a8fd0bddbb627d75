import type {
  ExplainedGroup as Group,
  LeftOut,
  ExplainedPart as Part,
} from '../../measures/explanation.ts'
import type { NodeOf } from '../../measures/nodes.ts'
import type { Plan } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { LocalizedText } from '../localizedText.ts'
import { Aggregation, MissingReason } from './enums.ts'
import { PartOrigin, PartSource } from './explanationEnums.ts'
import { NodeRef } from './node.ts'

type N = NodeOf<Plan>

export const ExplainedGroup = builder.objectRef<Group<N>>('ExplainedGroup')
const ExplainedPart = builder.objectRef<Part<N>>('ExplainedPart')
const LeftOutPart = builder.objectRef<LeftOut<N>>('LeftOutPart')

builder.objectType(ExplainedGroup, {
  description: 'Parts of one kind, put together in one way.',
  fields: (t) => ({
    source: t.expose('source', { type: PartSource, description: 'What the parts are.' }),
    aggregation: t.expose('aggregation', {
      type: Aggregation,
      description: 'How they were put together.',
    }),
    share: t.exposeString('share', {
      description:
        'The group’s share in the figure, exact: `1` unless own parts and linked objectives both count.',
    }),
    weightSum: t.exposeString('weightSum', {
      description: 'Sum of the weights that are used: `23`.',
    }),
    formula: t.field({
      type: LocalizedText,
      description: 'The formula in words.',
      resolve: (group) => group.formula,
    }),
    parts: t.field({
      type: [ExplainedPart],
      description: 'The parts that count.',
      resolve: (group) => group.parts,
    }),
    leftOut: t.field({
      type: [LeftOutPart],
      description: 'The parts that do not, each with why.',
      resolve: (group) => group.leftOut,
    }),
  }),
})

builder.objectType(ExplainedPart, {
  description: 'A part that counts, with how much.',
  fields: (t) => ({
    node: t.field({
      type: NodeRef,
      description: 'The part.',
      resolve: (part) => part.node,
    }),
    value: t.expose('value', {
      type: 'Decimal',
      description: 'Percent, as its own figure shows it.',
    }),
    origin: t.expose('origin', { type: PartOrigin, description: 'Where the value comes from.' }),
    weight: t.expose('weight', {
      type: 'Decimal',
      nullable: true,
      description: 'Weight as given. Null when none was.',
    }),
    weightUsed: t.exposeString('weightUsed', {
      description: 'Weight as used: as given, or the default for a missing one.',
    }),
    share: t.exposeString('share', {
      description: 'What the value is multiplied with, exact: `8/23`.',
    }),
    sharePercent: t.expose('sharePercent', {
      type: 'Decimal',
      description: 'The same in percent, rounded.',
    }),
    contribution: t.expose('contribution', {
      type: 'Decimal',
      description:
        'Share × value, rounded for reading; rounded contributions need not sum to the figure.',
    }),
  }),
})

builder.objectType(LeftOutPart, {
  description: 'A part that does not count, with why.',
  fields: (t) => ({
    node: t.field({
      type: NodeRef,
      description: 'The part.',
      resolve: (part) => part.node,
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'Its own figure, percent. Null when it has none.',
    }),
    weight: t.expose('weight', {
      type: 'Decimal',
      nullable: true,
      description: 'Weight as given. Null when none was.',
    }),
    reason: t.expose('reason', { type: MissingReason, description: 'Why it was left out.' }),
    words: t.field({
      type: LocalizedText,
      description: 'The reason in words.',
      resolve: (part) => part.words,
    }),
  }),
})
