import type { PolarityReading as Reading } from '../../measures/polarity.ts'
import { builder } from '../builder.ts'
import { Polarity, PolaritySource } from './enums.ts'

export const PolarityReading = builder.objectRef<Reading>('PolarityReading')

builder.objectType(PolarityReading, {
  description: 'A polarity, with how it is known.',
  fields: (t) => ({
    polarity: t.expose('polarity', {
      type: Polarity,
      description: 'Whether higher or lower is better.',
    }),
    source: t.expose('source', { type: PolaritySource, description: 'Where that comes from.' }),
    evidence: t.stringList({
      description:
        'The words it was read from, as printed; where it is unset, the words that contradict each other.',
      resolve: ({ evidence }) => [...evidence],
    }),
    used: t.exposeBoolean('used', {
      description: 'Whether figures use it: not a guess under a policy that ignores guesses.',
    }),
  }),
})
