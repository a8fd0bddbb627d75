import type { ChangeKind } from '@cascata/prisma/client'
import type { Viewer } from '../../access/viewer.ts'
import type { FieldChange } from '../../domain/fieldChange.ts'
import { personFields } from '../../domain/personFields.ts'
import { changeKinds } from './changeEnums.ts'

/** The values of a change that the viewer may see. */
export function visibleFields(fields: readonly FieldChange[], viewer: Viewer): FieldChange[] {
  return fields.map((field) =>
    viewer.rights.seesPersons || !personFields.has(field.name)
      ? field
      : { ...field, before: null, after: null },
  )
}

/** Of these kinds of changes, or of all when none are given, those that the viewer may see. */
export function visibleKinds(
  kinds: readonly ChangeKind[] | null | undefined,
  viewer: Viewer,
): readonly ChangeKind[] | null | undefined {
  return viewer.rights.seesPersons
    ? kinds
    : (kinds ?? changeKinds).filter((kind) => kind !== 'PERSON')
}
