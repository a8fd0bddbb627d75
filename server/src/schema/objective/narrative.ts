import type { PlanNarrative, PlanNarrativeBlock } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'

export const Narrative = builder.objectRef<PlanNarrative>('Narrative')
const NarrativeBlock = builder.objectRef<PlanNarrativeBlock>('NarrativeBlock')

builder.objectType(Narrative, {
  description:
    'A narrative text of an objective, joined across the pages of the sheet, its typing errors kept.',
  fields: (t) => ({
    text: t.string({
      description:
        'The whole text: paragraphs and items as printed, one below the other, numbered items as `1) …`.',
      resolve: ({ blocks }) =>
        blocks
          .map(({ number, text }) => (number === null ? text : `${number}) ${text}`))
          .join('\n'),
    }),
    blocks: t.field({
      type: [NarrativeBlock],
      description: 'The paragraphs and numbered items, in printed order.',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ blocks }) => blocks,
    }),
  }),
})

builder.objectType(NarrativeBlock, {
  description: 'A paragraph, or a numbered item, of a narrative.',
  fields: (t) => ({
    number: t.exposeInt('number', {
      nullable: true,
      description:
        'The number printed before the item; numbers may skip, as printed. Null for a paragraph.',
    }),
    text: t.exposeString('text', {
      description: 'Text as printed, its line and page breaks joined; without the number.',
    }),
  }),
})
