import { builder } from '../builder.ts'
import { Person } from '../organization/person.ts'
import { Portfolio } from '../organization/portfolio.ts'
import { ResponsibilityCenter } from '../organization/responsibilityCenter.ts'
import { namesPersons } from '../persons.ts'
import { objectiveNode } from '../planNode.ts'
import { PublicValue } from '../publicValue.ts'
import { Indicator, Measured, Objective, PegObjective, Phase } from '../refs.ts'
import { ExecutionState } from './executionState.ts'
import { Narrative } from './narrative.ts'

builder.node(PegObjective, {
  ...objectiveNode('PegObjective'),
  description:
    'A PEG objective (obiettivo PEG or esecutivo, PEG-PIAO sez. 2.2): what one responsibility center is to reach in one year, with its phases and indicators. One *Scheda Obiettivi*.',
  interfaces: [Objective, Measured],
  fields: (t) => ({
    portfolio: t.field({
      type: Portfolio,
      nullable: true,
      description:
        'The political portfolio that sponsors it (assessorato). Null when none is printed.',
      resolve: (objective) => objective.portfolio,
    }),
    responsibilityCenter: t.field({
      type: ResponsibilityCenter,
      nullable: true,
      description:
        'The unit responsible for it (centro di responsabilità). Null when none is printed.',
      resolve: (objective) => objective.responsibilityCenterAlias?.center,
    }),
    responsibilityCenterLabel: t.string({
      nullable: true,
      description: 'The center as this sheet spells it. Null when none is printed.',
      resolve: (objective) => objective.responsibilityCenterAlias?.spelling,
    }),
    manager: t.field({
      type: Person,
      nullable: true,
      description: 'The official responsible for it (responsabile). Null when none is printed.',
      resolve: (objective) => objective.managerAlias?.person,
    }),
    managerLabel: t.string({
      nullable: true,
      extensions: namesPersons,
      description: 'The manager’s name as this sheet spells it. Null when none is printed.',
      resolve: (objective) => objective.managerAlias?.spelling,
    }),
    publicValue: t.field({
      type: PublicValue,
      nullable: true,
      description:
        'The public value it serves (valore pubblico, PIAO 2.1), beside the cascade. Null when none is printed.',
      resolve: (objective) => objective.publicValue,
    }),
    executionState: t.expose('executionState', {
      type: ExecutionState,
      nullable: true,
      description:
        'Declared state («Stato»). Null when none is printed. It is never computed and may contradict the phases.',
    }),
    executionStateLabel: t.exposeString('executionStateLabel', {
      nullable: true,
      description: 'The state as printed (`In Corso`). Null when none is printed.',
    }),
    implementationApproach: t.field({
      type: Narrative,
      nullable: true,
      description:
        'How it is to be reached (modalità di attuazione). Null when the block is missing.',
      resolve: (objective) => objective.implementationApproach,
    }),
    implementationStatus: t.field({
      type: Narrative,
      nullable: true,
      description: 'What has been done (stato di attuazione). Null when the block is missing.',
      resolve: (objective) => objective.implementationStatus,
    }),
    phases: t.field({
      type: [Phase],
      description: 'Its phases (fasi, attività), in printed order; empty when it has none.',
      resolve: (objective) => objective.phases,
    }),
    indicators: t.field({
      type: [Indicator],
      description: 'Its indicators (indicatori), in printed order; empty when it has none.',
      resolve: (objective) => objective.indicators,
    }),
  }),
})
