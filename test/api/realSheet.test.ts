import { goalTree, pegObjective, walk } from '@cascata/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { importRealSheet } from '../support/importing.ts'
import { realSheet } from '../support/realSheet.ts'
import { openTestService, type TestService } from '../support/service.ts'

const { bytes, dup } = realSheet
const { code: authority } = newAuthority()
let service: TestService

beforeAll(async () => {
  service = await openTestService()
  await importRealSheet(service.database, { code: authority })
})
afterAll(() => service.close())

// The tables of the sheet read a second time, by nothing but tabs: whatever the importer does,
// every cell has to come out of the API as it stands there, in the same order.
const rows = bytes
  .toString('utf8')
  .split('\n')
  .map((line) => line.split('\t').map((cell) => cell.replace(/<\/?b>/g, '') || null))
const phaseRows = rows.flatMap((row, index) =>
  row.length === 8 && row[4]?.includes(',') ? [[row, rows[index + 1] ?? []] as const] : [],
)
const indicatorRows = rows.filter((row) => row.length === 7 && row[1] === 'EFFICIENZA')

const SHEET = `query ($authority: String, $dup: String!) {
  dup(authority: $authority, code: $dup) {
    objectives(levels: [PEG]) {
      code
      ... on PegObjective {
        phases {
          title
          printed { plannedStart plannedEnd actualStart actualEnd weight progress }
          responsibleLabel
          responsibilityCenterLabel
          note
        }
        indicators {
          title
          typeLabel
          note
          values { year yearSource expected { text } achieved { text } }
        }
      }
    }
  }
}`

// biome-ignore lint/suspicious/noExplicitAny: the shape is the query’s above
async function objectives(): Promise<any[]> {
  const { data, errors } = await service.execute(SHEET, { authority, dup })
  expect(errors).toBeUndefined()
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return (data as any).dup.objectives
}

test('every cell of every phase is served as printed', async () => {
  const phases = (await objectives()).flatMap(({ phases }) => phases)
  expect(phases).toHaveLength(7)
  expect(
    phases.map(({ title, printed, responsibleLabel, responsibilityCenterLabel, note }) => [
      [
        title,
        printed.plannedStart,
        printed.plannedEnd,
        printed.weight,
        printed.progress,
        responsibleLabel,
        responsibilityCenterLabel,
        note,
      ],
      [null, printed.actualStart, printed.actualEnd],
    ]),
  ).toEqual(phaseRows.map(([first, second]) => [first, second.slice(0, 3)]))
})

test('every cell of every indicator is served as printed, empty prior years too', async () => {
  const indicators = (await objectives()).flatMap(({ indicators }) => indicators)
  expect(indicators).toHaveLength(6)
  expect(
    indicators.map(({ title, typeLabel, values: [own, prior, older], note }) => [
      title,
      typeLabel,
      own.expected?.text ?? null,
      own.achieved?.text ?? null,
      prior.achieved?.text ?? null,
      older.achieved?.text ?? null,
      note,
    ]),
  ).toEqual(indicatorRows)
  expect(
    indicators[0].values.map(({ year, yearSource }: Record<string, unknown>) => [year, yearSource]),
  ).toEqual([
    [2024, 'AFTER_PRIOR_COLUMNS'],
    [2023, 'COLUMN_HEADING'],
    [2022, 'COLUMN_HEADING'],
  ])
})

