import type { LinkProvenance as Provenance } from '../../domain/enums.ts'
import type { PlanBudgetLink } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { Objective } from '../refs.ts'
import { BudgetMission, BudgetProgram } from './mission.ts'

const BudgetLink = builder.objectRef<PlanBudgetLink>('BudgetLink')

const LinkProvenance = builder.enumType('LinkProvenance', {
  description: 'How a link is known. A derived one is always marked.',
  values: {
    DECLARED: { description: 'Declared by a file or a person.' },
    DERIVED_FROM_CODE: {
      description: 'Read from the objective’s code by a pattern of the authority (`codePatterns`).',
    },
  } as const satisfies Record<Provenance, { description: string }>,
})

builder.objectType(BudgetLink, {
  description: 'The part of the budget (bilancio) that an objective serves.',
  fields: (t) => ({
    missionCode: t.exposeString('mission', {
      description: 'Code of the mission as it was given: `01`.',
    }),
    programCode: t.exposeString('program', {
      nullable: true,
      description:
        'Code of the program within the mission as it was given: `06`. Null for the whole mission.',
    }),
    mission: t.field({
      type: BudgetMission,
      nullable: true,
      description:
        'The mission as in force today, else its newest version. Null when no table knows the code.',
      resolve: async ({ mission }, _args, { loaders, today }) =>
        loaders.budget.mission(mission, today),
    }),
    program: t.field({
      type: BudgetProgram,
      nullable: true,
      description:
        'The program as in force today, else its newest version. Null for the whole mission, and when no table knows the code.',
      resolve: async ({ mission, program }, _args, { loaders, today }) =>
        program === null ? null : loaders.budget.program(mission, program, today),
    }),
    provenance: t.expose('provenance', {
      type: LinkProvenance,
      description: 'How the link is known.',
    }),
  }),
})

builder.interfaceField(Objective, 'budget', (t) =>
  t.field({
    type: BudgetLink,
    nullable: true,
    description:
      'The mission and program of the budget that it serves (missione e programma di bilancio). Null when not known.',
    resolve: ({ budget }) => budget,
  }),
)
