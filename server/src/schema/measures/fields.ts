import type { Context } from '../../context.ts'
import type { Measures } from '../../measures/figures.ts'
import type { Plan, PlanObjective } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { planOf } from '../dup.ts'
import { Indicator, Objective, Phase } from '../refs.ts'
import { dayArgument, measuresAt } from './at.ts'
import { Counts } from './counts.ts'
import { PolarityReading } from './explanation.ts'
import { Figure } from './figure.ts'
import { Finding } from './finding.ts'
import { Health } from './health.ts'
import { MeasurementPolicy } from './policy.ts'
import { Schedule } from './schedule.ts'

// What is measured of the whole plan and of every objective is the same: one set of words.
const words = {
  progress:
    'Avanzamento: how much of the work is done, from its phases and what is linked to it. Never mixed with attainment.',
  attainment:
    'Grado di raggiungimento: how much of the result is there, from its indicators and what is linked to it. Never mixed with progress.',
  schedule: 'Planned against actual dates, rolled up from the phases.',
  health: 'How it is doing, in the bands of the policy.',
  counts: 'What is in this branch: by state, late, unmeasured.',
  findings:
    'What a careful reader would object to in this branch, in plan order; empty when nothing.',
}

type Day = { at?: string | null | undefined }

const ofObjective =
  <T>(measure: (measures: Measures<Plan>, node: PlanObjective) => T) =>
  (node: PlanObjective, { at }: Day, context: Context): T =>
    measure(measuresAt(node.plan, at, context), node)

const ofPlan =
  <T>(measure: (measures: Measures<Plan>, plan: Plan) => T) =>
  async (dup: { id: number }, { at }: Day, context: Context): Promise<T> => {
    const plan = await planOf(dup, context)
    return measure(measuresAt(plan, at, context), plan)
  }

const FINDINGS_RECKONED = { field: 1, multiplier: 20 }

builder.interfaceFields(Objective, (t) => ({
  weight: t.expose('weight', {
    type: 'Decimal',
    nullable: true,
    description:
      'Weight of its link to the parent in the parent’s figures. Null is 1; 0 aligns without contributing.',
  }),
  updatedAt: t.expose('updatedAt', {
    type: 'DateTime',
    description: 'When anything of it, its texts, phases or indicators last changed.',
  }),
  progress: t.field({
    type: Figure,
    description: words.progress,
    args: { at: t.arg(dayArgument) },
    resolve: ofObjective((measures, node) => measures.progress(node)),
  }),
  attainment: t.field({
    type: Figure,
    description: words.attainment,
    args: { at: t.arg(dayArgument) },
    resolve: ofObjective((measures, node) => measures.attainment(node)),
  }),
  schedule: t.field({
    type: Schedule,
    description: words.schedule,
    args: { at: t.arg(dayArgument) },
    resolve: ofObjective((measures, node) => measures.schedule(node)),
  }),
  health: t.field({
    type: Health,
    description: words.health,
    args: { at: t.arg(dayArgument) },
    resolve: ofObjective((measures, node) => measures.health(node)),
  }),
  counts: t.field({
    type: Counts,
    description: words.counts,
    args: { at: t.arg(dayArgument) },
    resolve: ofObjective((measures, node) => measures.counts(node)),
  }),
  findings: t.field({
    type: [Finding],
    description: words.findings,
    args: { at: t.arg(dayArgument) },
    complexity: FINDINGS_RECKONED,
    resolve: ofObjective((measures, node) => measures.findings(node)),
  }),
}))

builder.prismaObjectFields('Dup', (t) => ({
  progress: t.field({
    type: Figure,
    description: words.progress,
    args: { at: t.arg(dayArgument) },
    resolve: ofPlan((measures, plan) => measures.progress(plan)),
  }),
  attainment: t.field({
    type: Figure,
    description: words.attainment,
    args: { at: t.arg(dayArgument) },
    resolve: ofPlan((measures, plan) => measures.attainment(plan)),
  }),
  schedule: t.field({
    type: Schedule,
    description: words.schedule,
    args: { at: t.arg(dayArgument) },
    resolve: ofPlan((measures, plan) => measures.schedule(plan)),
  }),
  health: t.field({
    type: Health,
    description: words.health,
    args: { at: t.arg(dayArgument) },
    resolve: ofPlan((measures, plan) => measures.health(plan)),
  }),
  counts: t.field({
    type: Counts,
    description: words.counts,
    args: { at: t.arg(dayArgument) },
    resolve: ofPlan((measures, plan) => measures.counts(plan)),
  }),
  findings: t.field({
    type: [Finding],
    description: words.findings,
    args: { at: t.arg(dayArgument) },
    complexity: FINDINGS_RECKONED,
    resolve: ofPlan((measures, plan) => measures.findings(plan)),
  }),
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
      'Grado di raggiungimento: achieved against expected of the newest year that says anything, by its method.',
    args: { at: t.arg(dayArgument) },
    resolve: (indicator, { at }, context) =>
      measuresAt(indicator.objective.plan, at, context).attainment(indicator),
  }),
  attainmentYear: t.int({
    nullable: true,
    description:
      'The year whose values its attainment is about: the newest that says anything and is not after the reference day’s year. Null without any value.',
    args: { at: t.arg(dayArgument) },
    resolve: (indicator, { at }, context) =>
      measuresAt(indicator.objective.plan, at, context).year(indicator),
  }),
  polarity: t.field({
    type: PolarityReading,
    description: 'Which way it is meant to go, and how that is known.',
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
