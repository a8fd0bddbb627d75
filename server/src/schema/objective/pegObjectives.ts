import type { Prisma } from '@cascata/prisma/client'
import type { ObjectivePlace } from '../../loaders/ownedKeys.ts'
import { authorityArgument, findAuthority } from '../authority.ts'
import { builder } from '../builder.ts'
import type { KeyRange } from '../keyOrder.ts'
import { pageComplexity } from '../paging.ts'
import { PegObjective } from '../refs.ts'
import { PegObjectiveFilter, whereOf } from './filter.ts'
import {
  PegObjectiveConnection,
  PegObjectiveEdge,
  pegObjectivePage,
} from './pegObjectiveConnection.ts'

builder.queryField('pegObjectives', (t) =>
  t.connection(
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
        const { objective } = context.loaders.prisma
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
)

/** Keyset condition: strictly after, or before, a position in the list order. */
function rangeOf({ after, before }: KeyRange<ObjectivePlace>): Prisma.ObjectiveWhereInput[] {
  const beyond = (place: ObjectivePlace, than: 'gt' | 'lt'): Prisma.ObjectiveWhereInput => ({
    OR: [
      { dupId: { [than]: place.dupId } },
      { dupId: place.dupId, position: { [than]: place.position } },
      { dupId: place.dupId, position: place.position, id: { [than]: place.id } },
    ],
  })
  return [...(after ? [beyond(after, 'gt')] : []), ...(before ? [beyond(before, 'lt')] : [])]
}
