import { builder } from './builder.ts'

export const PublicValue = builder.prismaNode('PublicValue', {
  description:
    'A public value (valore pubblico, PIAO 2.1) that objectives serve, beside the cascade.',
  id: { field: 'id' },
  nullable: true,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Number as printed before the title: `5`.' }),
    title: t.exposeString('title', { description: 'Title as printed.' }),
  }),
})
