import type {
  BudgetLink,
  DocumentCenter,
  DocumentIndicator,
  DocumentIndicatorValue,
  DocumentObjective,
  DocumentPerson,
  DocumentPhase,
  ExportDocument,
  Narrative,
  PublicValue,
  Value,
} from '@cascata/server/document/document'
import type { Printed, Sourced } from '@cascata/server/document/source'
import { readDate } from '@cascata/server/domain/dates'
import { printNumber, readNumber } from '@cascata/server/domain/decimals'
import {
  type AttainmentMethod,
  type ObjectiveLevel,
  objectiveLevels,
  type Polarity,
  type YearSource,
} from '@cascata/server/domain/enums'
import type { ObjectiveKey } from '@cascata/server/domain/objectiveKey'
import { indicatorTypeOf, stateOf } from '@cascata/server/domain/printedLabels'
import fc from 'fast-check'

/** A value that comes from no file, as an export holds it. */
export function said<T>(value: T, raw = String(value)): Sourced<T> {
  return { value, raw, file: '', line: 0, endLine: 0 }
}

/** A cell that comes from no file: its words, and what the reader of its column makes of them. */
export function cell<T>(text: string, read: (text: string) => T | null): Printed<T> {
  return { value: read(text), text, raw: text, file: '', line: 0, endLine: 0 }
}

const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })

// Everything a text can hold that some format gives a meaning of its own.
const awkward = fc.constantFrom(
  'Comunicazione ai cittadini',
  "ATTIVITA' DI SPORTELLO",
  'Efficienza, trasparenza, accessibilità',
  'uno; due; tre',
  'detto «il "Palio"»',
  '"tra virgolette"',
  'prima riga\nseconda riga',
  'prima riga\n\n- terza riga',
  'con\ttabulazione',
  '=HYPERLINK("http://esempio.it")',
  '=1+1',
  '+39 0331 000000',
  '-5 giorni',
  '- trattino',
  '@sindaco',
  "'Ndrangheta",
  "'68",
  "'=1+1",
  "''due apici''",
  '01',
  '1.234',
  '40.00',
  '1,5',
  '9/04/2024',
  '<b>Grassetto</b> & altro',
  ']]> -->',
  '_x0041_ &amp; &#10;',
  'Straße, Łódź, 東京, Ελλάδα 🏛️',
  'null',
  '{"a": 1}',
  'a \\ b \\n c',
  '#NOME?',
  'x'.repeat(2_000),
)

const letters = fc.string({
  unit: fc.constantFrom(...'abcèàùÀ ’\'"«»,;:.=+-@|\\/&<>#%€0123456789\n'),
  minLength: 1,
  maxLength: 24,
})

/** A text as documents hold it: never empty, its ends trimmed, its lines ended by `\n`. */
export const text: fc.Arbitrary<string> = fc
  .oneof({ weight: 3, arbitrary: awkward }, { weight: 2, arbitrary: letters })
  .map((words) => words.trim())
  .filter((words) => words !== '')

/** A text on one line, as names and labels are. */
export const line: fc.Arbitrary<string> = text.map((words) => words.replaceAll(/\s+/g, ' '))

const code = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789ABUà_.-/'), minLength: 1, maxLength: 10 }),
  fc
    .tuple(fc.integer({ min: 2019, max: 2029 }), fc.integer({ min: 1, max: 99 }))
    .map(([year, number]) => `${year}_U09_${String(number).padStart(2, '0')}`),
  fc.constantFrom('01', '0101', '10_0101_0101', '2023_2028_DUP_10', '1.2'),
)

/** A decimal with the decimals that were given, as documents hold numbers. */
export const decimal: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: -99_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([number, scale]) => {
    const digits = String(Math.abs(number)).padStart(scale + 1, '0')
    const whole = digits.slice(0, digits.length - scale)
    const decimals = scale === 0 ? '' : `.${digits.slice(-scale)}`
    return `${number < 0 ? '-' : ''}${whole}${decimals}`
  })

const numberText = fc.oneof(
  decimal.map(printNumber),
  fc.constantFrom('40', '40,00', '100%', '1.234', '1.234,50', '40.00', '+5', 'n.d.', '-', '1,2,3'),
)

const dateText = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 2019, max: 2029 }),
    )
    .map(([day, month, year]) => `${day}/${String(month).padStart(2, '0')}/${year}`),
  fc.constantFrom('9/04/2024', '31/12/2024', '19 luglio 2024', '31/02/2024', 'n.d.', '40', '2024'),
)

