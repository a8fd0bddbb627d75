import type { Context } from '../../context.ts'
import type { Measures } from '../../measures/figures.ts'
import type { Plan, PlanDup, PlanObjective } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { planOf } from '../dup.ts'
import { Measured } from '../refs.ts'
import { dayArgument, measuresAt } from './at.ts'
import { BranchCounts } from './counts.ts'
import { Figure } from './figure.ts'
import { Finding } from './finding.ts'
import { Health } from './health.ts'
import { Schedule } from './schedule.ts'

type Day = { at?: string | null | undefined }

/** Measures a plan, once its snapshot is loaded, or an objective, whose snapshot is. */
const measured =
  <T>(measure: (measures: Measures<Plan>, node: Plan | PlanObjective) => T) =>
  (node: PlanDup | PlanObjective, { at }: Day, context: Context): T | Promise<T> =>
    node.__typename === 'Dup'
      ? planOf(node, context).then((plan) => measure(measuresAt(plan, at, context), plan))
      : measure(measuresAt(node.plan, at, context), node)

builder.interfaceType(Measured, {
  description:
    'What figures are rolled up to: a whole plan, or the branch below an objective of any level, the objective included.',
  resolveType: (node) => node.__typename,
  fields: (t) => ({
    progress: t.field({
      type: Figure,
      description:
        'Avanzamento: how much of the work is done, from its phases and what is linked to it. Never mixed with attainment.',
      args: { at: t.arg(dayArgument) },
      resolve: measured((measures, node) => measures.progress(node)),
    }),
    attainment: t.field({
      type: Figure,
      description:
        'Grado di raggiungimento: how much of the result is there, from its indicators and what is linked to it. Never mixed with progress.',
      args: { at: t.arg(dayArgument) },
      resolve: measured((measures, node) => measures.attainment(node)),
    }),
    schedule: t.field({
      type: Schedule,
      description: 'Planned against actual dates, rolled up from the phases.',
      args: { at: t.arg(dayArgument) },
      resolve: measured((measures, node) => measures.schedule(node)),
    }),
    health: t.field({
      type: Health,
      description: 'How it is doing, in the bands of the policy.',
      args: { at: t.arg(dayArgument) },
      resolve: measured((measures, node) => measures.health(node)),
    }),
    counts: t.field({
      type: BranchCounts,
      description: 'What is in this branch: by state, late, unmeasured.',
      args: { at: t.arg(dayArgument) },
      resolve: measured((measures, node) => measures.counts(node)),
    }),
    findings: t.field({
      type: [Finding],
      description:
        'The data-quality findings of this branch, in plan order; empty when there are none.',
      args: { at: t.arg(dayArgument) },
      complexity: { field: 1, multiplier: 20 },
      resolve: measured((measures, node) => measures.findings(node)),
    }),
  }),
})
