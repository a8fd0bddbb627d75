import { findings, type GoalTreeNode, goalTree, walk } from '@cascata/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { importInto, importRealSheet } from '../support/importing.ts'
import { redo } from '../support/measures/redo.ts'
import { insertPlan } from '../support/plan.ts'
import { realSheet } from '../support/realSheet.ts'
import { openTestService, type TestService } from '../support/service.ts'

const { dup, text: sheet } = realSheet
const at = '2024-12-31'
let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** Stores the real sheet as a plan of this authority's own. */
const storeRealSheet = (code: string) => importRealSheet(service.database, { code })

async function tree(authority: string) {
  const found = await goalTree(service.client, { authority, dup, at })
  if (!found) throw new Error('no tree')
  const nodes = [...walk(found)].map(({ node }) => node)
  const peg = (code: string) => {
    const node = nodes.find((one) => one.code === code)
    if (node?.__typename !== 'PegObjective') throw new Error(`no ${code}`)
    return node
  }
  return { ...found, nodes, peg }
}

describe('the real sheet', () => {
  const { code: authority } = newAuthority()
  beforeAll(async () => {
    await storeRealSheet(authority)
  })

  test('has the figures of the hand calculation at every level', async () => {
    const plan = await tree(authority)
    for (const node of [plan, ...plan.nodes]) {
      expect(node.progress).toMatchObject({ value: '100.00', reason: null, override: null })
      expect(node.attainment).toMatchObject({ value: '100.00', reason: null })
      expect(node.health.attainment?.code).toBe('ACHIEVED')
    }
    expect(plan.counts).toMatchObject({ pegObjectives: 2, phases: 7, indicators: 6, latePhases: 0 })
    expect(plan.progress.coverage).toMatchObject({ leavesMeasured: 7, leavesTotal: 7 })
    expect(plan.attainment.coverage).toMatchObject({ leavesMeasured: 6, leavesTotal: 6 })
    const indicators = ['2024_U09_01', '2024_U09_02'].flatMap((code) => plan.peg(code).indicators)
    expect(
      indicators.map(({ polarity, attainment }) => [
        polarity.polarity,
        attainment.raw,
        attainment.value,
      ]),
    ).toEqual([
      ['HIGHER_IS_BETTER', '100.00', '100.00'],
      ['HIGHER_IS_BETTER', '125.00', '100.00'],
      ['HIGHER_IS_BETTER', '140.00', '100.00'],
      ['HIGHER_IS_BETTER', '106.67', '100.00'],
      ['ON_OFF', null, '100.00'],
      ['LOWER_IS_BETTER', '166.67', '100.00'],
    ])
    expect(plan.peg('2024_U09_02').schedule).toMatchObject({ state: 'DONE_ON_TIME', daysLate: 0 })
  })

  test('is objected to as a careful reader would', async () => {
    const found = await findings(service.client, { authority, dup, at })
    expect(found?.map(({ code, node }) => `${node.code ?? node.kind} ${code}`)).toEqual([
      'DUP_2024_2027 CODE_LABEL_DISAGREE',
      '2024_U09_01 STATE_CONTRADICTS_PROGRESS',
      'INDICATOR POLARITY_GUESSED',
      'INDICATOR POLARITY_GUESSED',
      '2024_U09_02 STATE_CONTRADICTS_PROGRESS',
      '2024_U09_02 WEIGHTS_NOT_100',
      'INDICATOR POLARITY_GUESSED',
      'INDICATOR POLARITY_GUESSED',
      'INDICATOR INDICATOR_TYPE_UNRELIABLE',
      'INDICATOR POLARITY_GUESSED',
      'INDICATOR INDICATOR_TYPE_UNRELIABLE',
    ])
    for (const { message } of found ?? []) expect(message.it).not.toBe(message.en)
    expect(found?.find(({ code }) => code === 'WEIGHTS_NOT_100')?.message.it).toContain('23')
  })
})

const EXPLAINED = `
  fragment Explained on Figure {
    value computed
    explanation {
      reason method decimals floor cap exact bounded
      operands { role text number day on }
      polarity { polarity used }
      delaySteps { upToDays percent }
      groups {
        share aggregation
        parts { node { title } value weightUsed share }
      }
    }
  }
  query ($authority: String, $dup: String!, $at: Date) {
    dup(authority: $authority, code: $dup) {
      progress(at: $at) { ...Explained }
      attainment(at: $at) { ...Explained }
      objectives {
        progress(at: $at) { ...Explained }
        attainment(at: $at) { ...Explained }
        schedule(at: $at) { expectedProgress { ...Explained } }
        ... on PegObjective {
          phases { schedule(at: $at) { expectedProgress { ...Explained } } }
          indicators { attainment(at: $at) { ...Explained } }
        }
      }
    }
  }`

test('every figure can be redone from its explanation alone, as the API gives it', async () => {
  const generous = await openTestService({ maxComplexity: 5_000_000 })
  await storeRealSheet('measures-redo')
  await insertPlan(service.database.pool, { authority: 'measures-generated', dup, objectives: 40 })
  for (const authority of ['measures-redo', 'measures-generated']) {
    const { data, errors } = await generous.execute(EXPLAINED, { authority, dup, at })
    expect(errors).toBeUndefined()
    const figures = figuresIn(data)
    expect(figures.length).toBeGreaterThan(25)
    for (const { computed, explanation } of figures) expect(redo(explanation)).toBe(computed)
  }
  await generous.close()
})

