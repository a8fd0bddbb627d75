import type { Pool } from 'pg'

/** A stored plan, read back by SQL alone in the shape of the expected document. */
export async function readPlan(pool: Pool, dupId: number) {
  const rows = async (sql: string) => (await pool.query(sql, [dupId])).rows
  const chainOf = `
    WITH RECURSIVE up AS (
      SELECT id AS of, parent_id AS id FROM objective
      UNION ALL SELECT up.of, o.parent_id FROM up JOIN objective o ON o.id = up.id
    )
    SELECT json_agg(json_build_object('level', o.level, 'levelLabel', o.level_label,
      'code', o.code, 'title', o.title) ORDER BY o.level)
    FROM up JOIN objective o ON o.id = up.id WHERE up.of = peg.id`
  const narrative = (section: string) =>
    `(SELECT json_build_object('blocks', blocks) FROM narrative
      WHERE objective_id = peg.id AND section = '${section}')`
  const value = (kind: string) =>
    `CASE WHEN v.${kind}_text IS NOT NULL THEN
      json_build_object('text', v.${kind}_text, 'number', v.${kind}_number::text) END`
  return {
    peg: (
      await rows(`
        SELECT json_build_object(
          'level', peg.level, 'levelLabel', peg.level_label, 'code', peg.code, 'title', peg.title,
          'portfolio', (SELECT json_build_object('label', label, 'holder', holder, 'matters', matters)
            FROM portfolio WHERE id = peg.portfolio_id),
          'center', (SELECT spelling FROM responsibility_center_alias WHERE id = peg.center_alias_id),
          'manager', (SELECT name FROM person WHERE id = peg.manager_id),
          'publicValue', (SELECT json_build_object('code', code, 'title', title)
            FROM public_value WHERE id = peg.public_value_id),
          'chain', (${chainOf}),
          'implementationApproach', ${narrative('IMPLEMENTATION_APPROACH')},
          'implementationStatus', ${narrative('IMPLEMENTATION_STATUS')},
          'executionState', json_build_object('state', peg.execution_state, 'label', peg.execution_state_label),
          'phases', (SELECT json_agg(json_build_object('title', p.title,
            'plannedStart', p.planned_start, 'plannedEnd', p.planned_end,
            'actualStart', p.actual_start, 'actualEnd', p.actual_end,
            'weight', p.weight::text, 'progress', p.progress::text,
            'responsible', (SELECT name FROM person WHERE id = p.responsible_id),
            'center', (SELECT spelling FROM responsibility_center_alias WHERE id = p.center_alias_id),
            'note', p.note) ORDER BY p.position) FROM phase p WHERE p.objective_id = peg.id),
          'indicators', (SELECT json_agg(json_build_object('title', i.title, 'type', i.type,
            'note', i.note, 'values', (SELECT json_agg(json_build_object('year', v.year,
              'yearSource', v.year_source, 'expected', ${value('expected')},
              'achieved', ${value('achieved')}) ORDER BY v.year DESC)
              FROM indicator_value v WHERE v.indicator_id = i.id)) ORDER BY i.position)
            FROM indicator i WHERE i.objective_id = peg.id)) AS objective
        FROM objective peg WHERE dup_id = $1 AND level = 'PEG' ORDER BY position`)
    ).map(({ objective }) => objective),
    chain: await rows(`
      SELECT o.level, o.level_label AS "levelLabel", o.code, o.title, p.code AS parent
      FROM objective o LEFT JOIN objective p ON p.id = o.parent_id
      WHERE o.dup_id = $1 AND o.level <> 'PEG' ORDER BY o.level, o.position`),
    order: (await rows('SELECT code FROM objective WHERE dup_id = $1 ORDER BY position')).map(
      ({ code }) => code,
    ),
  }
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
