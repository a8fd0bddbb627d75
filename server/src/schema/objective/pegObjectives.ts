import type { Context } from '../../context.ts'
import type { ObjectiveKey, ObjectiveOwner } from '../../loaders/ownedKeys.ts'
import type { PlanObjective } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import {
  type KeyRange,
  keyConnection,
  objectiveOrder,
  type PageArguments,
  pageComplexity,
  sliceKeys,
} from '../paging.ts'
import { PegObjective } from '../refs.ts'

interface Connection {
  /** Counts the whole list; runs only when asked for. */
  countAll: () => Promise<number>
}

const PegObjectiveEdge = builder.edgeObject({
  type: PegObjective,
  name: 'PegObjectiveEdge',
  description: 'A PEG objective at its place in a list.',
})

const PegObjectiveConnection = builder.connectionObject(
  {
    type: PegObjective,
    name: 'PegObjectiveConnection',
    description: 'A page of PEG objectives, by plan and in plan order.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many the whole list holds. Counted only when asked for.',
        resolve: (connection) => (connection as unknown as Connection).countAll(),
      }),
    }),
  },
  PegObjectiveEdge,
)

/** A page of PEG objectives whose keys `fetch` finds. */
export async function pegObjectivePage(
  { reader }: Context,
  args: PageArguments,
  fetch: (range: KeyRange<ObjectiveKey>) => Promise<ObjectiveKey[]>,
  countAll: () => Promise<number>,
) {
  const page = await keyConnection<ObjectiveKey, PlanObjective>(
    args,
    objectiveOrder,
    fetch,
    async (keys) => {
      const objectives = await reader.objectives(keys)
      return objectives.map((node) => ({
        node,
        key: { dupId: node.plan.dup.id, position: node.position, id: node.id },
      }))
    },
  )
  return { ...page, countAll }
}

/** Options of a connection to the PEG objectives that an owner outside the plan has. */
const ownedBy = (owner: ObjectiveOwner, description: string) => ({
  type: PegObjective,
  description,
  complexity: pageComplexity,
  resolve: async ({ id }: { id: number }, args: PageArguments, context: Context) => {
    const keys = await context.reader.objectivesOf(owner, id)
    return pegObjectivePage(
      context,
      args,
      async (range) => sliceKeys(keys, objectiveOrder, range),
      async () => keys.length,
    )
  },
})

builder.prismaObjectField('Person', 'pegObjectives', (t) =>
  t.connection(
    ownedBy('manager', 'The PEG objectives it manages, by plan and in plan order.'),
    PegObjectiveConnection,
    PegObjectiveEdge,
  ),
)
builder.prismaObjectField('ResponsibilityCenter', 'pegObjectives', (t) =>
  t.connection(
    ownedBy('center', 'The PEG objectives it answers for, by plan and in plan order.'),
    PegObjectiveConnection,
    PegObjectiveEdge,
  ),
)
builder.prismaObjectField('Portfolio', 'pegObjectives', (t) =>
  t.connection(
    ownedBy('portfolio', 'The PEG objectives it sponsors, by plan and in plan order.'),
    PegObjectiveConnection,
    PegObjectiveEdge,
  ),
)
builder.prismaObjectField('PublicValue', 'pegObjectives', (t) =>
  t.connection(
    ownedBy('publicValue', 'The PEG objectives that serve it, by plan and in plan order.'),
    PegObjectiveConnection,
    PegObjectiveEdge,
  ),
)

export { PegObjectiveConnection, PegObjectiveEdge }
