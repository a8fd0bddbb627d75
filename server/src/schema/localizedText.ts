import type { LocalizedText as LocalizedTextShape } from '../domain/localized.ts'
import { builder } from './builder.ts'

export const LocalizedText = builder.objectRef<LocalizedTextShape>('LocalizedText')

builder.objectType(LocalizedText, {
  description: 'A text written by this service, in both of its languages.',
  fields: (t) => ({
    it: t.exposeString('it', { description: 'In Italian.' }),
    en: t.exposeString('en', { description: 'In English.' }),
  }),
})
