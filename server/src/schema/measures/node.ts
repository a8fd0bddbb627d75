import type { NodeKind as Kind, NodeOf, NodeReference } from '../../measures/nodes.ts'
import type { Plan } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { encodeGlobalId } from '../globalId.ts'
import {
  Dup,
  Indicator,
  MandateObjective,
  MissionObjective,
  PegObjective,
  Phase,
  ProgramObjective,
} from '../refs.ts'

export type MeasuredReference = NodeReference<NodeOf<Plan>>

export const NodeRef = builder.objectRef<MeasuredReference>('MeasuredReference')

const NodeKind = builder.enumType('MeasuredNodeKind', {
  description: 'What a figure or a finding is about.',
  values: {
    DUP: { description: 'The planning document.' },
    OBJECTIVE: { description: 'An objective of any level.' },
    PHASE: { description: 'A phase of an objective.' },
    INDICATOR: { description: 'An indicator of an objective.' },
  } as const satisfies Record<Kind, { description: string }>,
})

const MeasuredNode = builder.unionType('MeasuredNode', {
  description: 'Anything that has figures or findings.',
  types: [
    Dup,
    MandateObjective,
    MissionObjective,
    ProgramObjective,
    PegObjective,
    Phase,
    Indicator,
  ],
  resolveType: (node) => (node as { __typename: string }).__typename,
})

builder.objectType(NodeRef, {
  description: 'A node by name, so that an explanation can be read without the tree.',
  fields: (t) => ({
    id: t.id({
      description: 'Its global id, for `node`.',
      resolve: ({ node, id }) => encodeGlobalId('roots' in node ? 'Dup' : node.__typename, id),
    }),
    objectiveCode: t.string({
      nullable: true,
      description:
        'Code of the objective that a phase or indicator belongs to, or its own. Null for a DUP.',
      resolve: ({ node, code }) =>
        'roots' in node ? null : 'objective' in node ? node.objective.code : code,
    }),
    kind: t.expose('kind', { type: NodeKind, description: 'What it is.' }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'Its code. Null for phases and indicators: the sheets give them none.',
    }),
    title: t.exposeString('title', { description: 'Its title; the label of a DUP.' }),
    node: t.field({
      type: MeasuredNode,
      description: 'The node itself.',
      resolve: ({ node }) => ('roots' in node ? node.dup : node),
    }),
  }),
})
