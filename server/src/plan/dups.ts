import { type Cells, int, joined } from './columns.ts'
import type { PlanDup } from './nodes.ts'
import { type Queryable, read } from './read.ts'
import { named, select } from './statement.ts'
import { dupColumns, dupsWithOwners, statements } from './statements.ts'

/** A DUP by its code and that of its authority, which may be absent where there is only one. */
export interface DupName {
  readonly authority: string | null
  readonly code: string
}

/** What a name refers to. */
export interface NamedDup {
  /** How many authorities the name may mean: 2 when it names none, and there are several. */
  readonly authorities: number
  /** Null when there is none of this name. */
  readonly dup: PlanDup | null
}

/** Hand-written: Prisma would look up the authority first, and each name by itself. */
const byName = select(
  { authorities: int('authority.held'), ...joined(dupColumns) },
  `from unnest($1::text[], $2::text[]) with ordinality wanted (authority, code, place)
   cross join lateral (
     select min(id) as id, count(*)::int as held
     from (
       select id from authority
       where wanted.authority is null or code = wanted.authority
       order by id limit 2
     ) held
   ) authority
   left join (${dupsWithOwners}) on dup.authority_id = authority.id and dup.code = wanted.code
   order by wanted.place`,
)

const ofAuthorities = select(
  dupColumns,
  `from ${dupsWithOwners} where dup.authority_id = any($1) order by dup.code, dup.id`,
)

/** The DUPs of these names, in their order. One statement. */
export async function findDups(on: Queryable, names: readonly DupName[]): Promise<NamedDup[]> {
  const rows = await read(
    on,
    byName,
    names.map(({ authority }) => authority),
    names.map(({ code }) => code),
  )
  return named(byName, rows).map(({ authorities, ...dup }) => ({
    authorities,
    dup: dup.id === null ? null : dupOf(dup as DupCells),
  }))
}

/** The DUPs with these ids, in any order. One statement. */
export async function readDups(on: Queryable, ids: readonly number[]): Promise<PlanDup[]> {
  return named(statements.dups, await read(on, statements.dups, ids)).map(dupOf)
}

/** The DUPs of these authorities, by code. One statement. */
export async function readDupsOf(
  on: Queryable,
  authorityIds: readonly number[],
): Promise<PlanDup[]> {
  return named(ofAuthorities, await read(on, ofAuthorities, authorityIds)).map(dupOf)
}

type DupCells = Cells<typeof dupColumns>

/** The DUP of a row. */
export function dupOf(cells: DupCells): PlanDup {
  const { authorityCode, authorityName, authorityCreatedAt, ...dup } = cells
  const authority = {
    id: dup.authorityId,
    code: authorityCode,
    name: authorityName,
    createdAt: authorityCreatedAt,
  }
  return { __typename: 'Dup', ...dup, authority }
}
