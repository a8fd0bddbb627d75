import { objectiveLevels } from '../../domain/enums.ts'
import {
  CENTER,
  CENTER_ALIAS,
  INDICATOR,
  INDICATOR_VALUE,
  NARRATIVE,
  newIds,
  OBJECTIVE,
  PERSON,
  PERSON_ALIAS,
  PHASE,
  PORTFOLIO,
  PUBLIC_VALUE,
  type Row,
  remove,
  type Table,
  write,
} from '../../store/tables.ts'
import type { Session } from '../../store/transaction.ts'
import {
  objectiveIdsOf,
  type PlanChanges,
  type TableChanges,
  type Write,
} from '../changes/planChanges.ts'
import { meaningOf } from '../model/fields.ts'
import { type Ids, lookUp } from '../model/ids.ts'
import { columnsOfIndicator, columnsOfValues } from '../model/indicator.ts'
import { columnsOfObjective, NARRATIVES } from '../model/objective.ts'
import { columnsOfPhase } from '../model/phase.ts'
import type { NameChanges, NamedWrite } from '../names/names.ts'
import type { ResolvedNames, StoredEntry } from '../names/spellingBook.ts'
import type { Stored } from './readStored.ts'

/** Writes names and plans, in a fixed number of statements for up to 20,000 rows a table. */
export async function applyChanges(
  session: Session,
  authorityId: number,
  stored: Stored,
  names: NameChanges,
  plans: readonly PlanChanges[],
): Promise<void> {
  const ids = await drawIds(session, names, stored, plans)
  const { aliases: centers } = await writeBook(
    session,
    authorityId,
    names.centers,
    stored.centers,
    {
      entries: CENTER,
      aliases: CENTER_ALIAS,
      column: 'center_id',
      ids,
    },
  )
  const { aliases: people } = await writeBook(session, authorityId, names.people, stored.people, {
    entries: PERSON,
    aliases: PERSON_ALIAS,
    column: 'person_id',
    ids,
  })
  const portfolios = await writeNamed(
    session,
    authorityId,
    PORTFOLIO,
    'label',
    names.portfolios,
    ids,
  )
  const publicValues = await writeNamed(
    session,
    authorityId,
    PUBLIC_VALUE,
    'code',
    names.publicValues,
    ids,
  )
  for (const [label, { id }] of stored.portfolios)
    if (!portfolios.has(label)) portfolios.set(label, id)
  for (const [code, { id }] of stored.publicValues)
    if (!publicValues.has(code)) publicValues.set(code, id)

  const placed = plans.map((changes) => ({
    changes,
    owner: { authority_id: authorityId, dup_id: changes.id },
    ids: planIds(changes, { centers, people, portfolios, publicValues }),
  }))
  await writeTable(
    session,
    OBJECTIVE,
    placed,
    ({ objectives }) => ({ ...objectives, created: fromTheTop(objectives.created) }),
    ({ owner, ids }, w) => ({
      ...owner,
      id: w.id,
      level: w.key.level,
      code: w.key.code,
      position: w.position,
      ...columnsOfObjective(w.fields, ids),
    }),
  )
  await write(session, NARRATIVE, placed.flatMap(narrativeRows), 'upsert')
  await writeTable(
    session,
    PHASE,
    placed,
    ({ phases }) => phases,
    ({ owner, ids }, w) => ({
      ...owner,
      id: w.id,
      objective_id: ids.objective(w.objective),
      position: w.position,
      ...columnsOfPhase(w.fields, ids),
    }),
  )
  await writeTable(
    session,
    INDICATOR,
    placed,
    ({ indicators }) => indicators,
    ({ owner, ids }, w) => ({
      ...owner,
      id: w.id,
      objective_id: ids.objective(w.objective),
      position: w.position,
      ...columnsOfIndicator(w.fields),
    }),
  )
  await write(session, INDICATOR_VALUE, placed.flatMap(valueRows), 'upsert')
}

/** Parents before children: a large plan is written in several statements. */
function fromTheTop(writes: readonly Write[]): Write[] {
  return writes.toSorted(
    (a, b) => objectiveLevels.indexOf(a.key.level) - objectiveLevels.indexOf(b.key.level),
  )
}

