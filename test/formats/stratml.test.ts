import type { ExportDocument } from '@cascata/server/document/document'
import { looksLikeStratml, readStratml } from '@cascata/server/formats/stratml/read'
import { writeStratml } from '@cascata/server/formats/stratml/write'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportDocument } from '../support/documents/exportDocument.ts'
import { wordsOf } from '../support/documents/words.ts'
import { checkProperty } from '../support/property.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readStratml({ name: 'plan.xml', bytes: bytes(text) })
const text = (document: ExportDocument) => new TextDecoder().decode(writeStratml(document).bytes)
const codes = (content: string) => read(content).issues.map(({ code, line }) => `${code} ${line}`)
const sample = (seed: number) =>
  fc.sample(exportDocument, { numRuns: 1, seed })[0] as ExportDocument

describe('there and back', () => {
  test('a plan that was written and read says the same of all it carries, and nothing else', () => {
    checkProperty(
      fc.property(exportDocument, (document) => {
        const { authority, plans, centers, people, issues } = read(text(document))
        expect(issues).toEqual([])
        expect(wordsOf({ code: authority, plans })).toEqual(
          wordsOf({ code: { value: document.authority.code }, plans: [document.plan] }),
        )
        // The directories are not carried: they are not stated, so they do not change.
        expect({ centers, people }).toEqual({ centers: [], people: [] })
      }),
    )
  })

  test('signs that XML cannot hold come back, and so does what looks like their escape', () => {
    const said = (value: string) => ({ value, raw: value, file: '', line: 0, endLine: 0 })
    const odd = 'a\u0001b\rc\ud800 \\u{1} \\n'
    const { authority } = sample(1)
    const objective = {
      ...(sample(1).plan.objectives[0] as ExportDocument['plan']['objectives'][number]),
      title: said(odd),
      levelLabel: said(odd),
      implementationApproach: {
        blocks: [said(odd)].map((one) => ({ ...one, value: { number: null, text: `9) ${odd}` } })),
      },
    }
    const plan = {
      dup: { code: said('D'), label: null },
      responsibilityCenter: null,
      objectives: [objective],
    }
    const back = read(text({ authority, plan, centers: [], people: [] }))
    expect(back.issues).toEqual([])
    expect(wordsOf(back.plans)).toEqual(wordsOf([plan]))
  })

  test('the same plan is written in the same bytes, every identifier once', () => {
    checkProperty(
      fc.property(exportDocument, (document) => {
        const written = text(document)
        expect(text(structuredClone(document))).toBe(written)
        const identifiers = [...written.matchAll(/<Identifier>(.*?)<\/Identifier>/g)]
        expect(new Set(identifiers.map(([, id]) => id)).size).toBe(identifiers.length)
        for (const [, id] of identifiers) {
          expect(id).toMatch(
            /^_[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
          )
        }
      }),
    )
  })

  test('the elements stand in the order of the standard', () => {
    const order: Record<string, string[]> = {
      PerformancePlanOrReport: [
        'Name',
        'OtherInformation',
        'StrategicPlanCore',
        'AdministrativeInformation',
      ],
      StrategicPlanCore: ['Organization', 'Goal'],
      Organization: ['Name', 'Identifier'],
      Goal: [
        'Name',
        'Description',
        'Identifier',
        'SequenceIndicator',
        'Stakeholder',
        'OtherInformation',
        'Objective',
      ],
      Objective: [
        'Name',
        'Description',
        'Identifier',
        'SequenceIndicator',
        'Stakeholder',
        'OtherInformation',
        'PerformanceIndicator',
      ],
      Stakeholder: ['Name', 'Description', 'Role'],
      Role: ['Name', 'Description', 'RoleType'],
      PerformanceIndicator: [
        'SequenceIndicator',
        'MeasurementDimension',
        'UnitOfMeasurement',
        'Identifier',
        'MeasurementInstance',
        'OtherInformation',
      ],
      MeasurementInstance: ['TargetResult', 'ActualResult'],
      TargetResult: ['StartDate', 'EndDate', 'NumberOfUnits', 'Descriptor'],
      ActualResult: ['StartDate', 'EndDate', 'NumberOfUnits', 'Descriptor'],
      Descriptor: ['DescriptorName', 'DescriptorValue'],
      AdministrativeInformation: ['Identifier'],
    }
    checkProperty(
      fc.property(exportDocument, (document) => {
        const open: { name: string; last: number }[] = []
        for (const [, end, name = '', empty] of text(document).matchAll(
          /<(\/?)([A-Z]\w*)(?: [^>]*?)?(\/?)>/g,
        )) {
          if (end) {
            open.pop()
            continue
          }
          const around = open.at(-1)
          if (around) {
            const place = (order[around.name] ?? []).indexOf(name)
            expect(place, `${name} in ${around.name}`).toBeGreaterThanOrEqual(around.last)
            around.last = place
          }
          if (!empty) open.push({ name, last: 0 })
        }
      }),
    )
  })
})

/** A performance report as an agency of the United States publishes it. */
const agency = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="part2stratml.xsl"?>
<stratml:PerformancePlanOrReport xmlns:stratml="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Report">
  <stratml:Name>Annual Performance Report &amp; Plan</stratml:Name>
  <stratml:StrategicPlanCore>
    <stratml:Organization><stratml:Name>Parks Agency</stratml:Name></stratml:Organization>
    <stratml:Vision><stratml:Description/></stratml:Vision>
    <stratml:Mission><stratml:Description>Keep the parks.</stratml:Description></stratml:Mission>
    <stratml:Goal>
      <stratml:Name>Safe
        parks</stratml:Name>
      <stratml:Description>Visitors are safe.

      Staff are, too.</stratml:Description>
      <stratml:Identifier>_11111111-2222-3333-4444-555555555555</stratml:Identifier>
      <stratml:SequenceIndicator>1</stratml:SequenceIndicator>
      <stratml:Objective>
        <stratml:Name>Answer calls</stratml:Name>
        <stratml:Description/>
        <stratml:SequenceIndicator>1.1</stratml:SequenceIndicator>
        <stratml:Stakeholder StakeholderTypeType="Organization">
          <stratml:Name>Rangers</stratml:Name>
          <stratml:Role><stratml:Name>Lead</stratml:Name><stratml:RoleType>Performer</stratml:RoleType></stratml:Role>
        </stratml:Stakeholder>
        <stratml:Stakeholder StakeholderTypeType="Generic_Group"><stratml:Name>Visitors</stratml:Name></stratml:Stakeholder>
        <stratml:PerformanceIndicator ValueChainStage="Outcome" PerformanceIndicatorType="Quantitative">
          <stratml:MeasurementDimension>Time to answer</stratml:MeasurementDimension>
          <stratml:UnitOfMeasurement>minutes</stratml:UnitOfMeasurement>
          <stratml:MeasurementInstance>
            <stratml:TargetResult><stratml:StartDate>2023-10-01</stratml:StartDate><stratml:EndDate>2024-09-30</stratml:EndDate><stratml:NumberOfUnits>5.0</stratml:NumberOfUnits></stratml:TargetResult>
            <stratml:ActualResult><stratml:EndDate>2024-03-31</stratml:EndDate><stratml:NumberOfUnits>7</stratml:NumberOfUnits></stratml:ActualResult>
            <stratml:ActualResult><stratml:EndDate>2024-09-30</stratml:EndDate><stratml:NumberOfUnits>+04.50</stratml:NumberOfUnits><stratml:Description>Better.</stratml:Description></stratml:ActualResult>
            <stratml:ActualResult><stratml:Descriptor><stratml:DescriptorValue>met</stratml:DescriptorValue></stratml:Descriptor></stratml:ActualResult>
          </stratml:MeasurementInstance>
        </stratml:PerformanceIndicator>
      </stratml:Objective>
    </stratml:Goal>
  </stratml:StrategicPlanCore>
  <stratml:AdministrativeInformation><stratml:Identifier>_apr-2024</stratml:Identifier></stratml:AdministrativeInformation>
</stratml:PerformancePlanOrReport>`

/** A strategic plan of an association, as forms produce it: no codes, and none twice the same. */
const association = `<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
<Name>Five Years</Name>
<StrategicPlanCore>
<Goal><Name>Grow</Name><Description/><SequenceIndicator>A</SequenceIndicator>
<Objective><Name/><Description>Find members.</Description><Identifier>_m</Identifier><SequenceIndicator>1</SequenceIndicator></Objective>
<Objective><Name>Keep members</Name><SequenceIndicator>1</SequenceIndicator></Objective>
</Goal>
<Goal><Name>Learn</Name><Description/></Goal>
</StrategicPlanCore>
</StrategicPlan>`

describe('files of other programs', () => {
  test('goals and objectives are read with their measurements, the rest is reported', () => {
    const { authority, plans, issues } = read(agency)
    expect(authority).toBeNull()
    const [plan] = plans
    expect(plan?.dup).toMatchObject({
      code: { value: '_apr-2024', line: 39 },
      label: {
        value: 'Annual Performance Report & Plan',
        raw: 'Annual Performance Report &amp; Plan',
      },
    })
    expect(wordsOf(plan?.objectives)).toMatchObject([
      {
        level: 'MANDATE',
        code: { value: '1' },
        title: { value: 'Safe parks' },
        parent: { value: null },
        implementationApproach: {
          blocks: [
            { value: { number: null, text: 'Visitors are safe.' } },
            { value: { number: null, text: 'Staff are, too.' } },
          ],
        },
        phases: null,
        indicators: null,
      },
      {
        level: 'PEG',
        code: { value: '1.1' },
        parent: { value: { level: 'MANDATE', code: '1' } },
        responsibilityCenter: { value: 'Rangers' },
        manager: null,
        phases: null,
        indicators: [
          {
            title: { value: 'Time to answer' },
            type: { text: 'Outcome', value: 'OUTCOME' },
            note: { value: 'UnitOfMeasurement: minutes' },
            values: [
              {
                year: 2024,
                expected: { value: { text: '5,0', number: '5.0' } },
                achieved: { value: { text: '4,50', number: '4.50' } },
              },
            ],
          },
        ],
      },
    ])
    expect(issues.map(({ code, line, severity }) => `${severity} ${code} ${line}`)).toEqual([
      'WARNING STRATML_LEVELS_ASSUMED 3',
      'WARNING STRATML_WITHOUT_PLACE 6', // the organization
      'WARNING STRATML_WITHOUT_PLACE 8', // the mission
      'WARNING STRATML_WITHOUT_PLACE 25', // the visitors
      'WARNING STRATML_SECOND_RESULT 31', // of March
      'WARNING STRATML_WITHOUT_PLACE 32', // better
      'WARNING STRATML_RESULT_WITHOUT_YEAR 33',
    ])
  })

  test('where a code is missing or stands twice, another one is proposed', () => {
    const { plans, issues } = read(association)
    expect(plans[0]?.dup.code.value).toBe('Five Years')
    expect(plans[0]?.objectives.map(({ code, title }) => [code.value, title?.value])).toEqual([
      ['A', 'Grow'],
      ['_m', 'Find members.'],
      ['A.2', 'Keep members'],
      ['2', 'Learn'],
    ])
    expect(
      issues.filter(({ code }) => code === 'STRATML_CODE_ASSUMED').map(({ proposal }) => proposal),
    ).toEqual(['Five Years', 'A.2', '2'])
  })
})

describe('what is wrong is said with its line', () => {
  const own = text(sample(7))

  test.each([
    [
      'a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n<StrategicPlan/>',
      'XML_WITH_DOCTYPE 2',
    ],
    [
      'a billion laughs',
      `<!DOCTYPE l [<!ENTITY a "ha">${[...'bcdefghi'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`).join('')}]>\n<StrategicPlan><Name>&i;</Name></StrategicPlan>`,
      'XML_WITH_DOCTYPE 1',
    ],
    ['an entity that nobody declared', '<StrategicPlan>\n&i;</StrategicPlan>', 'BROKEN_FILE 2'],
    ['a tag closed by another', '<StrategicPlan>\n<Name></name></StrategicPlan>', 'BROKEN_FILE 2'],
    ['endless nesting', '<Goal>'.repeat(1_000_000), 'BROKEN_FILE 1'],
    ['another kind of XML', '\n<html/>', 'UNKNOWN_FORMAT 2'],
    ['no goal and no name', '<StrategicPlan/>', 'MISSING_PROPERTY 1'],
    ['nothing', ' ', 'EMPTY_FILE null'],
    ['a newer version', own.replace('Cascata StratML 1', 'Cascata StratML 2'), 'NEWER_VERSION 4'],
    [
      'a version that is none',
      own.replace('Cascata StratML 1', 'Cascata StratML x'),
      'STRATML_UNREADABLE_LINE 4',
    ],
    [
      'a line of another form',
      own.replace('Codice del piano:', 'Il piano:'),
      'STRATML_UNREADABLE_LINE 6',
    ],
  ])('%s', (_, content, wanted) => {
    const { issues } = read(content)
    expect(issues.map(({ code, line }) => `${code} ${line}`)).toContain(wanted)
    expect(issues.some(({ severity }) => severity === 'ERROR')).toBe(true)
  })

  test('too many elements for one objective are refused', () => {
    const rows = '<PerformanceIndicator/>'.repeat(300_001)
    const content = `<StrategicPlan><StrategicPlanCore><Goal><Objective>${rows}`
    expect(codes(content)).toEqual(['TOO_LARGE 1'])
  })

  test('a file cut short at any byte is an error with a line', () => {
    const whole = bytes(own)
    for (let length = 1; length < whole.length - 2; length += 1 + (length % 23)) {
      const { issues } = readStratml({ name: 'x', bytes: whole.subarray(0, length) })
      const broken = issues.find(({ code }) => code === 'BROKEN_FILE')
      expect(broken?.severity, `cut at ${length}`).toBe('ERROR')
      expect(broken?.line).toBeGreaterThan(0)
    }
  })

  test('any bytes, and any wrong turn in a file, are read without a throw', () => {
    const words = [
      '<Goal>',
      '</Goal>',
      '<Objective>',
      '</Objective>',
      '<Name>',
      '</Name>',
      'è',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&',
      '"',
      '\n',
      '\0',
      '<?x',
      '?>',
      ' a="b"',
    ]
    const wrong = fc
      .array(fc.constantFrom(...words), { maxLength: 30 })
      .map((all) => bytes(`<StrategicPlan><StrategicPlanCore>${all.join('')}`))
    const swapped = fc
      .tuple(fc.nat(), fc.constantFrom(...words))
      .map(([at, word]) =>
        bytes(own.slice(0, at % own.length) + word + own.slice((at % own.length) + 1)),
      )
    checkProperty(
      fc.property(fc.oneof(wrong, swapped, fc.uint8Array()), (bytes) => {
        readStratml({ name: 'x', bytes })
      }),
    )
  })
})

test('StratML is known by its outermost element', () => {
  expect(looksLikeStratml(agency)).toBe(true)
  expect(looksLikeStratml(association)).toBe(true)
  expect(looksLikeStratml('<html><StrategicPlanner/></html>')).toBe(false)
  expect(looksLikeStratml('SCHEDA <StrategicPlan>')).toBe(false)
})
