import type { Context } from '../../context.ts'
import type { ObjectivePlace } from '../../loaders/ownedKeys.ts'
import type { PlanObjective } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { keyConnection } from '../keyConnection.ts'
import { type KeyRange, objectiveOrder } from '../keyOrder.ts'
import type { PageArguments } from '../paging.ts'
import { PegObjective } from '../refs.ts'

interface Connection {
  /** Counts the whole list; runs only when selected. */
  countAll: () => Promise<number>
}

export const PegObjectiveEdge = builder.edgeObject({
  type: PegObjective,
  name: 'PegObjectiveEdge',
  description: 'A PEG objective at its place in a list.',
})

export const PegObjectiveConnection = builder.connectionObject(
  {
    type: PegObjective,
    name: 'PegObjectiveConnection',
    description: 'A page of PEG objectives, by plan and in plan order.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many the whole list holds. Counted only when selected.',
        resolve: (connection) => (connection as unknown as Connection).countAll(),
      }),
    }),
  },
  PegObjectiveEdge,
)

/**
 * A page of PEG objectives whose keys `fetch` finds. The database orders the list,
 * but the objectives come from snapshots: `t.prismaConnection` would read their rows.
 */
export async function pegObjectivePage(
  { loaders }: Context,
  args: PageArguments,
  fetch: (range: KeyRange<ObjectivePlace>) => Promise<ObjectivePlace[]>,
  countAll: () => Promise<number>,
) {
  const page = await keyConnection<ObjectivePlace, PlanObjective>(
    args,
    objectiveOrder,
    fetch,
    async (keys) => {
      const objectives = await loaders.nodes.objectives(keys)
      return objectives.map((node) => ({
        node,
        key: { dupId: node.plan.dup.id, position: node.position, id: node.id },
      }))
    },
  )
  return { ...page, countAll }
}
