import type { RequestListener } from 'node:http'
import type pg from 'pg'

// A hand-written answer without GraphQL: the same tree as one statement. It is the
// fastest form of several that were tried: `json` (not `jsonb`), correlated sub-selects (not one
// grouping a level), rows turned into JSON whole, references joined (not sub-selected).

const person = (alias: string) =>
  `case when ${alias}.id is not null then json_build_object('name', ${alias}.name) end`

const joinPerson = (alias: string, aliasId: string) => `
  left join person_alias ${alias}_alias on ${alias}_alias.id = ${aliasId}
  left join person ${alias} on ${alias}.id = ${alias}_alias.person_id`

const center = `case when center.id is not null
  then json_build_object('code', center.code, 'name', center.name) end`

const joinCenter = (aliasId: string) => `
  left join responsibility_center_alias alias on alias.id = ${aliasId}
  left join responsibility_center center on center.id = alias.center_id`

const measuredValue = (column: string) => `case when ${column}_text is not null
  then json_build_object('text', ${column}_text, 'number', ${column}_number::text) end`

const list = (rows: string) => `(select coalesce(json_agg(item), '[]') from (${rows}) item)`

const implementationStatus = `(
  select json_build_object('text', (
    select string_agg(coalesce((block ->> 'number') || ') ', '') || (block ->> 'text'), e'\\n')
    from jsonb_array_elements(blocks) block))
  from narrative
  where objective_id = peg.id and section = 'IMPLEMENTATION_STATUS')`

const phases = list(`
  select 'Phase:' || phase.id as id, phase.title,
    planned_start as "plannedStart", planned_end as "plannedEnd",
    actual_start as "actualStart", actual_end as "actualEnd",
    weight::text, progress::text,
    ${person('responsible')} as responsible,
    ${center} as "responsibilityCenter",
    note
  from phase
  ${joinPerson('responsible', 'responsible_alias_id')}
  ${joinCenter('phase.center_alias_id')}
  where objective_id = peg.id
  order by phase.position`)

const values = list(`
  select year, ${measuredValue('expected')} as expected, ${measuredValue('achieved')} as achieved
  from indicator_value
  where indicator_id = indicator.id
  order by year desc`)

const indicators = list(`
  select 'Indicator:' || id as id, title, type, ${values} as values
  from indicator
  where objective_id = peg.id
  order by position`)

/** What an objective hangs on: another one, or the DUP itself. */
type Parent = 'dup' | 'mandate' | 'mission' | 'program'

const children = (name: 'mandate' | 'mission' | 'program' | 'peg', parent: Parent) => `
  ${name}.dup_id = dup.id and ${name}.level = '${name.toUpperCase()}'
  and ${name}.parent_id ${parent === 'dup' ? 'is null' : `= ${parent}.id`}
  order by ${name}.position, ${name}.id`

const pegObjectives = (parent: Parent) =>
  list(`
    select 'PegObjective:' || peg.id as id, peg.code, peg.title,
      peg.execution_state as "executionState",
      ${person('manager')} as manager,
      ${center} as "responsibilityCenter",
      ${implementationStatus} as "implementationStatus",
      ${phases} as phases,
      ${indicators} as indicators
    from objective peg
    ${joinPerson('manager', 'peg.manager_alias_id')}
    ${joinCenter('peg.center_alias_id')}
    where ${children('peg', parent)}`)

const programObjectives = (parent: Parent) =>
  list(`
    select 'ProgramObjective:' || id as id, code, title,
      ${pegObjectives('program')} as "pegObjectives"
    from objective program
    where ${children('program', parent)}`)

const missionObjectives = (parent: Parent) =>
  list(`
    select 'MissionObjective:' || id as id, code, title,
      ${programObjectives('mission')} as "programObjectives",
      ${pegObjectives('mission')} as "pegObjectives"
    from objective mission
    where ${children('mission', parent)}`)

const mandateObjectives = list(`
  select 'MandateObjective:' || id as id, code, title,
    ${missionObjectives('mandate')} as "missionObjectives",
    ${programObjectives('mandate')} as "programObjectives",
    ${pegObjectives('mandate')} as "pegObjectives"
  from objective mandate
  where ${children('mandate', 'dup')}`)

const statement = `
  select json_build_object('data', json_build_object('dup', (select dup from (
    select dup.code, dup.label,
      ${mandateObjectives} as "mandateObjectives",
      ${missionObjectives('dup')} as "missionObjectives",
      ${programObjectives('dup')} as "programObjectives",
      ${pegObjectives('dup')} as "pegObjectives"
  ) dup)))::text as body
  from dup join authority on authority.id = dup.authority_id
  where authority.code = $1 and dup.code = $2`

/** Serves the tree as PostgreSQL writes it, the text passed through; prepared once a connection. */
export function servePeer(pool: pg.Pool): RequestListener {
  return async (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://peer')
    const { rows } = await pool.query<{ body: string }>({
      name: 'tree',
      text: statement,
      values: [searchParams.get('authority'), searchParams.get('dup')],
    })
    response.setHeader('content-type', 'application/json')
    response.end(rows[0]?.body)
  }
}
