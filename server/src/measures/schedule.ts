import { daysBetween, earliest, latest } from '../domain/days.ts'
import { compare, decimal, hundred, sign } from '../domain/fraction.ts'
import type { Figure } from './figure.ts'
import type { MeasuredNode, MeasuredPhase } from './nodes.ts'

/**
 * Where a phase or an objective stands on a day:
 *
 * - `UNPLANNED`: no planned dates, and nothing begun.
 * - `NOT_STARTED`: its planned start has not passed.
 * - `LATE_TO_START`: the planned start has passed, nothing has begun.
 * - `RUNNING`: begun, and its planned end has not passed.
 * - `OVERDUE`: the planned end has passed and it is not done.
 * - `DONE_EARLY`, `DONE_ON_TIME`, `DONE_LATE`: done, against the planned end.
 * - `DONE`: done, but the planned or the actual end is not known.
 *
 * Source: municipal reports sort into «nei tempi», «in anticipo», «in ritardo».
 */
export const scheduleStates = [
  'UNPLANNED',
  'NOT_STARTED',
  'LATE_TO_START',
  'RUNNING',
  'OVERDUE',
  'DONE_EARLY',
  'DONE_ON_TIME',
  'DONE_LATE',
  'DONE',
] as const

/** One of `scheduleStates`. */
export type ScheduleState = (typeof scheduleStates)[number]

/** Planned against actual dates, as seen on the reference day. */
export interface Schedule<N = MeasuredNode> {
  readonly state: ScheduleState
  /** Of an objective: the earliest planned start below it. */
  readonly plannedStart: string | null
  /** Of an objective: the latest planned end below it. */
  readonly plannedEnd: string | null
  /** Null until it has passed. Of an objective: the earliest actual start below it. */
  readonly actualStart: string | null
  /** Null until it has passed. Of an objective: the latest below it, once all of it is done. */
  readonly actualEnd: string | null
  /** Positive when late, negative when early, 0 when neither; null when there is no date to compare. */
  readonly daysLate: number | null
  /** The same for the start; null until it has started. */
  readonly startDaysLate: number | null
  /** How much of the work the planned dates would have done by the reference day. */
  readonly expectedProgress: Figure<N>
}

/** Whether it is late on the reference day; what was done late in the past is not late any more. */
export const isLate = (state: ScheduleState): boolean =>
  state === 'OVERDUE' || state === 'LATE_TO_START'

const isDone = (state: ScheduleState): boolean => state.startsWith('DONE')

type Dates = Omit<Schedule, 'expectedProgress'>

/** The schedule of a phase. Actual dates after the reference day have not happened yet. */
export function phaseDates(phase: MeasuredPhase, at: string): Dates {
  const { plannedStart, plannedEnd } = phase
  const actualStart = isAfter(phase.actualStart, at) ? null : phase.actualStart
  const actualEnd = isAfter(phase.actualEnd, at) ? null : phase.actualEnd
  const state = phaseState(phase, actualStart, actualEnd, at)
  return {
    state,
    plannedStart,
    plannedEnd,
    actualStart,
    actualEnd,
    daysLate: daysLate(state, plannedStart, plannedEnd, actualEnd, at),
    startDaysLate: distance(plannedStart, actualStart),
  }
}

const isAfter = (day: string | null, at: string): boolean => day !== null && day > at

/**
 * Whether the declared progress of a phase is that of a later day than `at`: something was done,
 * and it began or ended after that day. Progress is the last imported, whatever the day, so as of
 * `at` it says neither how fast the work goes nor that anything contradicts it.
 */
export const isProgressOfLaterDay = (phase: MeasuredPhase, at: string): boolean =>
  hasProgress(phase) && (isAfter(phase.actualStart, at) || isAfter(phase.actualEnd, at))

const hasProgress = ({ progress }: MeasuredPhase): boolean =>
  progress !== null && sign(decimal(progress)) > 0

function phaseState(
  phase: MeasuredPhase,
  started: string | null,
  ended: string | null,
  at: string,
): ScheduleState {
  const { plannedStart, plannedEnd, actualStart, actualEnd, progress } = phase
  if (ended !== null) return doneState(plannedEnd, ended)
  // Progress shows what has begun only where no date does: it may be that of a later day.
  const begun = started !== null || (actualStart === null && hasProgress(phase))
  // A complete phase without an end date is done.
  const complete = progress !== null && compare(decimal(progress), hundred) === 0
  if (begun && complete && actualEnd === null) return 'DONE'
  if (plannedEnd !== null && plannedEnd < at) return 'OVERDUE'
  if (begun) return 'RUNNING'
  if (plannedStart !== null && plannedStart < at) return 'LATE_TO_START'
  return plannedStart === null && plannedEnd === null ? 'UNPLANNED' : 'NOT_STARTED'
}

function doneState(plannedEnd: string | null, ended: string | null): ScheduleState {
  if (plannedEnd === null || ended === null) return 'DONE'
  if (ended === plannedEnd) return 'DONE_ON_TIME'
  return ended < plannedEnd ? 'DONE_EARLY' : 'DONE_LATE'
}

const distance = (from: string | null, to: string | null): number | null =>
  from === null || to === null ? null : daysBetween(from, to)

function daysLate(
  state: ScheduleState,
  plannedStart: string | null,
  plannedEnd: string | null,
  ended: string | null,
  at: string,
): number | null {
  if (isDone(state)) return distance(plannedEnd, ended)
  if (state === 'OVERDUE') return distance(plannedEnd, at)
  if (state === 'LATE_TO_START') return distance(plannedStart, at)
  return plannedEnd === null ? null : 0
}

/**
 * The schedule of an objective from the schedules below it: late as soon as anything below is
 * late, done when all is done, and then early or late by its last end against its last planned end.
 */
export function joinedDates(parts: readonly Dates[], at: string): Dates {
  const days = (field: 'plannedStart' | 'plannedEnd' | 'actualStart' | 'actualEnd') =>
    parts.map((part) => part[field])
  const allDone = parts.length > 0 && parts.every(({ state }) => isDone(state))
  const plannedStart = earliest(days('plannedStart'))
  const plannedEnd = latest(days('plannedEnd'))
  const actualStart = earliest(days('actualStart'))
  // One unknown end leaves the last end unknown.
  const actualEnd = allDone && !days('actualEnd').includes(null) ? latest(days('actualEnd')) : null
  const state = allDone ? doneState(plannedEnd, actualEnd) : openState(parts)
  const late = parts.flatMap((part) => (part.state === state ? (part.daysLate ?? []) : []))
  return {
    state,
    plannedStart,
    plannedEnd,
    actualStart,
    actualEnd,
    daysLate: isLate(state)
      ? late.reduce((most, days) => Math.max(most, days), 0)
      : daysLate(state, plannedStart, plannedEnd, actualEnd, at),
    startDaysLate: distance(plannedStart, actualStart),
  }
}

function openState(parts: readonly Dates[]): ScheduleState {
  const has = (state: ScheduleState): boolean => parts.some((part) => part.state === state)
  if (has('OVERDUE')) return 'OVERDUE'
  if (has('LATE_TO_START')) return 'LATE_TO_START'
  if (has('RUNNING') || parts.some(({ state }) => isDone(state))) return 'RUNNING'
  return has('NOT_STARTED') ? 'NOT_STARTED' : 'UNPLANNED'
}
