import type { NodeOf } from '../../measures/nodes.ts'
import {
  type Schedule as PlanSchedule,
  type ScheduleState as State,
  scheduleStates,
} from '../../measures/schedule.ts'
import type { Plan } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { Figure } from './figure.ts'

export const Schedule = builder.objectRef<PlanSchedule<NodeOf<Plan>>>('Schedule')

const descriptions: Record<State, string> = {
  UNPLANNED: 'No planned dates, and nothing begun.',
  NOT_STARTED: 'Its planned start has not passed.',
  LATE_TO_START: 'The planned start has passed, and nothing has begun.',
  RUNNING: 'Begun, and its planned end has not passed.',
  OVERDUE: 'The planned end has passed, and it is not done.',
  DONE_EARLY: 'Done before the planned end (in anticipo).',
  DONE_ON_TIME: 'Done on the planned end (nei tempi).',
  DONE_LATE: 'Done after the planned end (in ritardo).',
  DONE: 'Done, but the planned or the actual end is not known.',
}

const ScheduleState = builder.enumType('ScheduleState', {
  description: 'Where a phase or an objective stands on the reference day.',
  values: Object.fromEntries(
    scheduleStates.map((state) => [state, { description: descriptions[state] }]),
  ) as Record<State, { description: string }>,
})

builder.objectType(Schedule, {
  description: 'Planned against actual dates, as seen on the reference day.',
  fields: (t) => ({
    state: t.expose('state', { type: ScheduleState, description: 'Where it stands.' }),
    plannedStart: t.expose('plannedStart', {
      type: 'Date',
      nullable: true,
      description: 'Planned first day; of an objective, the earliest below it. Null: not planned.',
    }),
    plannedEnd: t.expose('plannedEnd', {
      type: 'Date',
      nullable: true,
      description: 'Planned last day; of an objective, the latest below it. Null: not planned.',
    }),
    actualStart: t.expose('actualStart', {
      type: 'Date',
      nullable: true,
      description: 'Actual first day; of an objective, the earliest below it. Null: not known.',
    }),
    actualEnd: t.expose('actualEnd', {
      type: 'Date',
      nullable: true,
      description:
        'Actual last day; of an objective, the latest below it once all of it is done. Null: not known.',
    }),
    daysLate: t.exposeInt('daysLate', {
      nullable: true,
      description:
        'Days late (positive) or early (negative); 0 when neither. Null when there is no date to compare.',
    }),
    startDaysLate: t.exposeInt('startDaysLate', {
      nullable: true,
      description:
        'Days the start was late (positive) or early (negative). Null until it has started.',
    }),
    expectedProgress: t.field({
      type: Figure,
      description: 'How much of the work the planned dates would have done by the reference day.',
      resolve: (schedule) => schedule.expectedProgress,
    }),
  }),
})
