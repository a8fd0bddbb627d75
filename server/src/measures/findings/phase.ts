import { compare, decimal, hundred } from '../../domain/fraction.ts'
import { count, italianDay, italianNumber, italianPercent, quote } from '../../domain/localized.ts'
import type { MeasuredObjective, MeasuredPhase } from '../nodes.ts'
import { progressProblem } from '../progress.ts'
import { isProgressOfLaterDay, type Schedule } from '../schedule.ts'
import type { Evidence } from './evidence.ts'
import type { ReportFinding } from './finding.ts'

/** Reports the findings of a phase. */
export function checkPhase(
  phase: MeasuredPhase,
  { code }: MeasuredObjective,
  { measures }: Evidence,
  report: ReportFinding,
): void {
  const title = quote(phase.title)
  const name = { it: `La fase ${title.it} di ${code}`, en: `Phase ${title.en} of ${code}` }
  checkDates(phase, name, report)
  checkProgress(phase, name, measures.at, report)
  checkLate(measures.schedule(phase), name, measures.at, report)
}

interface Name {
  readonly it: string
  readonly en: string
}

function checkDates(phase: MeasuredPhase, name: Name, report: ReportFinding): void {
  const pairs = [
    [phase.plannedStart, phase.plannedEnd, 'previsti', 'planned'],
    [phase.actualStart, phase.actualEnd, 'effettivi', 'actual'],
  ] as const
  for (const [start, end, it, en] of pairs) {
    if (start === null || end === null || start <= end) continue
    report(
      'DATES_REVERSED',
      'ERROR',
      `${name.it} finisce prima di iniziare: inizio e fine ${it} sono ${italianDay(start)} e ${italianDay(end)}.`,
      `${name.en} ends before it starts: its ${en} start and end are ${start} and ${end}.`,
    )
  }
}

function checkProgress(phase: MeasuredPhase, name: Name, at: string, report: ReportFinding): void {
  const { progress, plannedStart, actualEnd } = phase
  const problem = progressProblem(phase)
  if (problem === 'OUT_OF_RANGE' && progress !== null) {
    report(
      'PROGRESS_OUT_OF_RANGE',
      'ERROR',
      `${name.it} ha un avanzamento di ${italianNumber(progress)}, che non è tra 0 e 100; resta fuori dal calcolo.`,
      `${name.en} has a progress of ${progress}, which is not between 0 and 100; it is left out of the figure.`,
    )
  } else if (progress === null && (plannedStart === null || plannedStart <= at)) {
    report(
      'MISSING_PROGRESS',
      'WARNING',
      `${name.it} non ha avanzamento; resta fuori dal calcolo e non conta zero.`,
      `${name.en} has no progress; it is left out of the figure and does not count as zero.`,
    )
  } else if (progress !== null && problem === null && !isProgressOfLaterDay(phase, at)) {
    const complete = compare(decimal(progress), hundred) === 0
    if (actualEnd !== null && actualEnd <= at && !complete) {
      report(
        'DATES_CONTRADICT_PROGRESS',
        'WARNING',
        `${name.it} risulta conclusa il ${italianDay(actualEnd)} con un avanzamento ${italianPercent('di', progress)}.`,
        `${name.en} is said to have ended on ${actualEnd} with a progress of ${progress} %.`,
      )
    } else if (complete && actualEnd === null) {
      report(
        'DATES_CONTRADICT_PROGRESS',
        'INFO',
        `${name.it} è al 100% senza data di fine effettiva: non è possibile stabilire se sia stata conclusa nei tempi.`,
        `${name.en} is at 100 % without an actual end: whether it was in time is not known.`,
      )
    }
  }
}

function checkLate(schedule: Schedule, name: Name, at: string, report: ReportFinding): void {
  const { state, plannedStart, plannedEnd, actualEnd, daysLate } = schedule
  if (daysLate === null || daysLate <= 0) return
  const days = [count(daysLate, 'giorno', 'giorni'), count(daysLate, 'day', 'days')] as const
  if (state === 'OVERDUE' && plannedEnd !== null) {
    report(
      'PHASE_LATE',
      'WARNING',
      `${name.it} doveva finire il ${italianDay(plannedEnd)} e al ${italianDay(at)} non è conclusa: ${days[0]} di ritardo.`,
      `${name.en} was to end on ${plannedEnd} and is not done on ${at}: ${days[1]} late.`,
    )
  } else if (state === 'LATE_TO_START' && plannedStart !== null) {
    report(
      'PHASE_LATE',
      'WARNING',
      `${name.it} doveva iniziare il ${italianDay(plannedStart)} e al ${italianDay(at)} non è iniziata: ${days[0]} di ritardo.`,
      `${name.en} was to start on ${plannedStart} and has not begun on ${at}: ${days[1]} late.`,
    )
  } else if (plannedEnd !== null && actualEnd !== null) {
    report(
      'PHASE_LATE',
      'INFO',
      `${name.it} doveva finire il ${italianDay(plannedEnd)} ed è finita il ${italianDay(actualEnd)}: ${days[0]} di ritardo.`,
      `${name.en} was to end on ${plannedEnd} and ended on ${actualEnd}: ${days[1]} late.`,
    )
  }
}
