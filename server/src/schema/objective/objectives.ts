import type { Context } from '../../context.ts'
import { badInput } from '../../errors.ts'
import type { PlanObjective } from '../../plan/nodes.ts'
import { authorityArgument } from '../authority.ts'
import { builder } from '../builder.ts'
import { dupArgument, findDup } from '../dups.ts'
import { Objective, PegObjective } from '../refs.ts'
import { ObjectiveLevel } from './level.ts'

async function findObjectives(
  context: Context,
  args: { authority?: string | null | undefined; dup: string; code: string },
): Promise<PlanObjective[]> {
  const dup = await findDup(context, args.authority, args.dup)
  const plan = dup && (await context.loaders.plans.snapshot(dup.id))
  return plan?.objectives.filter(({ code }) => code === args.code) ?? []
}

builder.queryFields((t) => ({
  objective: t.field({
    type: Objective,
    nullable: true,
    description:
      'One objective of any level, by its code. Null when the DUP has none with this code. Error BAD_USER_INPUT when several levels use the code and `level` is absent.',
    args: {
      authority: t.arg(authorityArgument),
      dup: t.arg(dupArgument),
      code: t.arg.string({ required: true, description: 'Code of the objective as printed.' }),
      level: t.arg({
        type: ObjectiveLevel,
        required: false,
        description: 'Its level; needed only where two levels use the same code.',
      }),
    },
    resolve: async (_root, { level, ...args }, context) => {
      const found = (await findObjectives(context, args)).filter(
        (objective) => !level || objective.level === level,
      )
      if (found.length > 1) {
        throw badInput(
          'level',
          `The code is used at the levels ${found.map(({ level }) => level).join(', ')}; name one by \`level\`.`,
        )
      }
      return found[0] ?? null
    },
  }),
  pegObjective: t.field({
    type: PegObjective,
    nullable: true,
    description: 'One PEG objective, by its code. Null when the DUP has none with this code.',
    args: {
      authority: t.arg(authorityArgument),
      dup: t.arg(dupArgument),
      code: t.arg.string({
        required: true,
        description: 'Code of the objective as printed: `2024_U09_01`.',
      }),
    },
    resolve: async (_root, args, context) =>
      (await findObjectives(context, args)).find(({ level }) => level === 'PEG') ?? null,
  }),
}))
