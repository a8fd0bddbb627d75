import { Prisma, type PrismaClient } from '@cascata/prisma/client'

/** Locates a node of a plan: the DUP to load, and its id within it. */
export interface NodeKey {
  readonly dupId: number
  readonly id: number
}

/** The position of an objective in the order of all lists: by plan, then in plan order. */
export interface ObjectivePlace extends NodeKey {
  readonly position: number
}

/** The position of a phase in the order of all lists: by objective, in printed order. */
export interface PhasePlace extends NodeKey {
  readonly objectiveId: number
  readonly position: number
}

/** The owners by which an objective can be found from outside its plan. */
export type ObjectiveOwner = 'center' | 'manager' | 'portfolio' | 'publicValue'

/** The owners by which a phase can be found from outside its plan. */
export type PhaseOwner = 'center' | 'responsible'

/** A key with the one of several owners that it was found for. */
type Owned<Key> = Key & { readonly ownerId: number }

/** Which column holds the owner of a `node`, and the join that reaches it. */
interface Path {
  readonly owner: Prisma.Sql
  readonly join: Prisma.Sql
}

const direct = (column: string): Path => ({
  owner: Prisma.raw(`node.${column}`),
  join: Prisma.empty,
})

/** Through the spelling that was printed: every spelling of the owner counts. */
const spelled = (column: string, table: string, owner: string): Path => ({
  owner: Prisma.raw(`alias.${owner}`),
  join: Prisma.raw(
    `join ${table} alias on alias.authority_id = node.authority_id and alias.id = node.${column}`,
  ),
})

const center = spelled('center_alias_id', 'responsibility_center_alias', 'center_id')

const objectivePaths: Record<ObjectiveOwner, Path> = {
  center,
  manager: spelled('manager_alias_id', 'person_alias', 'person_id'),
  portfolio: direct('portfolio_id'),
  publicValue: direct('public_value_id'),
}

const phasePaths: Record<PhaseOwner, Path> = {
  center,
  responsible: spelled('responsible_alias_id', 'person_alias', 'person_id'),
}

/** Keys of the PEG objectives of these owners, in list order. One statement. */
export function objectivesOwned(
  prisma: PrismaClient,
  by: ObjectiveOwner,
  ownerIds: readonly number[],
): Promise<Owned<ObjectivePlace>[]> {
  const { owner, join } = objectivePaths[by]
  return prisma.$queryRaw`
    select ${owner} as "ownerId", node.dup_id as "dupId", node.id, node.position
    from objective node ${join}
    where ${owner} = any(${ownerIds}::int[]) and node.level = 'PEG'
    order by node.dup_id, node.position, node.id`
}

/** Keys of the phases of these owners, in list order. One statement. */
export function phasesOwned(
  prisma: PrismaClient,
  by: PhaseOwner,
  ownerIds: readonly number[],
): Promise<Owned<PhasePlace>[]> {
  const { owner, join } = phasePaths[by]
  return prisma.$queryRaw`
    select ${owner} as "ownerId", node.dup_id as "dupId", node.objective_id as "objectiveId",
      node.id, node.position
    from phase node ${join}
    where ${owner} = any(${ownerIds}::int[])
    order by node.dup_id, node.objective_id, node.position, node.id`
}
