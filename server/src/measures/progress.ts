import { compare, decimal, hundred, sign } from '../domain/fraction.ts'
import type { Group } from './aggregation.ts'
import type { Figure } from './figure.ts'
import type { MeasuredPhase } from './nodes.ts'
import type { MissingReason } from './reasons.ts'

/**
 * An objective's phases with their declared progress («avanzamento»).
 *
 * Always the weighted mean: phases are shares of one piece of work. A progress that is no
 * percentage is left out and reported, not clamped.
 *
 * Source: GZOOM, PERFORM+ and Oslo weigh so; the sheet prints weight and progress.
 */
export function phaseGroup(phases: readonly MeasuredPhase[]): Group {
  return {
    source: 'PHASES',
    aggregation: 'WEIGHTED_MEAN',
    parts: phases.map((phase) => {
      const reason = progressProblem(phase)
      return {
        node: phase,
        value: phase.progress,
        reason,
        origin: 'GIVEN',
        weight: phase.weight,
        leaves: { measured: reason === null ? 1 : 0, total: 1 },
      }
    }),
  }
}

/** Why a phase's progress cannot be used; null when it can. */
export function progressProblem({ progress }: MeasuredPhase): MissingReason | null {
  if (progress === null) return 'NO_PROGRESS'
  const value = decimal(progress)
  return sign(value) < 0 || compare(value, hundred) > 0 ? 'OUT_OF_RANGE' : null
}

/** The same phases with the progress expected by their planned dates. */
export function expectedPhaseGroup(
  phases: readonly MeasuredPhase[],
  expected: (phase: MeasuredPhase) => Figure,
): Group {
  return {
    source: 'PHASES',
    aggregation: 'WEIGHTED_MEAN',
    parts: phases.map((phase) => {
      const { value, reason } = expected(phase)
      return {
        node: phase,
        value,
        reason,
        origin: 'COMPUTED',
        weight: phase.weight,
        leaves: { measured: reason === null ? 1 : 0, total: 1 },
      }
    }),
  }
}
