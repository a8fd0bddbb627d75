import { builder } from '../builder.ts'

export const ResponsibilityCenter = builder.prismaNode('ResponsibilityCenter', {
  description:
    'A responsibility center (centro di responsabilità): a unit, sector, service or office.',
  id: { field: 'id' },
  nullable: true,
  fields: (t) => ({
    code: t.exposeString('code', {
      nullable: true,
      description: 'Code as printed (`09_UO_2020`). Null when no sheet gave one.',
    }),
    name: t.exposeString('name', { description: 'Preferred name: one of its spellings.' }),
    spellings: t.stringList({
      description: 'Every way in which sheets spell it, in alphabetical order.',
      select: { aliases: { select: { spelling: true }, orderBy: { spelling: 'asc' } } },
      resolve: ({ aliases }) => aliases.map(({ spelling }) => spelling),
    }),
  }),
})