const date = nullable(dateText.map((words) => cell(words, readDate)))
const number = nullable(numberText.map((words) => cell(words, readNumber)))
const saidText = text.map((words) => said(words))
const saidDecimal = decimal.map((value) => said(value, printNumber(value)))

const phase = (spelling: fc.Arbitrary<string>, name: fc.Arbitrary<string>) =>
  fc.record<DocumentPhase>({
    title: saidText,
    plannedStart: date,
    plannedEnd: date,
    actualStart: date,
    actualEnd: date,
    weight: number,
    progress: number,
    responsible: nullable(name.map((words) => said(words))),
    responsibilityCenter: nullable(spelling.map((words) => said(words))),
    note: nullable(saidText),
  })

const value = fc
  .oneof(numberText, text)
  .map((words): Sourced<Value> => said({ text: words, number: readNumber(words) }, words))

const indicatorValue = fc.record<DocumentIndicatorValue>({
  year: fc.integer({ min: 2019, max: 2029 }),
  yearSource: fc.constantFrom<YearSource>(
    'COLUMN_HEADING',
    'AFTER_PRIOR_COLUMNS',
    'OBJECTIVE_CODE',
  ),
  expected: nullable(value),
  achieved: nullable(value),
})

const indicator = fc.record<DocumentIndicator>({
  title: saidText,
  type: nullable(
    fc
      .constantFrom('EFFICIENZA', 'Qualità', 'efficacia', 'Tempestività', 'Percentuale')
      .map((words) => cell(words, indicatorTypeOf)),
  ),
  note: nullable(saidText),
  values: fc.uniqueArray(indicatorValue, { selector: ({ year }) => year, maxLength: 4 }),
  polarity: nullable(
    fc
      .constantFrom<Polarity>(
        'HIGHER_IS_BETTER',
        'LOWER_IS_BETTER',
        'MAINTAIN',
        'ON_OFF',
        'UNKNOWN',
      )
      .map((word) => said(word)),
  ),
  method: nullable(
    fc
      .constantFrom<AttainmentMethod>(
        'RATIO',
        'LINEAR_DEVIATION',
        'BASELINE',
        'PERFORM_PLUS',
        'ON_OFF',
        'MAINTAIN',
        'DAYS_OF_DELAY',
      )
      .map((word) => said(word)),
  ),
  baseline: nullable(saidDecimal),
  tolerance: nullable(saidDecimal),
  weight: nullable(saidDecimal),
})

const narrative = nullable(
  fc
    .array(
      fc
        .record({ number: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }), text })
        .map((block) => said(block, block.text)),
      { minLength: 1, maxLength: 4 },
    )
    .map((blocks): Narrative => ({ blocks })),
)

const twoDigits = fc.integer({ min: 1, max: 99 }).map((number) => String(number).padStart(2, '0'))

const budget = nullable(
  fc
    .record<BudgetLink>({
      mission: twoDigits,
      program: fc.option(twoDigits, { nil: null }),
      provenance: fc.constantFrom('DECLARED', 'DERIVED_FROM_CODE'),
    })
    .map((link) => said(link, `${link.mission}${link.program ?? ''}`)),
)

const portfolio = nullable(
  fc
    .tuple(
      fc.constantFrom('ROSSI ANNA', 'Bianchi Luca', "D'Angelo Pía"),
      fc.array(fc.constantFrom('CULTURA', 'Bilancio e tributi', 'POLITICHE, GIOVANILI'), {
        maxLength: 3,
      }),
    )
    .map(([holder, matters]) => {
      const label = [holder, ...matters].join(' - ')
      return said({ label, holder, matters }, label)
    }),
)

// One title a code: an authority has one public value under a code.
const PUBLIC_VALUES: readonly PublicValue[] = [
  { code: '5', title: 'ACCOUNTABILITY, TRASPARENZA E PARTECIPAZIONE' },
  { code: '01', title: 'Benessere; e salute' },
  { code: 'VP.2', title: '=SOMMA(A1)' },
]

/** The level of an objective and which of the earlier ones it hangs on: anywhere above, or the plan. */
interface Branch {
  readonly level: ObjectiveLevel
  readonly code: string
  /** Chooses among the objectives above; null hangs it on the plan itself. */
  readonly parent: number | null
}

const branch = fc.record<Branch>({
  level: fc.constantFrom(...objectiveLevels, 'PEG'),
  code,
  parent: fc.option(fc.nat(), { nil: null, freq: 6 }),
})

/** Branches with unique keys, the higher levels first. */
const branches = fc
  .uniqueArray(branch, { selector: ({ level, code }) => `${level} ${code}`, maxLength: 7 })
  .map((all) => objectiveLevels.flatMap((level) => all.filter((one) => one.level === level)))