test('the SDK’s goal tree is the cascade of the sheet, exact to the last decimal', async () => {
  const tree = await goalTree(service.client, { authority, dup })
  expect(tree).toMatchObject({ code: dup, label: 'DUP 2024 2026', revision: 1 })
  const nodes = tree ? [...walk(tree)] : []
  expect(
    nodes.map(({ node, ancestors }) => [
      ancestors.length,
      node.level,
      node.levelLabel,
      node.code,
      node.title,
    ]),
  ).toEqual([
    [0, 'MANDATE', 'OBIETTIVO DI MANDATO', '2023_2028_DUP_10', 'SEMPLIFICAZIONE,PARTECIPAZIONE'],
    [
      1,
      'MISSION',
      'OBIETTIVO DI MISSIONE',
      '2024_28_DUP_10_0101',
      'Efficienza, trasparenza, accessibilità',
    ],
    [2, 'PROGRAM', 'OBIETTIVO DI PROGRAMMA', '10_0101_0101', 'Comunicazione ai cittadini'],
    [
      3,
      'PEG',
      'PEG-PIAO-SEZ. 2.2 PERFORMANCE',
      '2024_U09_01',
      'Facilitare la relazione degli Amministratori con i diversi portatori di interesse. Garantire la rappresentanza istituzionale.',
    ],
    [
      3,
      'PEG',
      'PEG-PIAO-SEZ. 2.2 PERFORMANCE',
      '2024_U09_02',
      "Promuovere i servizi, le iniziative, i progetti e l'immagine dell'Ente attraverso l'attività di informazione e comunicazione istituzionale, strategica e di pubblica utilità con strumenti tradizionali e social. Gestione del Centro di Riproduzione Digitale.",
    ],
  ])
  const pegs = nodes.flatMap(({ node }) => (node.__typename === 'PegObjective' ? [node] : []))
  expect(
    pegs.map(({ phases }) =>
      phases.map(({ weight, progress, plannedEnd, actualEnd }) => [
        weight,
        progress,
        plannedEnd,
        actualEnd,
      ]),
    ),
  ).toEqual([
    [
      ['40.00', '100.00', '2024-12-31', '2024-12-31'],
      ['40.00', '100.00', '2024-12-31', '2024-12-31'],
      ['20.00', '100.00', '2024-12-31', '2024-12-31'],
    ],
    [
      ['5.00', '100.00', '2024-12-31', '2024-12-31'],
      ['8.00', '100.00', '2024-12-31', '2024-12-31'],
      ['5.00', '100.00', '2024-12-31', '2024-09-10'],
      ['5.00', '100.00', '2024-09-30', '2024-06-21'],
    ],
  ])
  expect(
    pegs.flatMap(({ indicators }) =>
      indicators.map(({ values: [own] }) => [own?.expected?.number, own?.achieved?.number]),
    ),
  ).toEqual([
    ['20.00', '20.00'],
    ['4.00', '5.00'],
    ['5.00', '7.00'],
    ['15.00', '16.00'],
    [null, null],
    ['5.00', '3.00'],
  ])
  const [first] = pegs
  expect(first).toMatchObject({
    manager: { name: 'CONTI MARIO' },
    executionState: 'IN_PROGRESS',
    executionStateLabel: 'In Corso',
    responsibilityCenter: { code: '09_UO_2020', name: 'UO STAFF SINDACO E GIUNTA' },
    responsibilityCenterLabel: "UNITA' ORGANIZZATIVA STAFF DEL SINDACO E DELLA GIUNTA",
    publicValue: { code: '5', title: 'ACCOUNTABILITY, TRASPARENZA E PARTECIPAZIONE' },
    portfolio: {
      holder: 'SINDACO GHILARDI',
      matters: [
        'Bilancio e Finanza',
        'Programmazione e PNRR',
        'Personale',
        'Partecipate',
        'Comunicazione',
        'Rapporti Istituzionali',
      ],
    },
  })
})

describe('narratives', () => {
  const read = async (code: string) => {
    const sheet = await pegObjective(service.client, { authority, dup, code })
    if (!sheet?.implementationApproach || !sheet.implementationStatus) throw new Error('missing')
    return { approach: sheet.implementationApproach, status: sheet.implementationStatus }
  }

  test('numbered items keep their numbers, gaps and typing errors, and go on across pages', async () => {
    const { approach, status } = await read('2024_U09_01')
    expect(approach.blocks.map(({ number }) => number)).toEqual([
      null,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      12,
    ])
    expect(status.blocks.map(({ number }) => number)).toEqual([
      null,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
    ])
    expect(approach.text).toContain('10) Coordinamento del servizio di uscierato')
    expect(status.text).toMatch(
      /\n8\) Realizzazione di eventi o convegnistica\n9\) organizzazione[\s\S]+\n12\) coordinamento del servizio di usciereato$/,
    )
  })

  test('a sentence cut by a page break is one sentence again', async () => {
    const { approach, status } = await read('2024_U09_02')
    expect(approach.blocks).toHaveLength(7)
    expect(status.blocks).toHaveLength(7)
    expect(status.blocks[0]?.text).toMatch(
      /rassegna stampa quotidiana fruibile mediante accesso telematico\.$/,
    )
  })
})

test('people and centers of the sheet lead back to what they answer for', async () => {
  const { data } = await service.execute(
    `query ($authority: String, $dup: String!) {
      pegObjective(authority: $authority, dup: $dup, code: "2024_U09_02") {
        manager { name pegObjectives { nodes { code } } phases { nodes { weight } } }
        phases { responsibilityCenter { name spellings phases { nodes { title } } } }
        responsibilityCenter { spellings pegObjectives { totalCount } }
      }
    }`,
    { authority, dup },
  )
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query’s above
  const objective = (data as any).pegObjective
  expect(objective.manager).toEqual({
    name: 'CONTI MARIO',
    pegObjectives: { nodes: [{ code: '2024_U09_01' }, { code: '2024_U09_02' }] },
    phases: { nodes: [{ weight: '40.00' }, { weight: '40.00' }, { weight: '20.00' }] },
  })
  expect(objective.phases[0].responsibilityCenter).toMatchObject({
    name: 'SERV. INFORMAZ. COMUNIC. WEB',
    phases: { nodes: { length: 4 } },
  })
  expect(objective.responsibilityCenter).toEqual({
    spellings: [
      "UNITA' ORGANIZZATIVA STAFF DEL SINDACO E DELLA GIUNTA",
      'UO STAFF SINDACO E GIUNTA',
    ],
    pegObjectives: { totalCount: 2 },
  })
})
