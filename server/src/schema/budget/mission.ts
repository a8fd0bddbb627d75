import type { BudgetScope as Scope } from '../../domain/enums.ts'
import type { Mission, Program } from '../../loaders/budgetReference.ts'
import { builder } from '../builder.ts'

export const BudgetMission = builder.objectRef<Mission>('BudgetMission')
export const BudgetProgram = builder.objectRef<Program>('BudgetProgram')

const BudgetScope = builder.enumType('BudgetScope', {
  description: 'Which authorities use a program of the budget.',
  values: {
    ALL: { description: 'Every authority.' },
    REGIONS: { description: 'Regions only.' },
  } as const satisfies Record<Scope, { description: string }>,
})

builder.objectType(BudgetMission, {
  description:
    'A mission of the harmonized budget (missione, D.Lgs. 118/2011) in one of its versions: the same for every authority.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its two digits: `01`.' }),
    name: t.exposeString('name', { description: 'Official name (denominazione), in Italian.' }),
    nameEn: t.exposeString('nameEn', { description: 'The name in English; not official.' }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      description: 'First day on which this version holds.',
    }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'Last day on which this version holds. Null while it does.',
    }),
    programs: t.field({
      type: [BudgetProgram],
      description: 'Its programs in force on the same day, by code.',
      resolve: (mission, _args, { loaders }) => loaders.budget.programsOf(mission),
    }),
  }),
})

builder.objectType(BudgetProgram, {
  description: 'A program of a budget mission (programma) in one of its versions.',
  fields: (t) => ({
    missionCode: t.exposeString('missionCode', {
      description: 'Code of its mission: programs are numbered within one.',
    }),
    code: t.exposeString('code', { description: 'Its two digits within the mission: `06`.' }),
    name: t.exposeString('name', { description: 'Official name (denominazione), in Italian.' }),
    scope: t.expose('scope', { type: BudgetScope, description: 'Who uses it.' }),
    nameVerified: t.exposeBoolean('nameVerified', {
      description:
        'Whether a published source confirms the name. If not, check it against the ministerial table.',
    }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      description: 'First day on which this version holds.',
    }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'Last day on which this version holds. Null while it does.',
    }),
  }),
})

builder.queryField('budgetMissions', (t) =>
  t.field({
    type: [BudgetMission],
    description: 'The missions of the budget in force on a day, by code, with their programs.',
    args: {
      at: t.arg({
        type: 'Date',
        required: false,
        description: 'The day; today in Italy when absent.',
      }),
    },
    complexity: { field: 1, multiplier: 25 },
    resolve: (_root, { at }, { loaders, today }) => loaders.budget.missionsOn(at ?? today),
  }),
)
