import type { ObjectiveLevel } from '../../domain/enums.ts'
import type { PlanObjective } from '../../plan/nodes.ts'
import { ofLevel } from '../../plan/tree.ts'
import { builder } from '../builder.ts'
import { objectiveNode } from '../planNode.ts'
import {
  MandateObjective,
  Measured,
  MissionObjective,
  Objective,
  PegObjective,
  ProgramObjective,
} from '../refs.ts'

// The typed lists of an upper level hold its direct children of each lower level. A branch
// that skips a level is found in the list of the level it continues with.

const childrenOf = (level: ObjectiveLevel) => (objective: PlanObjective) =>
  ofLevel(objective.children, level)

builder.node(MandateObjective, {
  ...objectiveNode('MandateObjective'),
  description:
    'A mandate objective (obiettivo di mandato, DUP sezione strategica): a line of the mayor’s program for the mandate (linee programmatiche, TUEL art. 46 c. 3).',
  interfaces: [Objective, Measured],
  fields: (t) => ({
    missionObjectives: t.field({
      type: [MissionObjective],
      description: 'Its direct children of the mission level, in plan order.',
      resolve: childrenOf('MISSION'),
    }),
    programObjectives: t.field({
      type: [ProgramObjective],
      description:
        'Its direct children of the program level, in plan order: only where the mission level is skipped.',
      resolve: childrenOf('PROGRAM'),
    }),
    pegObjectives: t.field({
      type: [PegObjective],
      description:
        'Its direct children of the PEG level, in plan order: only where the levels between are skipped.',
      resolve: childrenOf('PEG'),
    }),
  }),
})

builder.node(MissionObjective, {
  ...objectiveNode('MissionObjective'),
  description:
    'A mission objective (obiettivo di missione or strategico, DUP sezione strategica), within a mission of the budget.',
  interfaces: [Objective, Measured],
  fields: (t) => ({
    programObjectives: t.field({
      type: [ProgramObjective],
      description: 'Its direct children of the program level, in plan order.',
      resolve: childrenOf('PROGRAM'),
    }),
    pegObjectives: t.field({
      type: [PegObjective],
      description:
        'Its direct children of the PEG level, in plan order: only where the program level is skipped.',
      resolve: childrenOf('PEG'),
    }),
  }),
})

builder.node(ProgramObjective, {
  ...objectiveNode('ProgramObjective'),
  description:
    'A program objective (obiettivo di programma or operativo, DUP sezione operativa), within a program of the budget.',
  interfaces: [Objective, Measured],
  fields: (t) => ({
    pegObjectives: t.field({
      type: [PegObjective],
      description: 'Its direct children of the PEG level, in plan order.',
      resolve: childrenOf('PEG'),
    }),
  }),
})
