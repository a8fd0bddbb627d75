import type { PrismaClient } from '@cascata/prisma/client'
import type { DocumentCenter, DocumentPerson } from '../document/document.ts'
import { sourced } from './values.ts'

/** What the plans of an authority share: its centers and officials, with every spelling. */
export interface AuthorityDirectory {
  readonly authority: { readonly code: string; readonly name: string }
  readonly centers: readonly DocumentCenter[]
  readonly people: readonly DocumentPerson[]
}

/** Reads the directory of an authority, in the order of registration. */
export async function readDirectory(
  prisma: PrismaClient,
  authority: { readonly id: number; readonly code: string; readonly name: string },
): Promise<AuthorityDirectory> {
  const of = {
    where: { authorityId: authority.id },
    orderBy: { id: 'asc' },
    include: { aliases: { select: { spelling: true } } },
  } as const
  const [centers, people] = await Promise.all([
    prisma.responsibilityCenter.findMany(of),
    prisma.person.findMany(of),
  ])
  const spellingsOf = (aliases: readonly { spelling: string }[]) =>
    // In an order that depends on no import and no database.
    aliases
      .map(({ spelling }) => spelling)
      .sort()
      .map((spelling) => sourced(spelling))
  return {
    authority: { code: authority.code, name: authority.name },
    centers: centers.map(({ code, name, aliases }) => ({
      code: sourced(code),
      name: sourced(name),
      spellings: spellingsOf(aliases),
    })),
    people: people.map(({ name, aliases }) => ({
      name: sourced(name),
      spellings: spellingsOf(aliases),
    })),
  }
}
