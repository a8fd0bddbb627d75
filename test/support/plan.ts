import type pg from 'pg'
import {
  insertAuthority,
  insertDup,
  insertIndicators,
  insertIndicatorValues,
  insertNarratives,
  insertObjectives,
  insertOrganization,
  insertPhases,
} from './planStatements.ts'

/** What a generated plan is called and how large it is. */
export interface PlanSize {
  /** Code of its authority, which is made when it is not there yet. */
  readonly authority: string
  /** Code of the DUP, new to the authority. */
  readonly dup: string
  /** How many PEG objectives; the levels above follow from it. */
  readonly objectives: number
  /** How many phases each PEG objective has. */
  readonly phases?: number
  /** How many indicators each PEG objective has. */
  readonly indicators?: number
  /** How many years each indicator has values for. */
  readonly years?: number
}

/** Where a generated plan is stored. */
export interface StoredPlan {
  readonly authorityId: number
  readonly dupId: number
}

/**
 * Stores a generated plan: 2,000 objectives stand below 100 programs, 20 missions and 5
 * mandates, a smaller plan below fewer of each.
 *
 * The same size always gives the same plan. It holds what makes real ones awkward: every tenth
 * branch skips a level, the last PEG objective hangs on the DUP itself and the one before on a
 * mandate; cells are empty, values are texts, centers and people have several spellings. All of it is
 * written by a dozen statements, whatever the size.
 */
export async function insertPlan(pool: pg.Pool, size: PlanSize): Promise<StoredPlan> {
  const { authority, dup, objectives, phases = 4, indicators = 4, years = 3 } = size
  const client = await pool.connect()
  try {
    await client.query('begin')
    const authorityId = await insertedId(client, insertAuthority, [authority])
    for (const statement of insertOrganization) await client.query(statement, [authorityId])
    const dupId = await insertedId(client, insertDup, [authorityId, dup])
    await client.query(insertObjectives, [authorityId, dupId, objectives])
    await client.query(insertNarratives, [dupId])
    await client.query(insertPhases, [authorityId, dupId, phases])
    await client.query(insertIndicators, [dupId, indicators])
    await client.query(insertIndicatorValues, [dupId, years])
    await client.query('commit')
    return { authorityId, dupId }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function insertedId(client: pg.ClientBase, text: string, values: unknown[]): Promise<number> {
  const { rows } = await client.query<{ id: number }>(text, values)
  return (rows[0] as { id: number }).id
}
