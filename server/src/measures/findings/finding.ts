import type { LocalizedText } from '../../domain/localized.ts'
import { type MeasuredNode, type NodeReference, reference } from '../nodes.ts'

/**
 * Data-quality findings. They never change a figure: they say what to check.
 *
 * Source: GZOOM's weight checks, PERFORM+'s MANCA_CONSUNTIVO and its like, and complaints of users of such
 * systems.
 */
export const findingCodes = [
  'CODE_LABEL_DISAGREE',
  'SAME_CODE_DIFFERENT_TITLE',
  'SKIPPED_LEVEL',
  'NO_MANAGER',
  'NO_PHASE',
  'NO_INDICATOR',
  'WEIGHTS_NOT_100',
  'WEIGHT_UNUSABLE',
  'STATE_CONTRADICTS_PROGRESS',
  'FIGURE_OVERRIDDEN',
  'STALE',
  'DATES_REVERSED',
  'PROGRESS_OUT_OF_RANGE',
  'MISSING_PROGRESS',
  'DATES_CONTRADICT_PROGRESS',
  'PHASE_LATE',
  'MISSING_EXPECTED_VALUE',
  'MISSING_ACHIEVED_VALUE',
  'POLARITY_UNKNOWN',
  'POLARITY_GUESSED',
  'NOT_MEASURABLE',
  'TARGET_DISAGREES_WITH_TITLE',
  'INDICATOR_TYPE_UNRELIABLE',
] as const

/** One of `findingCodes`. */
export type FindingCode = (typeof findingCodes)[number]

/**
 * - `ERROR`: the data cannot be right.
 * - `WARNING`: a figure is missing or misleading, or action is needed.
 * - `INFO`: for information, nothing is wrong by itself.
 */
export const findingSeverities = ['ERROR', 'WARNING', 'INFO'] as const

/** One of `findingSeverities`. */
export type FindingSeverity = (typeof findingSeverities)[number]

/** One data-quality finding, with its place. */
export interface Finding<N = MeasuredNode> {
  readonly code: FindingCode
  readonly severity: FindingSeverity
  readonly node: NodeReference<N>
  /** One or two complete sentences with the figures in them. */
  readonly message: LocalizedText
  /** The same without names of persons; absent where `message` holds none. */
  readonly impersonal?: LocalizedText
}

/** Collects what rules report about one node. */
export type ReportFinding = (
  code: FindingCode,
  severity: FindingSeverity,
  it: string,
  en: string,
  impersonal?: LocalizedText,
) => void

/** A report that adds to a list what is found about one node. */
export const reporter =
  (found: Finding[], node: MeasuredNode): ReportFinding =>
  (code, severity, it, en, impersonal) =>
    found.push({
      code,
      severity,
      node: reference(node),
      message: { it, en },
      ...(impersonal && { impersonal }),
    })
