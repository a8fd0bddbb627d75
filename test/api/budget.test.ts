import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { insertPlan, type StoredPlan } from '../support/plan.ts'
import { openTestService, type TestService } from '../support/service.ts'

const { code: authority } = newAuthority()
const dup = 'DUP_2025_2027'
let service: TestService
let plan: StoredPlan

beforeAll(async () => {
  service = await openTestService()
  plan = await insertPlan(service.database.pool, { authority, dup, objectives: 60 })
})
afterAll(() => service.close())

async function ask(query: string) {
  const { data, errors } = await service.execute(query)
  expect(errors).toBeUndefined()
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query’s
  return data as any
}

test('the missions and programs of the budget are all there, as the decree names them', async () => {
  const { budgetMissions: missions } = await ask(`{
    budgetMissions(at: "2024-06-30") {
      code name nameEn validFrom validTo
      programs { missionCode code name scope nameVerified validFrom validTo }
    }
  }`)
  expect(missions).toHaveLength(23)
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query’s
  const programs = missions.flatMap((mission: any) => mission.programs)
  expect(programs).toHaveLength(99)
  expect(
    new Set(
      programs.map((row: { missionCode: string; code: string }) => row.missionCode + row.code),
    ).size,
  ).toBe(99)
  const counted = (key: string, value: unknown) =>
    programs.filter((row: Record<string, unknown>) => row[key] === value).length
  expect([counted('scope', 'REGIONS'), counted('nameVerified', true)]).toEqual([27, 12])

  expect(missions[8]).toMatchObject({
    code: '09',
    name: "Sviluppo sostenibile e tutela del territorio e dell'ambiente",
    nameEn: 'Sustainable development and environmental protection',
    validFrom: '2016-01-01',
    validTo: null,
  })
  expect(missions[0].programs[5]).toEqual({
    missionCode: '01',
    code: '06',
    name: 'Ufficio tecnico',
    scope: 'ALL',
    nameVerified: true,
    validFrom: '2016-01-01',
    validTo: null,
  })
  expect(missions[22]).toMatchObject({
    code: '99',
    name: 'Servizi per conto terzi',
    programs: [
      { code: '01', scope: 'ALL' },
      {
        code: '02',
        name: 'Anticipazioni per il finanziamento del sistema sanitario nazionale',
        scope: 'REGIONS',
        nameVerified: false,
      },
    ],
  })
})

test('before the harmonized budget there is none', async () => {
  expect(await ask('{ budgetMissions(at: "2015-12-31") { code } }')).toEqual({ budgetMissions: [] })
})

const LINKS = `{
  dup(authority: "${authority}", code: "${dup}") {
    objectives {
      code level
      budget { missionCode programCode provenance mission { code name programs { code } } program { missionCode code name } }
    }
  }
}`

test('an objective links to the budget by the codes given, known or not', async () => {
  const { pool } = service.database
  const link = (code: string, mission: string, program: string | null) =>
    pool.query(
      `update objective set budget_mission = $3, budget_program = $4, budget_provenance = 'DECLARED'
       where dup_id = $1 and code = $2`,
      [plan.dupId, code, mission, program],
    )
  await link('2024_U09_0001', '01', '06')
  await link('2024_U09_0002', '12', null)
  await link('2024_U09_0003', '77', '01')
  await link('2024_U09_0004', '01', '55')
  const read = await ask(LINKS)
  const found = read.dup.objectives.find.bind(read.dup.objectives)
  const budgetOf = (code: string) => found((row: { code: string }) => row.code === code).budget

  expect(budgetOf('2024_U09_0001')).toMatchObject({
    missionCode: '01',
    programCode: '06',
    provenance: 'DECLARED',
    mission: { name: 'Servizi istituzionali, generali e di gestione', programs: { length: 12 } },
    program: { missionCode: '01', code: '06', name: 'Ufficio tecnico' },
  })
  expect(budgetOf('2024_U09_0002')).toMatchObject({
    programCode: null,
    mission: { code: '12' },
    program: null,
  })
  expect(budgetOf('2024_U09_0003')).toMatchObject({
    missionCode: '77',
    programCode: '01',
    mission: null,
    program: null,
  })
  expect(budgetOf('2024_U09_0004')).toMatchObject({
    programCode: '55',
    mission: { code: '01' },
    program: null,
  })
  expect(budgetOf('2024_U09_0005')).toBeNull()
  expect(budgetOf('2024_28_DUP_0001')).toMatchObject({
    missionCode: '01',
    provenance: 'DERIVED_FROM_CODE',
  })
})

test('the tables are read once for all links, and not for codes alone', async () => {
  const codes = LINKS.replace(/ mission \{.*\} program \{.*\} \}/, ' }')
  await ask(codes)
  const onTables = async (query: string) =>
    (await service.statements(() => ask(query))).filter((sql) =>
      /budget_(mission|program)"/.test(sql),
    )
  expect(await onTables(codes)).toEqual([])
  expect(await onTables(LINKS)).toHaveLength(2)
})

test('an authority tells where its codes name the budget', async () => {
  await service.database.pool.query(
    `insert into code_pattern (authority_id, level, pattern) values
     ($1, 'PROGRAM', '*_{mission}##_{program}##'), ($1, 'MISSION', '*_DUP_*_{mission}##')`,
    [plan.authorityId],
  )
  expect(
    await ask(`{ authority(code: "${authority}") { codePatterns { level pattern } } }`),
  ).toEqual({
    authority: {
      codePatterns: [
        { level: 'MISSION', pattern: '*_DUP_*_{mission}##' },
        { level: 'PROGRAM', pattern: '*_{mission}##_{program}##' },
      ],
    },
  })
})
