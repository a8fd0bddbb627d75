import { builder } from '../builder.ts'

export const Person = builder.prismaNode('Person', {
  description:
    'An official named in the sheets (responsabile). A service can be set to show persons to its administrator only (`CASCATA_ANONYMOUS_SEES_PERSONS`); for others, every field and node that is or names a person is null then. Free texts, such as narratives and labels of portfolios, stay as they are.',
  id: { field: 'id' },
  nullable: true,
  fields: (t) => ({
    name: t.exposeString('name', {
      description:
        'Preferred name: one of its spellings, by convention surname first (`CONTI MARIO`).',
    }),
    spellings: t.stringList({
      description: 'Every way in which sheets spell the name, in alphabetical order.',
      select: { aliases: { select: { spelling: true }, orderBy: { spelling: 'asc' } } },
      resolve: ({ aliases }) => aliases.map(({ spelling }) => spelling),
    }),
  }),
})
