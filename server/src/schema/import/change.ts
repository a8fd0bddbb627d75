import type { FieldChange as Field } from '../../domain/fieldChange.ts'
import type { ObjectChange } from '../../loaders/importHistory.ts'
import { builder } from '../builder.ts'
import { Objective } from '../refs.ts'
import { ChangeAction, ChangeKind } from './changeEnums.ts'
import { Import } from './import.ts'
import { visibleFields } from './visibleChanges.ts'

const FieldChange = builder.objectRef<Field>('FieldChange')

/** A change, with the import that made it unless it is only planned. */
export const ImportChange = builder.objectRef<ObjectChange & { readonly importId?: number }>(
  'ImportChange',
)

builder.objectType(ImportChange, {
  description:
    'What an import does to one object (variazione), with the values before: nothing that was ever stored is lost.',
  fields: (t) => ({
    action: t.expose('action', { type: ChangeAction, description: 'What is done to it.' }),
    kind: t.expose('kind', { type: ChangeKind, description: 'What kind of object it is.' }),
    label: t.exposeString('label', {
      description: 'Its name for people: the code of an objective, the title of a phase.',
    }),
    objective: t.field({
      type: Objective,
      nullable: true,
      description:
        'The objective that it is or belongs to, as it stands now. Null for a plan, for what plans share, and for an objective that does not exist yet or any more.',
      resolve: async ({ objectiveId }, _args, { loaders }) =>
        objectiveId === null ? null : loaders.nodes.objective(objectiveId),
    }),
    objectiveCode: t.exposeString('objectiveCode', {
      nullable: true,
      description:
        'Code of that objective, also of one that is only planned. Null for a plan and for what plans share.',
    }),
    fields: t.field({
      type: [FieldChange],
      description: 'The values that change. Empty for a new object.',
      resolve: ({ fields }, _args, { viewer }) => visibleFields(fields, viewer),
    }),
    import: t.field({
      type: Import,
      nullable: true,
      description: 'The import that made it. Null for a change that is only planned.',
      resolve: ({ importId }) => (importId === undefined ? null : { id: importId }),
    }),
  }),
})

builder.objectType(FieldChange, {
  description: 'A value that an import changes.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Which value it is, by its name in this schema: `title`, `weight`.',
    }),
    before: t.exposeString('before', {
      nullable: true,
      description:
        'The value before, as text. Null when there was none, and for a name of a person that the caller is not shown: see `Person`.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description:
        'The value after, as text. Null when there is none, and for a name of a person that the caller is not shown: see `Person`.',
    }),
  }),
})
