import type { Authority, PrismaClient } from '@cascata/prisma/client'
import type DataLoader from 'dataloader'
import { loaderById } from './batch.ts'

/** Reads authorities for one request. */
export class AuthorityLoader {
  readonly #prisma: PrismaClient
  /** Batched because every plan and import of a list may resolve its authority. */
  readonly #byId: DataLoader<number, Authority | undefined>

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
    this.#byId = loaderById((ids) => prisma.authority.findMany({ where: { id: { in: [...ids] } } }))
  }

  /** The authority with this id, which exists by the foreign key of the row that refers to it. */
  async get(id: number): Promise<Authority> {
    const authority = await this.#byId.load(id)
    if (!authority) throw new Error(`authority ${id} was deleted while it was read`)
    return authority
  }

  /** The authorities with this code; without a code any two, enough to know whether there is only one. */
  async named(code: string | null | undefined): Promise<Authority[]> {
    const found = await this.#prisma.authority.findMany({
      where: code == null ? {} : { code },
      orderBy: { id: 'asc' },
      take: 2,
    })
    for (const authority of found) this.#byId.prime(authority.id, authority)
    return found
  }
}
