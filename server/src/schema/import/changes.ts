import type { Context } from '../../context.ts'
import type { ChangeFilter, StoredChange } from '../../loaders/importHistory.ts'
import { builder } from '../builder.ts'
import { keyConnection } from '../keyConnection.ts'
import { idOrder } from '../keyOrder.ts'
import { type PageArguments, pageComplexity } from '../paging.ts'
import { Objective } from '../refs.ts'
import { ImportChange } from './change.ts'
import { ChangeAction, ChangeKind } from './changeEnums.ts'
import { visibleKinds } from './visibleChanges.ts'

const ImportChangeEdge = builder.edgeObject({
  type: ImportChange,
  name: 'ImportChangeEdge',
  description: 'A change at its place in a list.',
})

const ImportChangeConnection = builder.connectionObject(
  { type: ImportChange, name: 'ImportChangeConnection', description: 'A page of changes.' },
  ImportChangeEdge,
)

const changePage = (
  of: 'Import' | 'Objective',
  id: number,
  { kinds, actions, ...page }: PageArguments & ChangeFilter,
  { loaders, viewer }: Context,
) =>
  keyConnection<{ readonly id: number }, StoredChange, StoredChange>(
    page,
    idOrder,
    (range) =>
      loaders.history.changes(of, id, { kinds: visibleKinds(kinds, viewer), actions }, range),
    async (changes) => changes.map((node) => ({ key: node, node })),
  )

builder.prismaObjectField('Import', 'changes', (t) =>
  t.connection(
    {
      type: ImportChange,
      description:
        'What it created, updated and removed, in the order in which they were made; without changes to persons for callers to whom none are shown: see `Person`.',
      args: {
        kinds: t.arg({
          type: [ChangeKind],
          required: false,
          description: 'Only changes to objects of these kinds; to all when absent.',
        }),
        actions: t.arg({
          type: [ChangeAction],
          required: false,
          description: 'Only changes of these actions; all when absent.',
        }),
      },
      complexity: pageComplexity,
      resolve: ({ id }, args, context) => changePage('Import', id, args, context),
    },
    ImportChangeConnection,
    ImportChangeEdge,
  ),
)

builder.interfaceField(Objective, 'changes', (t) =>
  t.connection(
    {
      type: ImportChange,
      description:
        'What imports did to it, its phases and its indicators, newest first: where each value comes from, and what it was before.',
      complexity: pageComplexity,
      resolve: ({ id }, args, context) => changePage('Objective', id, args, context),
    },
    ImportChangeConnection,
    ImportChangeEdge,
  ),
)
