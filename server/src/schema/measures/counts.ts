import type {
  BranchCounts as PlanCounts,
  StateCount as PlanStateCount,
} from '../../measures/counts.ts'
import { builder } from '../builder.ts'
import { ExecutionState } from '../objective/executionState.ts'

export const BranchCounts = builder.objectRef<PlanCounts>('BranchCounts')
const StateCount = builder.objectRef<PlanStateCount>('StateCount')

builder.objectType(StateCount, {
  description: 'How many PEG objectives are in a declared state.',
  fields: (t) => ({
    state: t.expose('state', {
      type: ExecutionState,
      nullable: true,
      description: 'The state. Null counts those that declare none.',
    }),
    count: t.exposeInt('count', { description: 'How many declare it.' }),
  }),
})

builder.objectType(BranchCounts, {
  description: 'What is in a branch, the objective itself included.',
  fields: (t) => ({
    pegObjectives: t.exposeInt('pegObjectives', {
      description: 'How many PEG objectives there are.',
    }),
    phases: t.exposeInt('phases', { description: 'How many phases are in the branch.' }),
    indicators: t.exposeInt('indicators', {
      description: 'How many indicators are in the branch.',
    }),
    byState: t.field({
      type: [StateCount],
      description: 'PEG objectives by declared state: every state, in fixed order.',
      complexity: { field: 1, multiplier: 7 },
      resolve: (counts) => counts.byState,
    }),
    lateObjectives: t.exposeInt('lateObjectives', {
      description: 'PEG objectives that are late on the reference day.',
    }),
    latePhases: t.exposeInt('latePhases', {
      description: 'Phases that are late on the reference day.',
    }),
    withoutProgress: t.exposeInt('withoutProgress', {
      description: 'PEG objectives whose progress is not measurable.',
    }),
    withoutAttainment: t.exposeInt('withoutAttainment', {
      description: 'PEG objectives whose attainment is not measurable.',
    }),
    unmeasuredIndicators: t.exposeInt('unmeasuredIndicators', {
      description: 'Indicators whose attainment is not measurable.',
    }),
  }),
})
