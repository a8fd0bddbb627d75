import type { LocalizedText } from '../domain/localized.ts'

/** A command cannot be carried out; the words are for the person who typed it. */
export class CommandError extends Error {
  readonly words: LocalizedText

  constructor(words: LocalizedText, options?: ErrorOptions) {
    super(words.en, options)
    this.name = 'CommandError'
    this.words = words
  }
}

/** A command was typed wrong; the words say what, and where the usage is comes with them. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError'
}
