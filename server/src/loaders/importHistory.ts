import { Prisma, type PrismaClient } from '@cascata/prisma/client'
import DataLoader from 'dataloader'
import type { ChangeAction, ChangeKind } from '../domain/enums.ts'
import type { FieldChange } from '../domain/fieldChange.ts'

/** A change of an import to one object. */
export interface ObjectChange {
  readonly action: ChangeAction
  readonly kind: ChangeKind
  readonly label: string
  /** Null for what plans share, for plans, and for an objective that does not exist yet or any more. */
  readonly objectiveId: number | null
  /** Its code, also of an objective that is only planned. */
  readonly objectiveCode: string | null
  readonly fields: readonly FieldChange[]
}

/** A recorded change. */
export interface StoredChange extends ObjectChange {
  readonly id: number
  readonly importId: number
}

/** What to read of a list: at most `limit` rows strictly after and before these, from the end when `inverted`. */
export interface IdRange {
  readonly after?: { readonly id: number }
  readonly before?: { readonly id: number }
  readonly limit: number
  readonly inverted: boolean
}

/** Which changes to list; an absent condition does not filter. */
export interface ChangeFilter {
  readonly kinds?: readonly ChangeKind[] | null | undefined
  readonly actions?: readonly ChangeAction[] | null | undefined
}

/** Identifies the bytes of a file. */
export interface FileContent {
  readonly authorityId: number
  readonly sha256: string
}

const contentKey = ({ authorityId, sha256 }: FileContent) => `${authorityId} ${sha256}`

/** A list of rows by owner. */
interface List {
  readonly table: string
  /** Column of the owner. */
  readonly owner: string
  /** Column that orders the list, unique for an owner. */
  readonly key: string
  readonly newestFirst: boolean
  readonly columns: string
}

const change = `id, import_id as "importId", action, kind, label, objective_id as "objectiveId",
  (select code from objective where objective.id = objective_id) as "objectiveCode", fields`

const lists = {
  importsOfAuthority: {
    table: 'import',
    owner: 'authority_id',
    key: 'id',
    newestFirst: true,
    columns: 'id',
  },
  importsOfDup: {
    table: 'import_plan',
    owner: 'dup_id',
    key: 'import_id',
    newestFirst: true,
    columns: 'import_id as id',
  },
  changesOfImport: {
    table: 'import_change',
    owner: 'import_id',
    key: 'id',
    newestFirst: false,
    columns: change,
  },
  changesOfObjective: {
    table: 'import_change',
    owner: 'objective_id',
    key: 'id',
    newestFirst: true,
    columns: change,
  },
} as const satisfies Record<string, List>

/**
 * Reads the records of imports, for one request. The same page of several owners, requested in the
 * same tick, costs one statement, and is limited per owner in SQL: an import can change thousands of
 * rows.
 */
export class ImportHistory {
  readonly #prisma: PrismaClient
  readonly #pages = new Map<string, DataLoader<number, { readonly id: number }[]>>()

  readonly #sizes: DataLoader<FileContent, number, string>

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
    this.#sizes = new DataLoader((contents) => this.#readSizes(contents), {
      cacheKeyFn: contentKey,
    })
  }

  /** How many bytes a file has. Counted by the database, without reading them. */
  size(content: FileContent): Promise<number> {
    return this.#sizes.load(content)
  }

  /** The imports of an authority or about a DUP, newest first. */
  imports(of: 'Authority' | 'Dup', id: number, range: IdRange): Promise<{ readonly id: number }[]> {
    return this.#page(`importsOf${of}`, {}, range, id)
  }

  /** The changes of an import, in its order, or those to an objective, newest first. */
  changes(
    of: 'Import' | 'Objective',
    id: number,
    filter: ChangeFilter,
    range: IdRange,
  ): Promise<StoredChange[]> {
    return this.#page(`changesOf${of}`, filter, range, id)
  }

  #page<Row extends { readonly id: number }>(
    name: keyof typeof lists,
    filter: ChangeFilter,
    range: IdRange,
    ownerId: number,
  ): Promise<Row[]> {
    const key = JSON.stringify([name, filter, range])
    let page = this.#pages.get(key)
    if (!page) {
      page = new DataLoader(async (ownerIds) => {
        const rows = await this.#read<Row>(lists[name], filter, range, ownerIds)
        const byOwner = Map.groupBy(rows, (row) => row.ownerId)
        return ownerIds.map((id) => byOwner.get(id) ?? [])
      })
      this.#pages.set(key, page)
    }
    return page.load(ownerId) as Promise<Row[]>
  }

  async #readSizes(contents: readonly FileContent[]): Promise<number[]> {
    const rows = await this.#prisma.$queryRaw<(FileContent & { size: number })[]>`
      select authority_id as "authorityId", sha256, octet_length(bytes) as size
      from unnest(
        ${contents.map(({ authorityId }) => authorityId)}::int[],
        ${contents.map(({ sha256 }) => sha256)}::text[]
      ) wanted (authority_id, sha256)
      join import_content using (authority_id, sha256)`
    const sizes = new Map(rows.map((row) => [contentKey(row), row.size]))
    return contents.map((content) => sizes.get(contentKey(content)) as number)
  }

  #read<Row>(
    { table, owner, key, newestFirst, columns }: List,
    { kinds, actions }: ChangeFilter,
    { after, before, limit, inverted }: IdRange,
    ownerIds: readonly number[],
  ): Promise<(Row & { ownerId: number })[]> {
    const [later, earlier] = newestFirst ? ['<', '>'] : ['>', '<']
    const conditions = [
      Prisma.raw(`${owner} = owner.id`),
      ...(after ? [Prisma.sql`${Prisma.raw(`${key} ${later}`)} ${after.id}`] : []),
      ...(before ? [Prisma.sql`${Prisma.raw(`${key} ${earlier}`)} ${before.id}`] : []),
      ...(kinds ? [Prisma.sql`kind = any(${kinds}::change_kind[])`] : []),
      ...(actions ? [Prisma.sql`action = any(${actions}::change_action[])`] : []),
    ]
    const direction = Prisma.raw(newestFirst === inverted ? 'asc' : 'desc')
    return this.#prisma.$queryRaw`
      select owner.id as "ownerId", item.*
      from unnest(${ownerIds}::int[]) owner (id)
      cross join lateral (
        select ${Prisma.raw(columns)} from ${Prisma.raw(table)}
        where ${Prisma.join(conditions, ' and ')}
        order by ${Prisma.raw(key)} ${direction} limit ${limit}
      ) item
      order by item.id ${direction}`
  }
}
