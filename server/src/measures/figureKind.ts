/**
 * - `PROGRESS` («avanzamento»): how much of the work is done, from the phases.
 * - `ATTAINMENT` («grado di raggiungimento»): how much of the result is there, from the indicators.
 * - `EXPECTED_PROGRESS`: how much of the work should be done by the day, from the planned dates.
 *
 * They are never mixed: OpenOKR and GZOOM keep them apart too.
 */
export const figureKinds = ['PROGRESS', 'ATTAINMENT', 'EXPECTED_PROGRESS'] as const

/** One of `figureKinds`. */
export type FigureKind = (typeof figureKinds)[number]
