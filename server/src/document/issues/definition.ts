import type { LocalizedText } from '../../domain/localized.ts'

/** Severity of an issue: with an ERROR nothing is stored, because the result would be wrong; a WARNING is for a person to check. */
export type Severity = 'ERROR' | 'WARNING'

/** The definition of an issue code. `F` are the facts that its texts need. */
export interface Definition<F> {
  readonly severity: Severity
  /** What is wrong, in one sentence. */
  readonly message: (facts: F) => LocalizedText
  /** What to do about it, in one sentence; also that there is nothing to do. */
  readonly remedy: (facts: F) => LocalizedText
  /** The proposed replacement. */
  readonly proposal?: (facts: F) => string | null
}

type Text<F> = LocalizedText | ((facts: F) => LocalizedText)

/** Defines an issue that stops the import. */
export const error = <F = unknown>(message: Text<F>, remedy: Text<F>): Definition<F> =>
  define('ERROR', message, remedy)

/** Defines an issue that is stored with the import. */
export const warning = <F = unknown>(
  message: Text<F>,
  remedy: Text<F>,
  proposal?: (facts: F) => string | null,
): Definition<F> => ({ ...define('WARNING', message, remedy), ...(proposal && { proposal }) })

function define<F>(severity: Severity, message: Text<F>, remedy: Text<F>): Definition<F> {
  const words = (text: Text<F>) => (typeof text === 'function' ? text : () => text)
  return { severity, message: words(message), remedy: words(remedy) }
}
