import type { statements } from './statements.ts'

// biome-ignore lint/suspicious/noExplicitAny: rows are read by position from the statements beside
export type Row = any[]

/** What each statement returned, in its order. */
export type PlanRows = Record<keyof typeof statements, Row[]>
