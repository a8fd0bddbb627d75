import type { Context } from '../context.ts'
import type { ObjectiveLevel as Level } from '../domain/enums.ts'
import type { Plan, PlanDup } from '../plan/nodes.ts'
import { ofLevel, subtreesOf } from '../plan/tree.ts'
import { Authority } from './authority.ts'
import { builder } from './builder.ts'
import { ObjectiveLevel } from './objective/level.ts'
import { planNode } from './planNode.ts'
import {
  Dup,
  MandateObjective,
  Measured,
  MissionObjective,
  Objective,
  PegObjective,
  ProgramObjective,
} from './refs.ts'

/** The snapshot of a DUP that was just read: it exists, unless it was deleted in the same instant. */
export async function planOf({ id }: PlanDup, { loaders }: Context): Promise<Plan> {
  const plan = await loaders.plans.snapshot(id)
  if (!plan) throw new Error(`DUP ${id} was deleted while it was read`)
  return plan
}

const rootsOf = (level: Level) => async (dup: PlanDup, _args: object, context: Context) =>
  ofLevel((await planOf(dup, context)).roots, level)

builder.node(Dup, {
  ...planNode('Dup', ({ plans }, id) => plans.dup(id)),
  description:
    'One version of the planning document (DUP, documento unico di programmazione): root of a goal tree. The «Vista» of the sheet.',
  interfaces: [Measured],
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'First word of the “Vista” as printed: `DUP_2024_2027`.',
    }),
    label: t.exposeString('label', {
      description:
        'The rest of the «Vista» as printed: `DUP 2024 2026`. It may disagree with the code; both stay as printed.',
    }),
    authority: t.field({
      type: Authority,
      description: 'The authority whose plan it is.',
      resolve: ({ authority }) => authority,
    }),
    revision: t.exposeInt('revision', {
      description:
        'Number of the plan’s current state, raised by every change. The rest of the same answer may be of a later state, if the plan changed meanwhile, but never of an earlier one.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When the plan last changed.',
    }),
    children: t.field({
      type: [Objective],
      description:
        'The objectives that hang directly on the DUP, of whatever level, in plan order: the mandate objectives, and those whose upper levels are skipped.',
      resolve: async (dup, _args, context) => (await planOf(dup, context)).roots,
    }),
    objectives: t.field({
      type: [Objective],
      description:
        'Every objective of the plan, parents before children: the whole tree as flat rows.',
      args: {
        levels: t.arg({
          type: [ObjectiveLevel],
          required: false,
          description: 'Only objectives of these levels; every level when absent.',
        }),
      },
      complexity: { field: 1, multiplier: 100 },
      resolve: async (dup, { levels }, context) =>
        subtreesOf((await planOf(dup, context)).roots, levels),
    }),
    mandateObjectives: t.field({
      type: [MandateObjective],
      description: 'The mandate objectives, in plan order.',
      resolve: rootsOf('MANDATE'),
    }),
    missionObjectives: t.field({
      type: [MissionObjective],
      description:
        'The mission objectives that hang directly on the DUP, in plan order: only where the mandate level is skipped.',
      resolve: rootsOf('MISSION'),
    }),
    programObjectives: t.field({
      type: [ProgramObjective],
      description:
        'The program objectives that hang directly on the DUP, in plan order: only where the levels above are skipped.',
      resolve: rootsOf('PROGRAM'),
    }),
    pegObjectives: t.field({
      type: [PegObjective],
      description:
        'The PEG objectives that hang directly on the DUP, in plan order: only where the levels above are skipped. All of them: `objectives(levels: [PEG])`.',
      resolve: rootsOf('PEG'),
    }),
  }),
})
