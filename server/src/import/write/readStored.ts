import type { ObjectiveLevel } from '../../domain/enums.ts'
import { keyOf } from '../../domain/objectiveKey.ts'
import type { Session } from '../../store/transaction.ts'
import { type Fields, mattersField } from '../model/fields.ts'
import { type IndicatorRow, storedFieldsOfIndicator, type ValueRow } from '../model/indicator.ts'
import { type ObjectiveRow, storedFieldsOfObjective } from '../model/objective.ts'
import { type PhaseRow, storedFieldsOfPhase } from '../model/phase.ts'
import type { StoredEntry } from '../names/spellingBook.ts'

/** A stored phase or indicator. */
export interface StoredTableRow {
  readonly id: number
  readonly position: number
  readonly title: string
  readonly fields: Fields
}

/** A stored objective with its tables. */
export interface StoredObjective {
  readonly id: number
  readonly level: ObjectiveLevel
  readonly code: string
  readonly position: number
  readonly fields: Fields
  readonly phases: readonly StoredTableRow[]
  readonly indicators: readonly StoredTableRow[]
}

/** A stored plan. */
export interface StoredPlan {
  readonly id: number
  readonly code: string
  readonly label: string
  readonly revision: number
  /** By {@link keyOf}. */
  readonly objectives: ReadonlyMap<string, StoredObjective>
}

/** What is stored of an authority and of the plans that an import is about. */
export interface Stored {
  /** Null for an authority that is not stored yet. */
  readonly authorityId: number | null
  readonly plans: ReadonlyMap<string, StoredPlan>
  readonly centers: readonly StoredEntry[]
  readonly people: readonly StoredEntry[]
  readonly portfolios: ReadonlyMap<string, { readonly id: number; readonly fields: Fields }>
  readonly publicValues: ReadonlyMap<string, { readonly id: number; readonly fields: Fields }>
  readonly codePatterns: ReadonlyMap<ObjectiveLevel, string>
  /** What the weights within an objective are to sum to; null expects nothing. */
  readonly weightSumExpected: string | null
  /** Missions (`01`) and programs (`01.06`) of the budget, of any time. */
  readonly budgetCodes: ReadonlySet<string>
}

/** As the measurement policy has it, for an authority without one. */
const WEIGHT_SUM_BY_DEFAULT = '100'

/**
 * Reads it in a fixed number of statements, whatever the size of the plans. A new authority has
 * the code patterns that come with the import.
 */
export async function readStored(
  session: Session,
  authorityCode: string,
  dupCodes: readonly string[],
  codePatterns: Readonly<Partial<Record<ObjectiveLevel, string>>> = {},
): Promise<Stored> {
  const rows = async <R extends object>(text: string, value: unknown): Promise<R[]> =>
    (await session.query<R>(text, [value])).rows

  const [authority] = await rows<{ id: number }>(
    'SELECT id FROM authority WHERE code = $1',
    authorityCode,
  )
  const authorityId = authority?.id ?? null
  const { rows: dups } = await session.query<Omit<StoredPlan, 'objectives'>>(
    'SELECT id, code, label, revision FROM dup WHERE authority_id = $1 AND code = ANY($2::text[])',
    [authorityId, dupCodes],
  )
  const ids = dups.map(({ id }) => id)
  const objectives = await rows<ObjectiveRow>(OBJECTIVES, ids)
  const phases = Map.groupBy(await rows<PhaseRow>(PHASES, ids), (row) => row.objective_id)
  const indicators = Map.groupBy(
    await rows<IndicatorRow>(INDICATORS, ids),
    (row) => row.objective_id,
  )
  const values = Map.groupBy(await rows<ValueRow>(VALUES, ids), (row) => row.indicator_id)
  const [policy] = await rows<{ expected: string | null }>(
    'SELECT weight_sum_expected::text AS expected FROM measurement_policy WHERE authority_id = $1',
    authorityId,
  )
  const inPlans = Map.groupBy(objectives, (row) => row.dup_id)
  return {
    authorityId,
    plans: new Map(
      dups.map((dup) => [
        dup.code,
        {
          ...dup,
          objectives: new Map(
            (inPlans.get(dup.id) ?? []).map((row) => [
              keyOf(row),
              {
                id: row.id,
                level: row.level,
                code: row.code,
                position: row.position,
                fields: storedFieldsOfObjective(row),
                phases: (phases.get(row.id) ?? []).map((phase) => ({
                  id: phase.id,
                  position: phase.position,
                  title: phase.title,
                  fields: storedFieldsOfPhase(phase),
                })),
                indicators: (indicators.get(row.id) ?? []).map((indicator) => ({
                  id: indicator.id,
                  position: indicator.position,
                  title: indicator.title,
                  fields: storedFieldsOfIndicator(indicator, values.get(indicator.id) ?? []),
                })),
              },
            ]),
          ),
        },
      ]),
    ),
    centers: await rows<StoredEntry>(CENTERS, authorityId),
    people: await rows<StoredEntry>(PEOPLE, authorityId),
    portfolios: new Map(
      (
        await rows<{ id: number; label: string; holder: string; matters: string[] }>(
          'SELECT id, label, holder, matters FROM portfolio WHERE authority_id = $1',
          authorityId,
        )
      ).map(({ id, label, holder, matters }) => [
        label,
        { id, fields: { holder, matters: mattersField(matters) } },
      ]),
    ),
    publicValues: new Map(
      (
        await rows<{ id: number; code: string; title: string }>(
          'SELECT id, code, title FROM public_value WHERE authority_id = $1',
          authorityId,
        )
      ).map(({ id, code, title }) => [code, { id, fields: { title } }]),
    ),
    codePatterns: new Map(
      authorityId === null
        ? (Object.entries(codePatterns) as [ObjectiveLevel, string][])
        : (
            await rows<{ level: ObjectiveLevel; pattern: string }>(
              'SELECT level, pattern FROM code_pattern WHERE authority_id = $1',
              authorityId,
            )
          ).map(({ level, pattern }) => [level, pattern]),
    ),
    weightSumExpected: policy ? policy.expected : WEIGHT_SUM_BY_DEFAULT,
    budgetCodes: new Set(
      (await session.query<{ code: string }>(BUDGET_CODES)).rows.map(({ code }) => code),
    ),
  }
}

