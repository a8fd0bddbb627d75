import { builder } from '../builder.ts'

export const Person = builder.prismaNode('Person', {
  description: 'An official named in the sheets (responsabile).',
  id: { field: 'id' },
  nullable: true,
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Name as printed, by convention surname first (`CONTI MARIO`).',
    }),
  }),
})
