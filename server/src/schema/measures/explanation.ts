import type {
  ExplainedGroup as Group,
  LeftOut as Left,
  Operand as MeasuredOperand,
  ExplainedPart as Part,
  Explanation as PlanExplanation,
} from '../../measures/explanation.ts'
import type { DelayStep as Step } from '../../measures/methods/rule.ts'
import type { NodeOf } from '../../measures/nodes.ts'
import type { PolarityReading as Reading } from '../../measures/polarity.ts'
import type { Plan } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { Aggregation, FigureKind, MissingReason, Polarity, PolaritySource } from './enums.ts'
import { Bounded, FigureMethod, OperandRole, PartOrigin, PartSource } from './explanationEnums.ts'
import { NodeRef } from './node.ts'
import { LocalizedText } from './words.ts'

type N = NodeOf<Plan>

export const Explanation = builder.objectRef<PlanExplanation<N>>('Explanation')
export const PolarityReading = builder.objectRef<Reading>('PolarityReading')
export const DelayStep = builder.objectRef<Step>('DelayStep')
const ExplainedGroup = builder.objectRef<Group<N>>('ExplainedGroup')
const ExplainedPart = builder.objectRef<Part<N>>('ExplainedPart')
const LeftOut = builder.objectRef<Left<N>>('LeftOutPart')
const Operand = builder.objectRef<MeasuredOperand>('Operand')

builder.objectType(Explanation, {
  description:
    'Everything a person needs to redo a figure on paper: formula, inputs, weights as given and as used, what was left out and why.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FigureKind, description: 'What the figure tells.' }),
    subject: t.field({
      type: NodeRef,
      description: 'Whose figure it is.',
      resolve: (explanation) => explanation.subject,
    }),
    method: t.expose('method', { type: FigureMethod, description: 'How it came about.' }),
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

builder.objectType(Operand, {
  description: 'A value that a method worked on.',
  fields: (t) => ({
    role: t.expose('role', { type: OperandRole, description: 'What it is in the formula.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'As printed; a day as `YYYY-MM-DD`. Null when missing.',
    }),
    number: t.expose('number', {
      type: 'Decimal',
      nullable: true,
      description: 'As understood, when it is a number.',
    }),
    day: t.expose('day', {
      type: 'Date',
      nullable: true,
      description: 'As understood, when it is a day.',
    }),
    on: t.exposeBoolean('on', {
      nullable: true,
      description: 'As understood, when it is a yes or no.',
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year it belongs to. Null when it belongs to none.',
    }),
  }),
})

builder.objectType(PolarityReading, {
  description: 'A polarity, with how it is known.',
  fields: (t) => ({
    polarity: t.expose('polarity', { type: Polarity, description: 'Which way it is meant to go.' }),
    source: t.expose('source', { type: PolaritySource, description: 'Where that comes from.' }),
    evidence: t.stringList({
      description:
        'The words it was read from, as printed; where it is unset, the words that contradict each other.',
      resolve: ({ evidence }) => [...evidence],
    }),
    used: t.exposeBoolean('used', {
      description: 'Whether figures use it: not a guess under a policy that ignores guesses.',
    }),
  }),
})

builder.objectType(DelayStep, {
  description: 'How much a delay still attains.',
  fields: (t) => ({
    upToDays: t.exposeInt('upToDays', { description: 'Days after the expected day, inclusive.' }),
    percent: t.expose('percent', { type: 'Decimal', description: 'What it attains, percent.' }),
  }),
})

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
      type: [LeftOut],
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
      description: 'Weight as used: as given, or what stands in for a missing one.',
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

builder.objectType(LeftOut, {
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