const OBJECTIVES = `
  SELECT o.id, o.dup_id, o.level, o.code, o.position, o.level_label, o.title,
    parent.level AS parent_level, parent.code AS parent_code, o.weight::text,
    portfolio.label AS portfolio, center.spelling AS center, manager.spelling AS manager,
    public_value.code AS public_value, o.budget_mission, o.budget_program, o.budget_provenance,
    o.execution_state, o.execution_state_label,
    approach.blocks AS implementation_approach, status.blocks AS implementation_status
  FROM objective o
  LEFT JOIN objective parent ON parent.id = o.parent_id
  LEFT JOIN portfolio ON portfolio.id = o.portfolio_id
  LEFT JOIN responsibility_center_alias center ON center.id = o.center_alias_id
  LEFT JOIN person_alias manager ON manager.id = o.manager_alias_id
  LEFT JOIN public_value ON public_value.id = o.public_value_id
  LEFT JOIN narrative approach
    ON approach.objective_id = o.id AND approach.section = 'IMPLEMENTATION_APPROACH'
  LEFT JOIN narrative status
    ON status.objective_id = o.id AND status.section = 'IMPLEMENTATION_STATUS'
  WHERE o.dup_id = ANY($1::int[]) ORDER BY o.dup_id, o.position`

const PHASES = `
  SELECT p.id, p.objective_id, p.position, p.title, p.planned_start::text, p.planned_end::text,
    p.actual_start::text, p.actual_end::text, p.weight::text, p.progress::text,
    responsible.spelling AS responsible, center.spelling AS center, p.note, p.printed
  FROM phase p
  LEFT JOIN person_alias responsible ON responsible.id = p.responsible_alias_id
  LEFT JOIN responsibility_center_alias center ON center.id = p.center_alias_id
  WHERE p.dup_id = ANY($1::int[]) ORDER BY p.objective_id, p.position`

const INDICATORS = `
  SELECT id, objective_id, position, title, type, type_label, note, polarity, method,
    baseline::text, tolerance::text, weight::text
  FROM indicator WHERE dup_id = ANY($1::int[]) ORDER BY objective_id, position`

const VALUES = `
  SELECT indicator_id, year, expected_text, expected_number::text, achieved_text, achieved_number::text
  FROM indicator_value WHERE dup_id = ANY($1::int[]) ORDER BY indicator_id, year DESC`

const entries = (table: string, column: string, code: string): string => `
  SELECT e.id, ${code} AS code, e.name,
    coalesce(json_agg(json_build_object('id', a.id, 'spelling', a.spelling) ORDER BY a.id)
      FILTER (WHERE a.id IS NOT NULL), '[]') AS spellings
  FROM ${table} e LEFT JOIN ${table}_alias a ON a.${column} = e.id
  WHERE e.authority_id = $1 GROUP BY e.id ORDER BY e.id`

const CENTERS = entries('responsibility_center', 'center_id', 'e.code')
const PEOPLE = entries('person', 'person_id', 'NULL::text')

const BUDGET_CODES = `
  SELECT code FROM budget_mission UNION SELECT mission_code || '.' || code FROM budget_program`
