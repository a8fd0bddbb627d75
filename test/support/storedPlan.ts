import type { Pool } from 'pg'

const cell = (text: string, value: string) =>
  `CASE WHEN ${text} IS NOT NULL THEN json_build_object('text', ${text}, 'value', ${value}) END`

// The canonical Italian prints, made by PostgreSQL: `31/12/2024`, `40,00`.
const day = (column: string) => cell(`to_char(p.${column}, 'DD/MM/YYYY')`, `p.${column}`)
const number = (column: string) => cell(`replace(p.${column}::text, '.', ',')`, `p.${column}::text`)

const value = (kind: string) =>
  `CASE WHEN v.${kind}_text IS NOT NULL THEN
    json_build_object('text', v.${kind}_text, 'number', v.${kind}_number::text) END`

const narrative = (section: string) =>
  `(SELECT json_build_object('blocks', blocks) FROM narrative
    WHERE objective_id = o.id AND section = '${section}')`

const spelling = (table: string, key: string) =>
  `(SELECT spelling FROM ${table}_alias WHERE id = ${key})`

/** The objectives of a stored plan, read back by SQL alone in the shape of the expected document. */
export async function readObjectives(pool: Pool, dupId: number): Promise<unknown[]> {
  const { rows } = await pool.query(
    `SELECT json_build_object(
      'level', o.level, 'levelLabel', o.level_label, 'code', o.code, 'title', o.title,
      'parent', (SELECT json_build_object('level', level, 'code', code) FROM objective WHERE id = o.parent_id),
      'weight', o.weight::text, 'budget', o.budget_mission,
      'portfolio', (SELECT json_build_object('label', label, 'holder', holder, 'matters', matters)
        FROM portfolio WHERE id = o.portfolio_id),
      'responsibilityCenter', ${spelling('responsibility_center', 'o.center_alias_id')},
      'manager', ${spelling('person', 'o.manager_alias_id')},
      'publicValue', (SELECT json_build_object('code', code, 'title', title)
        FROM public_value WHERE id = o.public_value_id),
      'implementationApproach', ${narrative('IMPLEMENTATION_APPROACH')},
      'implementationStatus', ${narrative('IMPLEMENTATION_STATUS')},
      'executionState', ${cell('o.execution_state_label', 'o.execution_state')},
      'phases', (SELECT json_agg(json_build_object('title', p.title,
        'plannedStart', ${day('planned_start')}, 'plannedEnd', ${day('planned_end')},
        'actualStart', ${day('actual_start')}, 'actualEnd', ${day('actual_end')},
        'weight', ${number('weight')}, 'progress', ${number('progress')},
        'responsible', ${spelling('person', 'p.responsible_alias_id')},
        'responsibilityCenter', ${spelling('responsibility_center', 'p.center_alias_id')},
        'note', p.note) ORDER BY p.position) FROM phase p WHERE p.objective_id = o.id),
      'indicators', (SELECT json_agg(json_build_object('title', i.title,
        'type', ${cell('i.type_label', 'i.type')}, 'note', i.note,
        'polarity', i.polarity, 'method', i.method, 'baseline', i.baseline,
        'tolerance', i.tolerance, 'weight', i.weight,
        'values', (SELECT json_agg(json_build_object('year', v.year,
          'yearSource', v.year_source, 'expected', ${value('expected')},
          'achieved', ${value('achieved')}) ORDER BY v.year DESC)
          FROM indicator_value v WHERE v.indicator_id = i.id)) ORDER BY i.position)
        FROM indicator i WHERE i.objective_id = o.id)) AS objective
    FROM objective o WHERE dup_id = $1 ORDER BY position`,
    [dupId],
  )
  return rows.map(({ objective }) => objective)
}

const ROWS: Record<string, string> = {
  authority: 'SELECT id::text, xmin::text FROM authority WHERE id = $1 ORDER BY id',
  indicator_value: `SELECT v.indicator_id || ' ' || v.year AS id, v.xmin::text
    FROM indicator_value v JOIN dup d ON d.id = v.dup_id WHERE d.authority_id = $1 ORDER BY 1`,
  narrative: `SELECT n.objective_id || ' ' || n.section AS id, n.xmin::text
    FROM narrative n JOIN dup d ON d.id = n.dup_id WHERE d.authority_id = $1 ORDER BY 1`,
  indicator: `SELECT i.id::text, i.xmin::text
    FROM indicator i JOIN dup d ON d.id = i.dup_id WHERE d.authority_id = $1 ORDER BY i.id`,
}

const OWNED = [
  'dup',
  'objective',
  'phase',
  'person',
  'person_alias',
  'portfolio',
  'public_value',
  'responsibility_center',
  'responsibility_center_alias',
  'import',
]

/** Every row of an authority with the transaction that wrote it last: equal means untouched. */
export async function rowVersions(
  pool: Pool,
  authorityId: number,
): Promise<Record<string, { id: string; xmin: string }[]>> {
  const versions: Record<string, { id: string; xmin: string }[]> = {}
  for (const table of [...Object.keys(ROWS), ...OWNED]) {
    const sql =
      ROWS[table] ??
      `SELECT id::text, xmin::text FROM ${table} WHERE authority_id = $1 ORDER BY ${table}.id`
    versions[table] = (await pool.query(sql, [authorityId])).rows
  }
  return versions
}
