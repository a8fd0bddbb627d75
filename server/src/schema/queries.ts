import type { Authority as AuthorityRow, Prisma } from '@cascata/prisma/client'
import type { Context } from '../context.ts'
import { publicError } from '../errors.ts'
import type { ObjectiveKey } from '../loaders/ownedKeys.ts'
import type { PlanObjective } from '../plan/nodes.ts'
import { Authority, authorityArgument, findAuthority } from './authority.ts'
import { builder } from './builder.ts'
import { Dup } from './dup.ts'
import { PegObjectiveFilter, whereOf } from './objective/filter.ts'
import { ObjectiveLevel } from './objective/level.ts'
import {
  PegObjectiveConnection,
  PegObjectiveEdge,
  pegObjectivePage,
} from './objective/pegObjectives.ts'
import { idOrder, type KeyRange, keyConnection, pageComplexity } from './paging.ts'
import { Objective, PegObjective } from './refs.ts'

const dupArgument = {
  type: 'String',
  required: true,
  description: 'Code of the DUP as printed: `DUP_2024_2027`.',
} as const

/** The DUP with this code; null when the authority, or the DUP, does not exist. */
async function findDup(context: Context, authorityCode: string | null | undefined, code: string) {
  const authority = await findAuthority(context, authorityCode)
  if (!authority) return null
  return context.reader.prisma.dup.findUnique({
    where: { authorityId_code: { authorityId: authority.id, code } },
  })
}

async function findObjectives(
  context: Context,
  args: { authority?: string | null | undefined; dup: string; code: string },
): Promise<PlanObjective[]> {
  const dup = await findDup(context, args.authority, args.dup)
  const plan = dup && (await context.reader.plan(dup.id))
  return plan?.objectives.filter(({ code }) => code === args.code) ?? []
}

builder.queryFields((t) => ({
  authority: t.field({
    type: Authority,
    nullable: true,
    description: 'The authority with this code, or the only one. Null when there is none.',
    args: { code: t.arg(authorityArgument) },
    resolve: (_root, { code }, context) => findAuthority(context, code),
  }),
  authorities: t.connection(
    {
      type: Authority,
      description: 'The authorities this service holds, in the order of their registration.',
      complexity: pageComplexity,
      resolve: (_root, args, { reader }) =>
        keyConnection<{ id: number }, AuthorityRow, AuthorityRow>(
          args,
          idOrder,
          ({ after, before, limit, inverted }) =>
            reader.prisma.authority.findMany({
              where: { id: { ...(after && { gt: after.id }), ...(before && { lt: before.id }) } },
              orderBy: { id: inverted ? 'desc' : 'asc' },
              take: limit,
            }),
          async (authorities) => authorities.map((node) => ({ key: node, node })),
        ),
    },
    {
      name: 'AuthorityConnection',
      description: 'A page of authorities, in the order of their registration.',
    },
    { name: 'AuthorityEdge', description: 'An authority at its place in a list.' },
  ),
  dups: t.prismaField({
    type: [Dup],
    description: 'The planning documents (DUP) of an authority, by code; empty when it has none.',
    args: { authority: t.arg(authorityArgument) },
    resolve: async (query, _root, { authority: code }, context) => {
      const authority = await findAuthority(context, code)
      if (!authority) return []
      return context.reader.prisma.dup.findMany({
        ...query,
        where: { authorityId: authority.id },
        orderBy: [{ code: 'asc' }, { id: 'asc' }],
      })
    },
  }),
  dup: t.field({
    type: Dup,
    nullable: true,
    description:
      'One planning document (DUP): the root of its goal tree. Null when the authority has none with this code.',
    args: { authority: t.arg(authorityArgument), code: t.arg(dupArgument) },
    resolve: (_root, { authority, code }, context) => findDup(context, authority, code),
  }),
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
        throw publicError(
          'BAD_USER_INPUT',
          `The code is used at the levels ${found.map(({ level }) => level).join(', ')}; name one by \`level\`.`,
          { argument: 'level' },
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
  pegObjectives: t.connection(
    {
      type: PegObjective,
      description:
        'The PEG objectives of an authority, by plan and in plan order, a page at a time: the flat list for tables and exports.',
      args: {
        authority: t.arg(authorityArgument),
        where: t.arg({
          type: PegObjectiveFilter,
          required: false,
          description: 'Which ones; all when absent.',
        }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { authority: code, where: filter, ...page }, context) => {
        const authority = await findAuthority(context, code)
        const where: Prisma.ObjectiveWhereInput = {
          ...whereOf(filter, context.viewer),
          authorityId: authority?.id ?? 0,
          level: 'PEG',
        }
        const { objective } = context.reader.prisma
        return pegObjectivePage(
          context,
          page,
          (range) =>
            objective.findMany({
              where: { AND: [where, ...rangeOf(range)] },
              select: { dupId: true, position: true, id: true },
              orderBy: (['dupId', 'position', 'id'] as const).map((column) => ({
                [column]: range.inverted ? 'desc' : 'asc',
              })),
              take: range.limit,
            }),
          () => objective.count({ where }),
        )
      },
    },
    PegObjectiveConnection,
    PegObjectiveEdge,
  ),
}))

/** Keyset condition: strictly after, or before, a place in the list order. */
function rangeOf({ after, before }: KeyRange<ObjectiveKey>): Prisma.ObjectiveWhereInput[] {
  const beyond = (key: ObjectiveKey, than: 'gt' | 'lt'): Prisma.ObjectiveWhereInput => ({
    OR: [
      { dupId: { [than]: key.dupId } },
      { dupId: key.dupId, position: { [than]: key.position } },
      { dupId: key.dupId, position: key.position, id: { [than]: key.id } },
    ],
  })
  return [...(after ? [beyond(after, 'gt')] : []), ...(before ? [beyond(before, 'lt')] : [])]
}
