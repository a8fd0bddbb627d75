import type { Finding, FindingCode } from '@cascata/server/measures/findings/finding'
import { createMeasures } from '@cascata/server/measures/measures'
import type { MeasuredObjective } from '@cascata/server/measures/nodes'
import { defaultPolicy, type MeasurementPolicy } from '@cascata/server/measures/policy'
import { describe, expect, test } from 'vitest'
import { objectivesOf } from '../support/measures/generated.ts'
import { indicator, objective, phase, plan } from '../support/measures/nodes.ts'
import { realPlan } from '../support/measures/realPlan.ts'

const measuring = (at = '2024-12-31', policy: Partial<MeasurementPolicy> = {}) =>
  createMeasures({ policy: { ...defaultPolicy, ...policy }, at })

/** A finding in one line: severity, code, and where. */
const brief = ({ severity, code, node }: Finding): string =>
  `${severity} ${code} ${node.code ?? node.title.split(/[:,]| per /)[0]}`

const realFindings = [
  'WARNING CODE_LABEL_DISAGREE DUP_2024_2027',
  'WARNING STATE_CONTRADICTS_PROGRESS 2024_U09_01',
  'INFO POLARITY_GUESSED Utilizzo archivio digitale',
  'WARNING POLARITY_GUESSED Promozione della cultura della legalità',
  'WARNING STATE_CONTRADICTS_PROGRESS 2024_U09_02',
  'WARNING WEIGHTS_NOT_100 2024_U09_02',
  "WARNING POLARITY_GUESSED Incremento dell'uso degli strumenti di comunicazione",
  "WARNING POLARITY_GUESSED Incremento dell'attività di relazione con la stampa",
  'INFO INDICATOR_TYPE_UNRELIABLE Attivazione della versione business e del canale di whatsapp',
  'WARNING POLARITY_GUESSED Tempestività nella produzione dei materiali da parte del Centro Riproduzione Digitale',
  'INFO INDICATOR_TYPE_UNRELIABLE Tempestività nella produzione dei materiali da parte del Centro Riproduzione Digitale',
]

describe('the real sheet', () => {
  test('has what a careful reader finds on the last day of its year', () => {
    expect(measuring().findings(realPlan()).map(brief)).toEqual(realFindings)
  })

  test('is stale half a year later, and otherwise the same', () => {
    const later = measuring('2025-06-30').findings(realPlan()).map(brief)
    const stale = ['WARNING STALE 2024_U09_01', 'WARNING STALE 2024_U09_02']
    expect(later.filter((line) => stale.includes(line))).toEqual(stale)
    expect(later.filter((line) => !stale.includes(line))).toEqual(realFindings)
  })

  test('contradicts no state before the day that its progress is of', () => {
    for (const at of ['2023-06-01', '2024-06-30']) {
      const codes = measuring(at)
        .findings(realPlan())
        .map(({ code }) => code)
      expect(codes).not.toContain('STATE_CONTRADICTS_PROGRESS')
      expect(codes).not.toContain('DATES_CONTRADICT_PROGRESS')
      expect(codes).toContain('WEIGHTS_NOT_100')
    }
  })

  test('a branch has its own findings, without the DUP’s', () => {
    const tree = realPlan()
    const second = objectivesOf(tree).find(({ code }) => code === '2024_U09_02')
    expect(second && measuring().findings(second).map(brief)).toEqual(realFindings.slice(4))
  })

  test('speaks in whole sentences with figures, in both languages', () => {
    const { message } = measuring().findings(realPlan())[5] as Finding
    expect(message).toEqual({
      it: 'Obiettivo 2024_U09_02: la somma dei pesi delle 4 fasi è 23 anziché 100: potrebbero mancare delle fasi. Il calcolo divide per 23.',
      en: 'Objective 2024_U09_02: the sum of the weights of 4 phases is 23 instead of 100: phases may be missing. The figure divides by 23.',
    })
    const guess = measuring().findings(realPlan())[9] as Finding
    expect(guess.message.it).toContain('(«Tempestività», «entro 5 giorni»)')
    expect(guess.message.it).toContain('si desume una polarità decrescente')
    expect(guess.message.it).toContain(
      'è pari al 100,00%. Con la polarità opposta il grado di raggiungimento sarebbe del 60,00%: la polarità va confermata.',
    )
    expect(guess.message.en).toContain('is 100.00 %; the other way round it would be 60.00 %')
  })
})

/** An objective without findings. */
const sound = (fields: Partial<MeasuredObjective> = {}) =>
  objective({
    executionState: 'IN_PROGRESS',
    phases: [phase({ weight: '100', progress: '50', plannedEnd: '2025-12-31' })],
    indicators: [indicator({ expected: '4', achieved: '3' })],
    ...fields,
  })

const measuredAs = (fields: Parameters<typeof indicator>[0]) =>
  sound({ indicators: [indicator({ expected: '4', achieved: '3', ...fields })] })

const planned = (fields: Parameters<typeof phase>[0]) =>
  sound({ phases: [phase({ weight: '100', progress: '50', ...fields })] })

const endless = phase({ weight: '100', progress: '100', actualStart: '2024-12-01' })
const begunLater = phase({ weight: '100', progress: '50', actualStart: '2025-01-01' })

const override = {
  figure: 'ATTAINMENT',
  value: '80',
  reason: 'OIV',
  by: 'CONTI',
  at: '2024-12-01',
} as const

