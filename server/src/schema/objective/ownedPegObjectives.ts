import type { Context } from '../../context.ts'
import type { ObjectiveOwner } from '../../loaders/ownedKeys.ts'
import { builder } from '../builder.ts'
import { sliceKeys } from '../keyConnection.ts'
import { objectiveOrder } from '../keyOrder.ts'
import { type PageArguments, pageComplexity } from '../paging.ts'
import { PegObjective } from '../refs.ts'
import {
  PegObjectiveConnection,
  PegObjectiveEdge,
  pegObjectivePage,
} from './pegObjectiveConnection.ts'

/** Options of a connection to the PEG objectives that an owner outside the plan has. */
const ownedBy = (owner: ObjectiveOwner, description: string) => ({
  type: PegObjective,
  description,
  complexity: pageComplexity,
  resolve: async ({ id }: { id: number }, args: PageArguments, context: Context) => {
    const keys = await context.loaders.nodes.objectivesOf(owner, id)
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
    ownedBy('center', 'The PEG objectives it is responsible for, by plan and in plan order.'),
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