interface Placed {
  readonly changes: PlanChanges
  readonly owner: { readonly authority_id: number; readonly dup_id: number | null }
  readonly ids: Ids
}

type NewIds = ReadonlyMap<Table, readonly number[]>

/** Ids are drawn first, so that rows can refer to each other before they are written. */
async function drawIds(
  session: Session,
  names: NameChanges,
  stored: Stored,
  plans: readonly PlanChanges[],
): Promise<NewIds> {
  const created = (table: (changes: PlanChanges) => TableChanges) =>
    plans.flatMap((changes) => table(changes).created)
  const tables = {
    objectives: created(({ objectives }) => objectives),
    phases: created(({ phases }) => phases),
    indicators: created(({ indicators }) => indicators),
  }
  const fresh = ({ changes }: ResolvedNames) =>
    changes.filter(({ action }) => action === 'CREATE').length
  const drawn = await newIds(session, [
    [CENTER, fresh(names.centers)],
    [CENTER_ALIAS, newSpellings(names.centers, stored.centers)],
    [PERSON, fresh(names.people)],
    [PERSON_ALIAS, newSpellings(names.people, stored.people)],
    [PORTFOLIO, names.portfolios.filter(({ isNew }) => isNew).length],
    [PUBLIC_VALUE, names.publicValues.filter(({ isNew }) => isNew).length],
    [OBJECTIVE, tables.objectives.length],
    [PHASE, tables.phases.length],
    [INDICATOR, tables.indicators.length],
  ])
  const give = (table: Table, writes: readonly Write[]) => {
    for (const [index, one] of writes.entries()) one.id = drawn.get(table)?.[index] ?? null
  }
  give(OBJECTIVE, tables.objectives)
  give(PHASE, tables.phases)
  give(INDICATOR, tables.indicators)
  return drawn
}

function newSpellings({ spellings: now }: ResolvedNames, stored: readonly StoredEntry[]): number {
  // None is ever forgotten: what is more than before is new.
  const before = stored.reduce((sum, { spellings }) => sum + spellings.length, 0)
  return now.size - before
}

/** Writes the centers or people that changed, and where their spellings lead. */
async function writeBook(
  session: Session,
  authorityId: number,
  { changes, spellings }: ResolvedNames,
  stored: readonly StoredEntry[],
  {
    entries,
    aliases,
    column,
    ids,
  }: { entries: Table; aliases: Table; column: string; ids: NewIds },
): Promise<{ aliases: ReadonlyMap<string, number> }> {
  const created = changes.filter(({ action }) => action === 'CREATE').map(({ entry }) => entry)
  for (const [index, entry] of created.entries()) entry.id = ids.get(entries)?.[index] ?? null
  const updated = changes.filter(({ action }) => action === 'UPDATE').map(({ entry }) => entry)
  const owned = <T extends object>(row: T): Row => ({ authority_id: authorityId, ...row })

  const known = new Map(
    stored.flatMap((entry) =>
      entry.spellings.map(({ id, spelling }) => [spelling, { id, owner: entry.id }]),
    ),
  )
  const fresh = (ids.get(aliases) ?? []).toReversed()
  const aliasIds = new Map<string, number>()
  const added: Row[] = []
  const moved: Row[] = []
  for (const [spelling, entry] of spellings) {
    const before = known.get(spelling)
    const id = before?.id ?? (fresh.pop() as number)
    aliasIds.set(spelling, id)
    if (!before) added.push(owned({ id, spelling, [column]: entry.id }))
    else if (before.owner !== entry.id) moved.push(owned({ id, spelling, [column]: entry.id }))
  }
  // Makes room, as for positions: a name may go from one to another, which is written before or after it.
  const renamed = changes.filter(({ action, fields }) => {
    return action === 'UPDATE' && fields.some(({ name }) => name === 'name')
  })
  if (renamed.length > 0) {
    await session.query(
      `UPDATE ${entries.name} SET name = E'\\x01' || id WHERE id = ANY($1::int[])`,
      [renamed.map(({ entry }) => entry.id)],
    )
  }
  await write(session, entries, created.map(owned), 'insert')
  await write(session, aliases, moved, 'update')
  await write(session, aliases, added, 'insert')
  const gone = changes.filter(({ action }) => action === 'REMOVE').map(({ entry }) => entry.id)
  await remove(
    session,
    entries,
    gone.filter((id) => id !== null),
  )
  // Last, when a code that moves to another entry is free.
  await write(session, entries, updated.map(owned), 'update')
  return { aliases: aliasIds }
}