// biome-ignore lint/suspicious/noExplicitAny: explanations as JSON, wherever they are
function figuresIn(value: any): any[] {
  if (value === null || typeof value !== 'object') return []
  if ('explanation' in value) return [value]
  return Object.values(value).flatMap(figuresIn)
}

test('another policy gives other figures, and the explanation says so', async () => {
  const { code: authority } = newAuthority()
  const { authorityId } = await storeRealSheet(authority)
  const setPolicy = async (column: string, value: string) => {
    await service.database.pool.query(
      `insert into measurement_policy (authority_id, ${column}) values ($1, ${value})
       on conflict (authority_id) do update set ${column} = ${value}`,
      [authorityId],
    )
  }
  const second = async () => (await tree(authority)).peg('2024_U09_01').indicators[1]?.attainment

  expect(await second()).toMatchObject({ value: '100.00', raw: '125.00' })
  await setPolicy('cap_percent', '120')
  expect(await second()).toMatchObject({ value: '120.00', raw: '125.00' })
  const { data } = await service.execute(
    `query ($authority: String, $dup: String!, $at: Date) {
      pegObjective(authority: $authority, dup: $dup, code: "2024_U09_01") {
        indicators { attainment(at: $at) { explanation { cap bounded calculation } } }
      }
      dup(authority: $authority, code: $dup) { measurementPolicy { capPercent attainmentMethod } }
    }`,
    { authority, dup, at },
  )
  expect(data).toMatchObject({
    pegObjective: {
      indicators: [{}, { attainment: { explanation: { cap: '120', bounded: 'CAP' } } }],
    },
    dup: { measurementPolicy: { capPercent: '120', attainmentMethod: 'RATIO' } },
  })

  await setPolicy('guessed_polarity', `'IGNORE'`)
  expect(await second()).toMatchObject({ value: null, reason: 'POLARITY_UNKNOWN' })

  await expect(setPolicy('decimals', '9')).rejects.toThrow('measurement_policy_applicable')
  await setPolicy(
    'attainment_bands',
    `'[{ "code": "A", "labelIt": "A", "labelEn": "A", "from": "x" }]'`,
  )
  const { errors } = await service.execute(
    `query ($authority: String, $dup: String!) { dup(authority: $authority, code: $dup) { progress { value } } }`,
    { authority, dup },
  )
  expect(errors?.[0]?.extensions?.code).toBe('POLICY_INVALID')
  expect(errors?.[0]?.message).toContain('attainmentBands')
})

test('a figure set by hand stands beside the computed one, and counts above', async () => {
  const { code: authority } = newAuthority()
  const { dupId } = await storeRealSheet(authority)
  await service.database.pool.query(
    `insert into figure_override (dup_id, objective_id, figure, value, reason, set_by)
     select dup_id, id, 'ATTAINMENT', 50, 'Verifica del Nucleo di valutazione', 'ROSSI ANNA'
     from objective where dup_id = $1 and code = '2024_U09_02'`,
    [dupId],
  )
  await service.database.pool.query(
    `update objective set weight = 3 where dup_id = $1 and code = '2024_U09_01'`,
    [dupId],
  )
  const plan = await tree(authority)
  expect(plan.peg('2024_U09_02').attainment).toMatchObject({
    value: '50.00',
    computed: '100.00',
    override: { value: '50', reason: 'Verifica del Nucleo di valutazione', by: 'ROSSI ANNA' },
  })
  const above = plan.nodes.find(({ level }) => level === 'PROGRAM') as GoalTreeNode
  expect(above.attainment.value).toBe('87.50') // (3 × 100 + 1 × 50) ÷ 4
  expect(above.progress.value).toBe('100.00')
  expect(plan.attainment.value).toBe('87.50')
})

test('an import notes which objectives it changed, and no others', async () => {
  const { code: authority } = newAuthority()
  const { dupId } = await storeRealSheet(authority)
  await service.database.pool.query(
    `update objective set updated_at = '2024-01-01' where dup_id = $1`,
    [dupId],
  )
  const changed = sheet.replace('\t16,00\t', '\t17,00\t')
  await importInto(service.database, { authority: { code: authority }, files: [changed] })
  const { rows } = await service.database.pool.query(
    `select code from objective where dup_id = $1 and updated_at > '2024-01-01' order by code`,
    [dupId],
  )
  expect(rows).toEqual([{ code: '2024_U09_02' }])
})

test('many days in one operation are measured once each, and not without end', async () => {
  const { code: authority } = newAuthority()
  await storeRealSheet(authority)
  const days = (count: number) =>
    Array.from(
      { length: count },
      (_, day) => `a${day}: progress(at: "2024-01-1${day}") { value }`,
    ).join(' ')
  const ask = (count: number) =>
    service.execute(
      `query ($authority: String, $dup: String!) {
        dup(authority: $authority, code: $dup) { objectives { parent { ${days(count)} } } }
      }`,
      { authority, dup },
    )
  expect((await ask(8)).errors).toBeUndefined()
  expect((await ask(9)).errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    argument: 'at',
  })
})
