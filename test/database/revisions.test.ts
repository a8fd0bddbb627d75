import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importInto } from '../support/importing.ts'
import { openTestService, type TestService } from '../support/service.ts'

// What people set by SQL shows in the next answer: a trigger raises the revision of every plan that
// a change bears on, in the transaction of the change.

const authority = { code: `revisions_${process.pid}` }
const dup = 'DUP_2024_2026'

const value = (number: string) => ({ text: number, number })

const plan = JSON.stringify({
  format: 'cascata-plan',
  version: 1,
  dup: { code: dup },
  objectives: [
    {
      level: 'PEG',
      code: '2024_U09_01',
      title: 'Un obiettivo',
      phases: [{ title: 'Una fase', progress: '40' }],
      indicators: [
        {
          title: 'Un indicatore',
          values: [
            { year: 2024, expected: value('10'), achieved: value('8') },
            { year: 2023, expected: null, achieved: value('6') },
          ],
        },
      ],
    },
  ],
})

let service: TestService
let keys: { authority: number; plan: number; objective: number; indicator: number }
beforeAll(async () => {
  service = await openTestService()
  const { authorityId, dupId } = await importInto(service.database, { authority, files: [plan] })
  const { rows } = await service.database.pool.query<{ objective: number; indicator: number }>(
    'SELECT objective_id AS objective, id AS indicator FROM indicator WHERE dup_id = $1',
    [dupId],
  )
  const [{ objective, indicator } = { objective: 0, indicator: 0 }] = rows
  keys = { authority: authorityId, plan: dupId, objective, indicator }
})
afterAll(() => service.close())

const QUESTION = `query ($authority: String!, $dup: String!) {
  dup(authority: $authority, code: $dup) {
    revision
    measurementPolicy { capPercent }
    pegObjectives {
      weight
      budget { missionCode programCode provenance }
      progress(at: "2024-12-31") { value override { value } }
      indicators { weight polarity { polarity } attainment { value } }
    }
  }
}`

interface Answer {
  readonly revision: number
  readonly measurementPolicy: { readonly capPercent: string | null }
  readonly pegObjectives: readonly [object & { readonly indicators: readonly [object] }]
}

async function ask(): Promise<Answer> {
  const { data, errors } = await service.execute(QUESTION, { authority: authority.code, dup })
  expect(errors).toBeUndefined()
  return (data as { dup: Answer }).dup
}

const policy = (capPercent: string) => ({ measurementPolicy: { capPercent } })
const objective = (values: object) => ({ pegObjectives: [values] })
const indicator = (values: object) => objective({ indicators: [values] })

const setObjective = (assignment: string) =>
  `UPDATE objective SET ${assignment} WHERE id = :objective`
const setIndicator = (assignment: string) =>
  `UPDATE indicator SET ${assignment} WHERE id = :indicator`

const POLICY = 'measurement_policy_raises_revisions'
const OVERRIDE = 'figure_override_raises_revision'
const MEASURE = 'indicator_measure_raises_revision'
const BUDGET = 'objective_budget_raises_revision'

/** One after the other on one plan: the event of a trigger, a change by SQL, and what the next answer shows. */
const changes: readonly (readonly [event: string, sql: string, shows: object])[] = [
  [
    `${POLICY} INSERT`,
    'INSERT INTO measurement_policy (authority_id, cap_percent) VALUES (:authority, 90)',
    policy('90'),
  ],
  [
    `${POLICY} UPDATE`,
    'UPDATE measurement_policy SET cap_percent = 95 WHERE authority_id = :authority',
    policy('95'),
  ],
  [
    `${POLICY} DELETE`,
    'DELETE FROM measurement_policy WHERE authority_id = :authority',
    policy('100'),
  ],
  [
    `${OVERRIDE} INSERT`,
    `INSERT INTO figure_override (dup_id, objective_id, figure, value, reason, set_by)
     VALUES (:plan, :objective, 'PROGRESS', 50, 'Verifica', 'ROSSI ANNA')`,
    objective({ progress: { value: '50.00', override: { value: '50' } } }),
  ],
  [
    `${OVERRIDE} UPDATE`,
    'UPDATE figure_override SET value = 60 WHERE objective_id = :objective',
    objective({ progress: { value: '60.00', override: { value: '60' } } }),
  ],
  [
    `${OVERRIDE} DELETE`,
    'DELETE FROM figure_override WHERE objective_id = :objective',
    objective({ progress: { value: '40.00', override: null } }),
  ],
  [
    'objective_weight_raises_revision UPDATE OF weight',
    setObjective('weight = 3'),
    objective({ weight: '3' }),
  ],
  [
    `${BUDGET} UPDATE OF budget_mission`,
    setObjective(`budget_mission = '01', budget_provenance = 'DECLARED'`),
    objective({ budget: { missionCode: '01', programCode: null, provenance: 'DECLARED' } }),
  ],
  [
    `${BUDGET} UPDATE OF budget_program`,
    setObjective(`budget_program = '06'`),
    objective({ budget: { missionCode: '01', programCode: '06', provenance: 'DECLARED' } }),
  ],
  [
    `${BUDGET} UPDATE OF budget_provenance`,
    setObjective(`budget_provenance = 'DERIVED_FROM_CODE'`),
    objective({
      budget: { missionCode: '01', programCode: '06', provenance: 'DERIVED_FROM_CODE' },
    }),
  ],
  [
    `${MEASURE} UPDATE OF polarity`,
    setIndicator(`polarity = 'HIGHER_IS_BETTER'`),
    indicator({ polarity: { polarity: 'HIGHER_IS_BETTER' }, attainment: { value: '80.00' } }),
  ],
  [
    `${MEASURE} UPDATE OF method`,
    setIndicator(`method = 'BASELINE'`),
    indicator({ attainment: { value: '50.00' } }),
  ],
  [
    `${MEASURE} UPDATE OF baseline`,
    setIndicator('baseline = 2'),
    indicator({ attainment: { value: '75.00' } }),
  ],
  [
    `${MEASURE} UPDATE OF tolerance`,
    setIndicator(`method = 'MAINTAIN', polarity = 'MAINTAIN', tolerance = 2`),
    indicator({ polarity: { polarity: 'MAINTAIN' }, attainment: { value: '100.00' } }),
  ],
  [`${MEASURE} UPDATE OF weight`, setIndicator('weight = 7'), indicator({ weight: '7' })],
]

describe('a change by SQL alone shows in the next answer', () => {
  test.each(changes)('%s', async (_event, sql, shows) => {
    const before = await ask()
    expect(before).not.toMatchObject(shows)
    const statement = sql.replace(/:(\w+)/g, (_, name) => String(keys[name as keyof typeof keys]))
    await service.database.pool.query(statement)
    const after = await ask()
    expect(after).toMatchObject(shows)
    expect(after.revision).toBe(before.revision + 1)
  })
})

test('these are all the triggers that raise a revision, with all their events and columns', async () => {
  const { rows } = await service.database.pool.query<{ event: string }>(
    `SELECT concat_ws(' ', t.trigger_name, t.event_manipulation,
       'OF ' || c.event_object_column) AS event
     FROM information_schema.triggers t
     LEFT JOIN information_schema.triggered_update_columns c
       ON t.event_manipulation = 'UPDATE' AND c.trigger_schema = t.trigger_schema
       AND c.trigger_name = t.trigger_name AND c.event_object_table = t.event_object_table
     WHERE t.trigger_schema = current_schema() AND t.action_statement LIKE '%raise\\_revision%'`,
  )
  expect(rows.map(({ event }) => event).sort()).toEqual(changes.map(([event]) => event).sort())
})