async function writeNamed(
  session: Session,
  authorityId: number,
  table: Table,
  key: string,
  writes: readonly NamedWrite[],
  ids: NewIds,
): Promise<Map<string, number>> {
  const fresh = (ids.get(table) ?? []).toReversed()
  const byKey = new Map<string, number>()
  const rows = { insert: [] as Row[], update: [] as Row[] }
  for (const one of writes) {
    one.id ??= fresh.pop() ?? null
    byKey.set(one.key, one.id as number)
    if (!one.isNew && one.changes.length === 0) continue
    const { matters, ...texts } = one.fields
    rows[one.isNew ? 'insert' : 'update'].push({
      id: one.id,
      authority_id: authorityId,
      [key]: one.key,
      ...texts,
      ...(matters !== undefined && { matters: JSON.parse(meaningOf(matters) ?? '[]') }),
    })
  }
  await write(session, table, rows.insert, 'insert')
  await write(session, table, rows.update, 'update')
  return byKey
}

function planIds(
  changes: PlanChanges,
  names: {
    readonly centers: ReadonlyMap<string, number>
    readonly people: ReadonlyMap<string, number>
    readonly portfolios: ReadonlyMap<string, number>
    readonly publicValues: ReadonlyMap<string, number>
  },
): Ids {
  const byKey = objectiveIdsOf(changes)
  return {
    objective: (key) => lookUp(byKey, key),
    portfolio: (label) => lookUp(names.portfolios, label),
    center: (spelling) => lookUp(names.centers, spelling),
    person: (spelling) => lookUp(names.people, spelling),
    publicValue: (code) => lookUp(names.publicValues, code),
  }
}

/** Removes, makes room and writes: positions are unique at every moment. */
async function writeTable(
  session: Session,
  table: Table,
  placed: readonly Placed[],
  tableOf: (changes: PlanChanges) => TableChanges,
  rowOf: (plan: Placed, write: Write) => Row,
): Promise<void> {
  const tables = placed.map((plan) => ({ plan, table: tableOf(plan.changes) }))
  const removed = tables.flatMap((t) => t.table.removed.map(({ id }) => id))
  const moved = tables.flatMap((t) => t.table.moved)
  await remove(session, table, removed)
  if (moved.length > 0) {
    await session.query(`UPDATE ${table.name} SET position = -position WHERE id = ANY($1::int[])`, [
      moved,
    ])
  }
  const rows = (which: 'created' | 'updated') =>
    tables.flatMap((t) => t.table[which].map((one) => rowOf(t.plan, one)))
  // What is new first: what is stored may come to hang on it.
  await write(session, table, rows('created'), 'insert')
  await write(session, table, rows('updated'), 'update')
}

function narrativeRows({ changes: { objectives }, owner, ids }: Placed): readonly Row[] {
  return [...objectives.created, ...objectives.updated].flatMap((write) =>
    NARRATIVES.flatMap(([section, field]) => {
      const blocks = meaningOf(write.fields[field])
      if (blocks === null || !write.changes.some(({ name }) => name === field)) return []
      return {
        dup_id: owner.dup_id,
        objective_id: ids.objective(write.objective),
        section,
        blocks: JSON.parse(blocks),
      }
    }),
  )
}

function valueRows({ changes: { indicators }, owner }: Placed): readonly Row[] {
  return [...indicators.created, ...indicators.updated].flatMap((write) =>
    columnsOfValues(write.fields, write.years).map((values) => ({
      ...values,
      dup_id: owner.dup_id,
      indicator_id: write.id,
    })),
  )
}
