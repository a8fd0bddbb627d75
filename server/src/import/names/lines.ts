import type { ChangeLine } from '../model/changeLine.ts'
import type { KindCounts } from '../model/counts.ts'
import type { EntryChange } from './entry.ts'
import type { NameChanges, NamedWrite } from './nameChanges.ts'

const SHARED = { dup: null, objective: null } as const

/** The lines of a change plan for the names that plans share. */
export function linesOfNames(names: NameChanges): readonly ChangeLine[] {
  return [
    ...entryLines('RESPONSIBILITY_CENTER', names.centers.changes),
    ...entryLines('PERSON', names.people.changes),
    ...writeLines('PORTFOLIO', names.portfolios),
    ...writeLines('PUBLIC_VALUE', names.publicValues),
  ]
}

/** The names of each kind, counted by outcome. */
export function countsOfNames(names: NameChanges): {
  readonly [kind in 'RESPONSIBILITY_CENTER' | 'PERSON' | 'PORTFOLIO' | 'PUBLIC_VALUE']: KindCounts
} {
  return {
    RESPONSIBILITY_CENTER: countsOf(names.centers.changes.map(({ action }) => action)),
    PERSON: countsOf(names.people.changes.map(({ action }) => action)),
    PORTFOLIO: countsOf(names.portfolios.map(actionOf)),
    PUBLIC_VALUE: countsOf(names.publicValues.map(actionOf)),
  }
}

function entryLines(
  kind: 'RESPONSIBILITY_CENTER' | 'PERSON',
  changes: readonly EntryChange[],
): ChangeLine[] {
  return changes.flatMap(({ action, entry, changes }) =>
    action === 'NONE' ? [] : { action, kind, ...SHARED, label: entry.name, target: entry, changes },
  )
}

function writeLines(
  kind: 'PORTFOLIO' | 'PUBLIC_VALUE',
  writes: readonly NamedWrite[],
): ChangeLine[] {
  return writes.flatMap((target) => {
    const action = actionOf(target)
    const { key: label, changes } = target
    return action === 'NONE' ? [] : { action, kind, ...SHARED, label, target, changes }
  })
}

function actionOf({ id, changes }: NamedWrite): 'CREATE' | 'UPDATE' | 'NONE' {
  if (id === null) return 'CREATE'
  return changes.length > 0 ? 'UPDATE' : 'NONE'
}

function countsOf(actions: readonly EntryChange['action'][]): KindCounts {
  const count = (wanted: EntryChange['action']) =>
    actions.filter((action) => action === wanted).length
  return {
    created: count('CREATE'),
    updated: count('UPDATE'),
    unchanged: count('NONE'),
    removed: count('REMOVE'),
  }
}
