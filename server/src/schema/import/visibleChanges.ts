import type { ChangeKind } from '@cascata/prisma/client'
import type { Viewer } from '../../access/viewer.ts'
import type { FieldChange } from '../../plan/history.ts'
import { changeKinds } from './changeEnums.ts'

/** Values that are names of persons, as changes call them. */
const PERSON_FIELDS: ReadonlySet<string> = new Set(['manager', 'responsible'])

/** The values of a change as the viewer is shown them. */
export function visibleFields(fields: readonly FieldChange[], viewer: Viewer): FieldChange[] {
  return fields.map((field) =>
    viewer.rights.seesPersons || !PERSON_FIELDS.has(field.name)
      ? field
      : { ...field, before: null, after: null },
  )
}

/** Of these kinds of changes, or of all when none are named, those that the viewer is shown. */
export function visibleKinds(
  kinds: readonly ChangeKind[] | null | undefined,
  viewer: Viewer,
): readonly ChangeKind[] | null | undefined {
  return viewer.rights.seesPersons
    ? kinds
    : (kinds ?? changeKinds).filter((kind) => kind !== 'PERSON')
}
