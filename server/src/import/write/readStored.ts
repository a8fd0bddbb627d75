import type { ObjectiveLevel } from '../../domain/enums.ts'
import { keyOf } from '../../domain/objectiveKey.ts'
import { loadPlans } from '../../plan/load.ts'
import type { Session } from '../../store/transaction.ts'
import { NO_YEARS } from '../model/content.ts'
import type { StoredEntry } from '../model/sharedNames.ts'
import type { Stored, StoredPlan } from '../model/stored.ts'

/** The default of the measurement policy, for an authority without one. */
const WEIGHT_SUM_BY_DEFAULT = '100'

/**
 * Reads what an import compares with in a fixed number of statements, whatever the size of the
 * plans: the plans by the reader of the snapshots, and of their authority what no plan holds. A
 * new authority has the code patterns that come with the import.
 */
export async function readStored(
  session: Session,
  authorityCode: string,
  dupCodes: readonly string[],
  newPatterns: Readonly<Partial<Record<ObjectiveLevel, string>>> = {},
): Promise<Stored> {
  const { rows } = await session.query<StoredAuthority>(AUTHORITY, [authorityCode, dupCodes])
  const [authority] = rows
  const budgetCodes = await readBudgetCodes(session)
  if (!authority) {
    return {
      authorityId: null,
      plans: new Map(),
      centers: [],
      people: [],
      portfolios: new Map(),
      publicValues: new Map(),
      codePatterns: new Map(Object.entries(newPatterns) as [ObjectiveLevel, string][]),
      weightSumExpected: WEIGHT_SUM_BY_DEFAULT,
      budgetCodes,
    }
  }
  const { id: authorityId, dupIds, patterns, hasPolicy, weightSum } = authority
  return {
    authorityId,
    plans: await readPlans(session, dupIds),
    ...(await readNames(session, authorityId)),
    codePatterns: new Map(patterns.map(({ level, pattern }) => [level, pattern])),
    weightSumExpected: hasPolicy ? weightSum : WEIGHT_SUM_BY_DEFAULT,
    budgetCodes,
  }
}

interface StoredAuthority {
  readonly id: number
  readonly dupIds: readonly number[]
  readonly patterns: readonly { readonly level: ObjectiveLevel; readonly pattern: string }[]
  readonly hasPolicy: boolean
  readonly weightSum: string | null
}

const AUTHORITY = `
  SELECT authority.id,
    ARRAY(SELECT dup.id FROM dup
      WHERE dup.authority_id = authority.id AND dup.code = ANY($2::text[])) AS "dupIds",
    (SELECT coalesce(json_agg(json_build_object('level', level, 'pattern', pattern)), '[]')
      FROM code_pattern WHERE code_pattern.authority_id = authority.id) AS patterns,
    policy.authority_id IS NOT NULL AS "hasPolicy", policy.weight_sum_expected::text AS "weightSum"
  FROM authority LEFT JOIN measurement_policy policy ON policy.authority_id = authority.id
  WHERE authority.code = $1`

async function readPlans(
  session: Session,
  dupIds: readonly number[],
): Promise<ReadonlyMap<string, StoredPlan>> {
  if (dupIds.length === 0) return new Map()
  const plans = await loadPlans(session, dupIds)
  return new Map(
    plans.map(({ dup, objectives }) => [
      dup.code,
      { dup, objectives: new Map(objectives.map((objective) => [keyOf(objective), objective])) },
    ]),
  )
}

async function readBudgetCodes(session: Session): Promise<ReadonlySet<string>> {
  const { rows } = await session.query<{ code: string }>(
    `SELECT code FROM budget_mission UNION SELECT mission_code || '.' || code FROM budget_program`,
  )
  return new Set(rows.map(({ code }) => code))
}

async function readNames(
  session: Session,
  authorityId: number,
): Promise<Pick<Stored, 'centers' | 'people' | 'portfolios' | 'publicValues'>> {
  const read = async <R extends object>(text: string): Promise<R[]> =>
    (await session.query<R>(text, [authorityId])).rows
  const centers = await read<StoredEntry>(CENTERS)
  const people = await read<StoredEntry>(PEOPLE)
  const portfolios = await read<{ id: number; label: string; holder: string; matters: string[] }>(
    'SELECT id, label, holder, matters FROM portfolio WHERE authority_id = $1',
  )
  const publicValues = await read<{ id: number; code: string; title: string }>(
    'SELECT id, code, title FROM public_value WHERE authority_id = $1',
  )
  return {
    centers,
    people,
    portfolios: new Map(
      portfolios.map(({ id, label, ...fields }) => [
        label,
        { id, content: { fields, years: NO_YEARS } },
      ]),
    ),
    publicValues: new Map(
      publicValues.map(({ id, code, ...fields }) => [
        code,
        { id, content: { fields, years: NO_YEARS } },
      ]),
    ),
  }
}

// All of them: plans hold only those that they name.
const entries = (table: string, column: string, code: string): string => `
  SELECT e.id, ${code} AS code, e.name,
    coalesce(json_agg(json_build_object('id', a.id, 'spelling', a.spelling) ORDER BY a.id)
      FILTER (WHERE a.id IS NOT NULL), '[]') AS spellings
  FROM ${table} e LEFT JOIN ${table}_alias a ON a.${column} = e.id
  WHERE e.authority_id = $1 GROUP BY e.id ORDER BY e.id`

const CENTERS = entries('responsibility_center', 'center_id', 'e.code')
const PEOPLE = entries('person', 'person_id', 'NULL::text')
