import type { LocalizedText } from '../domain/localized.ts'

/** A command cannot be carried out; the message is for the person who typed it. */
export class CommandError extends Error {
  readonly words: LocalizedText

  constructor(words: LocalizedText, options?: ErrorOptions) {
    super(words.en, options)
    this.name = 'CommandError'
    this.words = words
  }
}
