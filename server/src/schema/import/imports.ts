import type { Context } from '../../context.ts'
import { builder } from '../builder.ts'
import { keyConnection } from '../keyConnection.ts'
import { idOrder } from '../keyOrder.ts'
import { type PageArguments, pageComplexity } from '../paging.ts'
import { Dup } from '../refs.ts'
import { Import } from './import.ts'

type WithId = { readonly id: number }

const ImportEdge = builder.edgeObject({
  type: Import,
  name: 'ImportEdge',
  description: 'An import at its place in a list.',
})

const ImportConnection = builder.connectionObject(
  { type: Import, name: 'ImportConnection', description: 'A page of imports, newest first.' },
  ImportEdge,
)

/** Options of a connection to the imports of an authority, or about a DUP. */
const importsOf = (of: 'Authority' | 'Dup', description: string) => ({
  type: Import,
  description,
  complexity: pageComplexity,
  resolve: ({ id }: WithId, args: PageArguments, { loaders }: Context) =>
    keyConnection<WithId, WithId>(
      args,
      idOrder,
      (range) => loaders.history.imports(of, id, range),
      async (imports) => imports.map((node) => ({ key: node, node })),
    ),
})

builder.prismaObjectField('Authority', 'imports', (t) =>
  t.connection(
    importsOf('Authority', 'The imports made for it, newest first.'),
    ImportConnection,
    ImportEdge,
  ),
)
builder.objectField(Dup, 'imports', (t) =>
  t.connection(
    importsOf('Dup', 'The imports about it, newest first.'),
    ImportConnection,
    ImportEdge,
  ),
)
