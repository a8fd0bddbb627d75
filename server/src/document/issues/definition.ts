import type { LocalizedText } from '../../domain/localized.ts'

/** How grave an issue is: an ERROR means that the whole would be stored wrong, so nothing is; a WARNING, that a person should look. */
export type Severity = 'ERROR' | 'WARNING'

/** What an issue's code stands for. `F` are the facts its words need. */
export interface Definition<F> {
  readonly severity: Severity
  /** What is wrong, in one sentence. */
  readonly message: (facts: F) => LocalizedText
  /** What to do about it, in one sentence; also that there is nothing to do. */
  readonly remedy: (facts: F) => LocalizedText
  /** What Cascata would put in its place. */
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
