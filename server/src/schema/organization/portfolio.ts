import { builder } from '../builder.ts'

export const Portfolio = builder.prismaNode('Portfolio', {
  description: 'A political portfolio (assessorato): who holds it and the delegated matters.',
  id: { field: 'id' },
  nullable: true,
  fields: (t) => ({
    label: t.exposeString('label', {
      description: 'The whole line as printed, its line breaks joined.',
    }),
    holder: t.exposeString('holder', {
      description: 'Who holds it: the part before the first ` - `, as printed.',
    }),
    matters: t.exposeStringList('matters', {
      description:
        'The delegated matters (deleghe): the parts after the first ` - `, in printed order.',
    }),
  }),
})