const cases: [expected: `${Finding['severity']} ${FindingCode}` | null, node: MeasuredObjective][] =
  [
    [null, sound()],
    ['WARNING NO_MANAGER', sound({ managerAlias: null })],
    ['WARNING NO_PHASE', sound({ phases: [] })],
    ['WARNING NO_INDICATOR', sound({ indicators: [] })],
    ['WARNING STATE_CONTRADICTS_PROGRESS', sound({ executionState: 'COMPLETED' })],
    ['WARNING STATE_CONTRADICTS_PROGRESS', sound({ executionState: 'NOT_STARTED' })],
    [null, sound({ executionState: 'SUSPENDED' })],
    [null, sound({ executionState: 'CANCELLED', managerAlias: null, phases: [], indicators: [] })],
    ['WARNING STALE', sound({ updatedAt: new Date('2024-10-01T22:30:00Z') })],
    [null, sound({ updatedAt: '2024-10-02' })],
    ['INFO FIGURE_OVERRIDDEN', sound({ overrides: [override] })],
    ['WARNING WEIGHTS_NOT_100', planned({ weight: '99.5' })],
    [
      'WARNING WEIGHT_UNUSABLE',
      sound({ phases: [phase({ weight: '100', progress: '50' }), phase({ progress: '50' })] }),
    ],
    ['ERROR PROGRESS_OUT_OF_RANGE', planned({ progress: '100.01' })],
    ['WARNING MISSING_PROGRESS', planned({ progress: null })],
    [null, planned({ progress: null, plannedStart: '2025-01-01' })],
    ['ERROR DATES_REVERSED', planned({ plannedStart: '2025-12-31', plannedEnd: '2025-01-01' })],
    ['WARNING DATES_CONTRADICT_PROGRESS', planned({ actualEnd: '2024-12-01' })],
    ['INFO DATES_CONTRADICT_PROGRESS', sound({ executionState: 'COMPLETED', phases: [endless] })],
    [null, planned({ progress: '100', actualStart: '2025-01-01' })],
    [null, sound({ executionState: 'NOT_STARTED', phases: [begunLater] })],
    ['WARNING PHASE_LATE', planned({ plannedEnd: '2024-12-30' })],
    ['WARNING PHASE_LATE', planned({ plannedStart: '2024-12-01', progress: '0' })],
    ['WARNING MISSING_EXPECTED_VALUE', measuredAs({ expected: null })],
    ['WARNING MISSING_ACHIEVED_VALUE', measuredAs({ achieved: null })],
    ['WARNING POLARITY_UNKNOWN', measuredAs({ polarity: null })],
    ['WARNING NOT_MEASURABLE', measuredAs({ expected: '0' })],
    [
      'WARNING TARGET_DISAGREES_WITH_TITLE',
      measuredAs({ title: 'Almeno n. 5 eventi entro il 31/12/2024' }),
    ],
    [null, measuredAs({ title: 'Almeno 4 eventi entro il 31/12/2024' })],
    ['INFO INDICATOR_TYPE_UNRELIABLE', measuredAs({ type: 'ECONOMY', title: 'Tempi di risposta' })],
    [null, measuredAs({ type: 'TIMELINESS', title: 'Tempi di risposta' })],
  ]

test.each(cases)('%s', (expected, node) => {
  const found = measuring()
    .findings(node)
    .filter(({ code }) => code !== 'SKIPPED_LEVEL')
  expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
    expected ? [expected] : [],
  )
  for (const { message } of found) {
    for (const text of [message.it, message.en]) {
      expect(text).toMatch(/\.$/)
      expect(text).not.toMatch(/undefined|null|NaN/)
    }
  }
})

test('the words fit the number that they stand beside', () => {
  const message = (node: MeasuredObjective, wanted: FindingCode) =>
    measuring()
      .findings(node)
      .find(({ code }) => code === wanted)?.message
  const byHand = (value: string) =>
    message(sound({ overrides: [{ ...override, value }] }), 'FIGURE_OVERRIDDEN')?.it
  expect(byHand('80')).toContain('impostato manualmente all’80,00% da CONTI il 01/12/2024 («OIV»)')
  expect(byHand('80')).toContain('il calcolo dà il 75,00%')
  expect(byHand('0')).toContain('allo 0,00%')
  expect(byHand('11')).toContain('all’11,00%')
  expect(byHand('18')).toContain('al 18,00%')
  expect(message(planned({ weight: '120' }), 'WEIGHTS_NOT_100')).toMatchObject({
    it: expect.stringContaining('il peso di 1 fase è 120 anziché 100: i pesi vanno verificati.'),
    en: expect.stringContaining('the weight of 1 phase is 120 instead of 100'),
  })
  const eight = Array.from({ length: 8 }, () => indicator({ expected: '4', weight: '1' }))
  expect(message(sound({ indicators: eight }), 'WEIGHTS_NOT_100')?.it).toContain(
    'la somma dei pesi degli 8 indicatori è 8 anziché 100: potrebbero mancare degli indicatori.',
  )
})

test('a result that can still come is only noted', () => {
  const found = measuring('2024-09-30').findings(measuredAs({ achieved: null }))
  expect(
    found.filter(({ code }) => code === 'MISSING_ACHIEVED_VALUE').map(({ severity }) => severity),
  ).toEqual(['INFO'])
})

test('the tree itself: skipped levels and codes with two titles', () => {
  const twice = [sound({ code: 'A', title: 'Uno' }), sound({ code: 'A', title: 'Due' })]
  const again = sound({ code: 'A', title: ' UNO ' })
  const program = objective({ level: 'PROGRAM', code: 'P', children: [...twice, again] })
  const tree = plan(program)
  expect(measuring().findings(tree).map(brief)).toEqual([
    'ERROR SAME_CODE_DIFFERENT_TITLE A',
    'WARNING SKIPPED_LEVEL P',
  ])
  const small = measuring('2024-12-31', { optionalLevels: ['MANDATE', 'MISSION'] })
  expect(small.findings(tree).map(brief)).toEqual(['ERROR SAME_CODE_DIFFERENT_TITLE A'])
})
