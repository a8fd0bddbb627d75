import {
  CENTER,
  CENTER_ALIAS,
  PERSON,
  PERSON_ALIAS,
  PORTFOLIO,
  PUBLIC_VALUE,
  type SqlTable,
} from '../../store/tables.ts'
import type { Session } from '../../store/transaction.ts'
import { remove, type SqlRow, write } from '../../store/write.ts'
import type { Content, ContentTable } from '../model/content.ts'
import type { portfolioTable, publicValueTable, StoredEntry } from '../model/sharedNames.ts'
import type { Stored } from '../model/stored.ts'
import type { Entry, ResolvedNames } from '../names/entry.ts'
import type { NameChanges, NamedWrite } from '../names/nameChanges.ts'
import type { DrawnKeys } from './drawnKeys.ts'
import type { KeysByName, SharedKeys } from './references.ts'

/** Writes the names that plans share and returns the keys of all of them, new or stored. */
export async function writeNames(
  session: Session,
  authorityId: number,
  names: NameChanges,
  stored: Stored,
  keys: DrawnKeys,
): Promise<SharedKeys> {
  const own = { session, authorityId, keys }
  const centers = await writeEntries(own, CENTERS, names.centers, stored.centers)
  const people = await writeEntries(own, PEOPLE, names.people, stored.people)
  const portfolios = await writeNamed(own, PORTFOLIO, names.portfolios, portfolioRow)
  const publicValues = await writeNamed(own, PUBLIC_VALUE, names.publicValues, publicValueRow)
  return {
    centers,
    people,
    portfolios: withStored(portfolios, stored.portfolios),
    publicValues: withStored(publicValues, stored.publicValues),
  }
}

/** Where names are written to. */
interface Owner {
  readonly session: Session
  readonly authorityId: number
  readonly keys: DrawnKeys
}

/** The two tables of centers, or of people, and the column by which a spelling leads to its entry. */
interface EntryTables {
  readonly entries: SqlTable
  readonly aliases: SqlTable
  readonly column: string
  readonly newAliases: keyof DrawnKeys['aliases']
}

const CENTERS: EntryTables = {
  entries: CENTER,
  aliases: CENTER_ALIAS,
  column: 'center_id',
  newAliases: 'centers',
}

const PEOPLE: EntryTables = {
  entries: PERSON,
  aliases: PERSON_ALIAS,
  column: 'person_id',
  newAliases: 'people',
}

/** Writes the centers or people that changed, with their spellings; returns the keys of the spellings. */
async function writeEntries(
  { session, authorityId, keys }: Owner,
  { entries, aliases, column, newAliases }: EntryTables,
  { changes, spellings }: ResolvedNames,
  stored: readonly StoredEntry[],
): Promise<KeysByName> {
  const of = (action: 'CREATE' | 'UPDATE' | 'REMOVE') =>
    changes.filter((change) => change.action === action)
  const rowOf = ({ entry }: { readonly entry: Entry }): SqlRow => ({
    id: keys.of(entry),
    authority_id: authorityId,
    code: entry.code,
    name: entry.name,
  })
  const known = new Map(
    stored.flatMap((entry) =>
      entry.spellings.map(({ id, spelling }) => [spelling, { id, owner: entry.id }]),
    ),
  )
  const fresh = keys.aliases[newAliases].values()
  const led = [...spellings].map(([spelling, entry]) => {
    const before = known.get(spelling) ?? null
    const id = before?.id ?? (fresh.next().value as number)
    return { id, spelling, owner: keys.of(entry), before }
  })
  const aliasRows = (some: typeof led): SqlRow[] =>
    some.map(({ id, spelling, owner }) => ({
      id,
      authority_id: authorityId,
      spelling,
      [column]: owner,
    }))
  // Frees the names, as for positions: one may pass to an entry that is written earlier.
  const renamed = of('UPDATE').filter((one) => one.changes.some(({ path }) => path === 'name'))
  if (renamed.length > 0) {
    await session.query(
      `UPDATE ${entries.name} SET name = E'\\x01' || id WHERE id = ANY($1::int[])`,
      [renamed.map(({ entry }) => entry.id)],
    )
  }
  await write(session, entries, of('CREATE').map(rowOf), 'insert')
  const moved = led.filter(({ before, owner }) => before && before.owner !== owner)
  await write(session, aliases, aliasRows(moved), 'update')
  const added = led.filter(({ before }) => !before)
  await write(session, aliases, aliasRows(added), 'insert')
  const gone = of('REMOVE').map(({ entry }) => keys.of(entry))
  await remove(session, entries, gone)
  // Last, after a code that moves to another entry was freed.
  await write(session, entries, of('UPDATE').map(rowOf), 'update')
  return new Map(led.map(({ spelling, id }) => [spelling, id]))
}

function portfolioRow(
  label: string,
  { fields: { holder, matters } }: Content<typeof portfolioTable>,
): SqlRow {
  return { label, holder, matters }
}

function publicValueRow(
  code: string,
  { fields: { title } }: Content<typeof publicValueTable>,
): SqlRow {
  return { code, title }
}

async function writeNamed<T extends ContentTable>(
  { session, authorityId, keys }: Owner,
  table: SqlTable,
  writes: readonly NamedWrite<T>[],
  rowOf: (key: string, content: Content<T>) => SqlRow,
): Promise<KeysByName> {
  const rows = (some: typeof writes): SqlRow[] =>
    some.map((one) => ({
      id: keys.of(one),
      authority_id: authorityId,
      ...rowOf(one.key, one.content),
    }))
  const created = writes.filter(({ id }) => id === null)
  const updated = writes.filter(({ id, changes }) => id !== null && changes.length > 0)
  await write(session, table, rows(created), 'insert')
  await write(session, table, rows(updated), 'update')
  return new Map(writes.map((one) => [one.key, keys.of(one)]))
}

function withStored(
  written: KeysByName,
  stored: ReadonlyMap<string, { readonly id: number }>,
): KeysByName {
  return new Map([...[...stored].map(([name, { id }]) => [name, id] as const), ...written])
}
