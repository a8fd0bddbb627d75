import type { Coverage as PlanCoverage } from '../../measures/coverage.ts'
import type { Figure as PlanFigure } from '../../measures/figure.ts'
import type { MeasuredOverride, NodeOf } from '../../measures/nodes.ts'
import { reasons } from '../../measures/reasons.ts'
import type { Plan } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { LocalizedText } from '../localizedText.ts'
import { namesPersons } from '../persons.ts'
import { FigureKind, MissingReason, OverriddenFigure } from './enums.ts'
import { Explanation } from './explanation.ts'

export type MeasuredFigure = PlanFigure<NodeOf<Plan>>

export const Figure = builder.objectRef<MeasuredFigure>('Figure')
const Coverage = builder.objectRef<PlanCoverage>('Coverage')
const FigureOverride = builder.objectRef<MeasuredOverride>('FigureOverride')

builder.objectType(Figure, {
  description:
    'A figure in percent, with all that is needed to check it. Rounded once, when it becomes the figure of its node; the figure above is computed from the rounded ones, so that it can be recomputed by hand.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: FigureKind,
      description: 'Progress, attainment or expected progress.',
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description:
        'The figure that counts, percent: the one set by hand when there is one, else the computed. Null: not measurable, see `reason`; never 0 for missing data.',
    }),
    computed: t.expose('computed', {
      type: 'Decimal',
      nullable: true,
      description: 'What the rules give, without what was set by hand. Null: not measurable.',
    }),
    raw: t.expose('raw', {
      type: 'Decimal',
      nullable: true,
      description:
        'The computed figure before floor and cap: 125.00 for 5 of 4 expected. Null where there is no ratio, as for on/off.',
    }),
    reason: t.expose('reason', {
      type: MissingReason,
      nullable: true,
      description: 'Why `computed` is null. Null when it is not.',
    }),
    reasonText: t.field({
      type: LocalizedText,
      nullable: true,
      description: 'The reason in words. Null when there is a computed figure.',
      resolve: ({ reason }) => reason && reasons[reason],
    }),
    override: t.field({
      type: FigureOverride,
      nullable: true,
      description: 'What a person set by hand, beside the computed figure. Null when none was set.',
      resolve: (figure) => figure.override,
    }),
    coverage: t.field({
      type: Coverage,
      description: 'How much of what should be measured it rests on.',
      resolve: (figure) => figure.coverage,
    }),
    explanation: t.field({
      type: Explanation,
      description: 'How it was computed: enough to redo it by hand.',
      resolve: (figure) => figure.explanation,
    }),
  }),
})

builder.objectType(Coverage, {
  description:
    'How much of what should be measured a figure rests on. Parts of weight 0 and excluded states are excluded and count in no total.',
  fields: (t) => ({
    measured: t.exposeInt('measured', { description: 'Direct parts that were measured.' }),
    total: t.exposeInt('total', { description: 'Direct parts that should be.' }),
    weightPercent: t.expose('weightPercent', {
      type: 'Decimal',
      nullable: true,
      description:
        'Share of the direct parts’ weight that was measured, percent. Null when a weight is not known.',
    }),
    leavesMeasured: t.exposeInt('leavesMeasured', {
      description:
        'Phases (of progress) or indicators (of attainment) measured at the bottom of it.',
    }),
    leavesTotal: t.exposeInt('leavesTotal', {
      description: 'Phases or indicators at the bottom of it.',
    }),
  }),
})

builder.objectType(FigureOverride, {
  description: 'A figure that a person set by hand. The computed one stays beside it.',
  fields: (t) => ({
    figure: t.expose('figure', { type: OverriddenFigure, description: 'Which figure.' }),
    value: t.expose('value', { type: 'Decimal', description: 'What was set, percent.' }),
    reason: t.exposeString('reason', { description: 'Why the computed figure is not used.' }),
    by: t.exposeString('by', {
      nullable: true,
      extensions: namesPersons,
      description: 'Name of the person responsible for it.',
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When it was set.',
      resolve: ({ at }) => new Date(at),
    }),
  }),
})
