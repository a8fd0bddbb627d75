import type { Context } from '../context.ts'
import type { PhaseOwner, PhasePlace } from '../loaders/ownedKeys.ts'
import type { PlanPhase } from '../plan/nodes.ts'
import { builder } from './builder.ts'
import { keyConnection, sliceKeys } from './keyConnection.ts'
import { phaseOrder } from './keyOrder.ts'
import { type PageArguments, pageComplexity } from './paging.ts'
import { Phase } from './refs.ts'

const PhaseEdge = builder.edgeObject({
  type: Phase,
  name: 'PhaseEdge',
  description: 'A phase at its place in a list.',
})

const PhaseConnection = builder.connectionObject(
  {
    type: Phase,
    name: 'PhaseConnection',
    description: 'A page of phases, by plan, objective by objective, in printed order.',
  },
  PhaseEdge,
)

const ownedBy = (owner: PhaseOwner, description: string) => ({
  type: Phase,
  description,
  complexity: pageComplexity,
  resolve: async ({ id }: { id: number }, args: PageArguments, { loaders }: Context) => {
    const keys = await loaders.nodes.phasesOf(owner, id)
    return keyConnection<PhasePlace, PlanPhase>(
      args,
      phaseOrder,
      async (range) => sliceKeys(keys, phaseOrder, range),
      async (page) =>
        (await loaders.nodes.phases(page)).map((node) => ({
          node,
          key: {
            dupId: node.objective.plan.dup.id,
            objectiveId: node.objective.id,
            position: node.position,
            id: node.id,
          },
        })),
    )
  },
})

builder.prismaObjectField('Person', 'phases', (t) =>
  t.connection(
    ownedBy('responsible', 'The phases it is responsible for, by plan, objective by objective.'),
    PhaseConnection,
    PhaseEdge,
  ),
)
builder.prismaObjectField('ResponsibilityCenter', 'phases', (t) =>
  t.connection(
    ownedBy('center', 'The phases it carries out, by plan, objective by objective.'),
    PhaseConnection,
    PhaseEdge,
  ),
)