function parentOf(all: readonly Branch[], { level, parent }: Branch): ObjectiveKey | null {
  const above = all.filter(
    (one) => objectiveLevels.indexOf(one.level) < objectiveLevels.indexOf(level),
  )
  const chosen = parent === null ? undefined : above[parent % Math.max(above.length, 1)]
  return chosen ? { level: chosen.level, code: chosen.code } : null
}

type Details = Omit<DocumentObjective, 'level' | 'code' | 'parent'>

const details = (spelling: fc.Arbitrary<string>, name: fc.Arbitrary<string>) =>
  fc.record<Details>({
    title: saidText,
    levelLabel: nullable(
      fc
        .constantFrom('PEG-PIAO-SEZ. 2.2 PERFORMANCE', 'Obiettivo di mandato')
        .map((words) => said(words)),
    ),
    weight: nullable(saidDecimal),
    portfolio,
    responsibilityCenter: nullable(spelling.map((words) => said(words))),
    manager: nullable(name.map((words) => said(words))),
    publicValue: nullable(
      fc.constantFrom(...PUBLIC_VALUES).map((one) => said(one, `${one.code} - ${one.title}`)),
    ),
    budget,
    executionState: nullable(
      fc
        .constantFrom('CONCLUSO', 'in corso', 'Non avviato', 'Sospeso', 'in attesa di atti')
        .map((words) => cell(words, stateOf)),
    ),
    implementationApproach: narrative,
    implementationStatus: narrative,
    phases: fc.array(phase(spelling, name), { maxLength: 3 }),
    // Values that stand apart from their indicators name them by title.
    indicators: fc.uniqueArray(indicator, { selector: ({ title }) => title.value, maxLength: 3 }),
  })

const centers = fc
  .uniqueArray(
    fc.record({
      code: fc.option(code, { nil: null }),
      name: line,
      spellings: fc.uniqueArray(line, { maxLength: 4 }),
    }),
    {
      comparator: (a, b) => a.name === b.name || (a.code !== null && a.code === b.code),
      maxLength: 3,
    },
  )
  .map((all) =>
    all.map(
      (one): DocumentCenter => ({
        code: one.code === null ? null : said(one.code),
        name: said(one.name),
        spellings: one.spellings.map((spelling) => said(spelling)),
      }),
    ),
  )

const people = fc
  .uniqueArray(fc.record({ name: line, spellings: fc.uniqueArray(line, { maxLength: 3 }) }), {
    selector: ({ name }) => name,
    maxLength: 3,
  })
  .map((all) =>
    all.map(
      ({ name, spellings }): DocumentPerson => ({
        name: said(name),
        spellings: spellings.map((spelling) => said(spelling)),
      }),
    ),
  )

/** One of the given spellings, or one that no list knows. */
const oneOf = (known: readonly string[]) =>
  known.length === 0 ? line : fc.oneof(fc.constantFrom(...known), line)

/**
 * Whole plans to export: objectives of all four levels that skip some of them, odd and
 * empty cells, several spellings of centers and people, and every sign that a format gives a
 * meaning of its own.
 */
export const exportDocument: fc.Arbitrary<ExportDocument> = fc
  .record({ branches, centers, people })
  .chain(({ branches, centers, people }) => {
    const spelling = oneOf(centers.flatMap((one) => [one.name, ...one.spellings]).map(plain))
    const name = oneOf(people.flatMap((one) => [one.name, ...one.spellings]).map(plain))
    return fc.record<ExportDocument>({
      authority: fc.record({
        code: fc.constantFrom('c_c707', 'c_h501'),
        name: fc.constantFrom('Comune di Esempio', "Città dell'Arte & dell’Acqua"),
      }),
      plan: fc
        .record({
          code: fc.constantFrom('DUP_2024_2027', 'DUP 2025/2027', '2024'),
          label: fc.option(line, { nil: null }),
          details: fc.tuple(...branches.map(() => details(spelling, name))),
        })
        .map(({ code, label, details }) => ({
          dup: { code: said(code), label: label === null ? null : said(label) },
          responsibilityCenter: null,
          objectives: branches.map((one, index) => {
            const parent = parentOf(branches, one)
            return {
              ...(details[index] as Details),
              level: one.level,
              code: said(one.code),
              parent: said(parent, parent?.code ?? ''),
            }
          }),
        })),
      centers: fc.constant(centers),
      people: fc.constant(people),
    })
  })

const plain = ({ value }: Sourced<string>): string => value
