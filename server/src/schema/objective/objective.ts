import { ancestorsOf, subtreesOf } from '../../plan/tree.ts'
import { builder } from '../builder.ts'
import { Dup, Measured, Objective } from '../refs.ts'
import { ObjectiveLevel } from './level.ts'

builder.interfaceType(Objective, {
  description:
    'An objective (obiettivo) of any level of the cascade DUP → mandate → mission → program → PEG.',
  interfaces: () => [builder.nodeInterfaceRef(), Measured],
  resolveType: (objective) => objective.__typename,
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Code as printed (`2024_U09_01`). Unique among the objectives of one level of one DUP; nothing is derived from it silently.',
    }),
    title: t.exposeString('title', { description: 'Title as printed, its line breaks joined.' }),
    level: t.expose('level', { type: ObjectiveLevel, description: 'Level in the cascade.' }),
    levelLabel: t.exposeString('levelLabel', {
      description:
        'How this authority names the level (livello): `OBIETTIVO DI MANDATO`, `PEG-PIAO-SEZ. 2.2 PERFORMANCE`.',
    }),
    position: t.exposeInt('position', {
      description:
        'Order in the plan, from 1: the order in which the sheets first name the objectives.',
    }),
    dup: t.field({
      type: Dup,
      description: 'The planning document (DUP) it belongs to.',
      resolve: (objective) => objective.plan.dup,
    }),
    weight: t.expose('weight', {
      type: 'Decimal',
      nullable: true,
      description:
        'Weight of its link to the parent in the parent’s figures. Null is 1; 0 aligns without contributing.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When anything of it, its texts, phases or indicators last changed.',
    }),
    parent: t.field({
      type: Objective,
      nullable: true,
      description:
        'The objective it contributes to («Collegato a»). Null for one that hangs directly on the DUP.',
      resolve: (objective) => objective.parent,
    }),
    ancestors: t.field({
      type: [Objective],
      description:
        'The objectives above it, from the top down to its parent; empty when `parent` is null.',
      resolve: ancestorsOf,
    }),
    children: t.field({
      type: [Objective],
      description:
        'The objectives that contribute directly to it, of whatever lower level, in plan order. Each is also in exactly one typed list of its parent.',
      resolve: (objective) => objective.children,
    }),
    descendants: t.field({
      type: [Objective],
      description: 'Everything below it, parents before children, in plan order under one parent.',
      args: {
        levels: t.arg({
          type: [ObjectiveLevel],
          required: false,
          description: 'Only objectives of these levels; every level when absent.',
        }),
      },
      complexity: { field: 1, multiplier: 20 },
      resolve: (objective, { levels }) => subtreesOf(objective.children, levels),
    }),
  }),
})
