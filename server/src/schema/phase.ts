import { printDate } from '../domain/dates.ts'
import { printNumber } from '../domain/decimals.ts'
import type { PlanPhase } from '../plan/nodes.ts'
import { builder } from './builder.ts'
import { Person } from './organization/person.ts'
import { ResponsibilityCenter } from './organization/responsibilityCenter.ts'
import { namesPersons } from './persons.ts'
import { planNode } from './planNode.ts'
import { PegObjective, Phase } from './refs.ts'

const PrintedPhase = builder.objectRef<PlanPhase>('PrintedPhase')

builder.node(Phase, {
  ...planNode('Phase', ({ nodes }, id) => nodes.phase(id)),
  description:
    'A phase or activity (fase, attività) of a PEG objective: a planned and an actual period, a weight, a declared progress.',
  fields: (t) => ({
    objective: t.field({
      type: PegObjective,
      description: 'The objective it belongs to.',
      resolve: (phase) => phase.objective,
    }),
    position: t.exposeInt('position', {
      description: 'Order within the objective as printed, from 1.',
    }),
    title: t.exposeString('title', { description: 'Title as printed. Phases have no code.' }),
    plannedStart: t.expose('plannedStart', {
      type: 'Date',
      nullable: true,
      description: 'Planned first day (inizio previsto). Null when not printed or not a date.',
    }),
    plannedEnd: t.expose('plannedEnd', {
      type: 'Date',
      nullable: true,
      description: 'Planned last day (fine prevista). Null when not printed or not a date.',
    }),
    actualStart: t.expose('actualStart', {
      type: 'Date',
      nullable: true,
      description: 'Actual first day (inizio effettivo). Null when not printed or not a date.',
    }),
    actualEnd: t.expose('actualEnd', {
      type: 'Date',
      nullable: true,
      description:
        'Actual last day (fine effettiva); it may precede the planned one. Null when not printed or not a date.',
    }),
    weight: t.expose('weight', {
      type: 'Decimal',
      nullable: true,
      description:
        'Weight as given (peso). The weights of one objective need not sum to 100: shares are theirs divided by their sum. Null when not printed or not a number.',
    }),
    progress: t.expose('progress', {
      type: 'Decimal',
      nullable: true,
      description:
        'Declared progress in percent (avanzamento), 0 to 100. Null when not printed or not a number; never 0 for a missing value.',
    }),
    responsible: t.field({
      type: Person,
      nullable: true,
      description:
        'The official responsible for the phase (responsabile); may differ from the objective’s manager. Null when none is printed.',
      resolve: (phase) => phase.responsibleAlias?.person,
    }),
    responsibleLabel: t.string({
      nullable: true,
      extensions: namesPersons,
      description: 'The name as this row spells it. Null when none is printed.',
      resolve: (phase) => phase.responsibleAlias?.spelling,
    }),
    responsibilityCenter: t.field({
      type: ResponsibilityCenter,
      nullable: true,
      description:
        'The unit that carries it out (centro di responsabilità); may differ from the objective’s. Null when none is printed.',
      resolve: (phase) => phase.responsibilityCenterAlias?.center,
    }),
    responsibilityCenterLabel: t.string({
      nullable: true,
      description: 'The center as this row spells it. Null when none is printed.',
      resolve: (phase) => phase.responsibilityCenterAlias?.spelling,
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'Note as printed. Null when empty.',
    }),
    printed: t.field({
      type: PrintedPhase,
      description: 'The dates and numbers of the row exactly as the sheet prints them.',
      resolve: (phase) => phase,
    }),
  }),
})

const dayFields = ['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd'] as const
const decimalFields = ['weight', 'progress'] as const

builder.objectType(PrintedPhase, {
  description:
    'The cells of a phase exactly as the sheet prints them, whether understood or not. Null for an empty cell.',
  fields: (t) => ({
    ...Object.fromEntries(
      dayFields.map((field) => [
        field,
        t.string({
          nullable: true,
          description: `The cell of \`${field}\` as printed (\`31/12/2024\`). Null when empty.`,
          resolve: (phase) => phase.printed?.[field] ?? (phase[field] && printDate(phase[field])),
        }),
      ]),
    ),
    ...Object.fromEntries(
      decimalFields.map((field) => [
        field,
        t.string({
          nullable: true,
          description: `The cell of \`${field}\` as printed (\`40,00\`). Null when empty.`,
          resolve: (phase) => phase.printed?.[field] ?? (phase[field] && printNumber(phase[field])),
        }),
      ]),
    ),
  }),
})
