import {
  CENTER,
  CENTER_ALIAS,
  INDICATOR,
  OBJECTIVE,
  PERSON,
  PERSON_ALIAS,
  PHASE,
  PORTFOLIO,
  PUBLIC_VALUE,
  type SqlTable,
} from '../../store/tables.ts'
import type { Session } from '../../store/transaction.ts'
import { newIds } from '../../store/write.ts'
import type { PlanChanges } from '../changes/planChanges.ts'
import type { Target } from '../model/changeLine.ts'
import type { StoredEntry } from '../model/sharedNames.ts'
import type { Stored } from '../model/stored.ts'
import type { ResolvedNames } from '../names/entry.ts'
import type { NameChanges } from '../names/nameChanges.ts'
import type { OpenedPlans } from './open.ts'

/** The keys of what an import writes: stored ones, and those drawn for new rows. */
export class DrawnKeys {
  readonly #drawn: ReadonlyMap<Target, number>
  /** Keys of new spellings, of centers and of people. */
  readonly aliases: { readonly centers: readonly number[]; readonly people: readonly number[] }

  constructor(drawn: ReadonlyMap<Target, number>, aliases: DrawnKeys['aliases']) {
    this.#drawn = drawn
    this.aliases = aliases
  }

  of(target: Target): number {
    const key = target.id ?? this.#drawn.get(target)
    if (key === undefined) throw new Error('No key was drawn for a new object')
    return key
  }
}

/** Draws keys for all new rows, so that they can refer to each other before they are written. */
export async function drawKeys(
  session: Session,
  names: NameChanges,
  { centers, people }: Stored,
  plans: readonly PlanChanges[],
  opened: OpenedPlans,
): Promise<DrawnKeys> {
  const isNew = ({ id }: Target) => id === null
  const entries = ({ changes }: ResolvedNames) =>
    changes.filter(({ action }) => action === 'CREATE').map(({ entry }) => entry)
  const targets: readonly (readonly [table: SqlTable, targets: readonly Target[]])[] = [
    [CENTER, entries(names.centers)],
    [PERSON, entries(names.people)],
    [PORTFOLIO, names.portfolios.filter(isNew)],
    [PUBLIC_VALUE, names.publicValues.filter(isNew)],
    [OBJECTIVE, plans.flatMap(({ objectives }) => objectives.created)],
    [PHASE, plans.flatMap(({ phases }) => phases.created)],
    [INDICATOR, plans.flatMap(({ indicators }) => indicators.created)],
  ]
  const keys = await newIds(session, [
    ...targets.map(([table, { length }]) => [table, length] as const),
    [CENTER_ALIAS, newSpellings(names.centers, centers)],
    [PERSON_ALIAS, newSpellings(names.people, people)],
  ])
  const drawn = new Map<Target, number>([...opened].map(([plan, { id }]) => [plan, id]))
  for (const [table, all] of targets) {
    const ofTable = keys.get(table) ?? []
    for (const [index, target] of all.entries()) drawn.set(target, ofTable[index] as number)
  }
  return new DrawnKeys(drawn, {
    centers: keys.get(CENTER_ALIAS) ?? [],
    people: keys.get(PERSON_ALIAS) ?? [],
  })
}

/** Spellings are never removed: only the additional ones are new. */
function newSpellings({ spellings }: ResolvedNames, stored: readonly StoredEntry[]): number {
  const before = stored.reduce((sum, entry) => sum + entry.spellings.length, 0)
  return spellings.size - before
}
