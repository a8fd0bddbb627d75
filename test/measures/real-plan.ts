import { readFileSync } from 'node:fs'
import type {
  SheetIndicator,
  SheetObjective,
  SheetPhase,
} from '../../server/src/import/document.ts'
import { parseSheet } from '../../server/src/import/sheet.ts'
import type { MeasuredObjective, MeasuredPlan } from '../../server/src/measures/nodes.ts'
import { indicator, objective, phase } from './nodes.ts'

const FILE = 'scheda-obiettivi-2024-u09.md'

/** The real sheet as a plan: what its two objectives say, below the chain that both name. */
export function realPlan(updatedAt = '2024-12-31'): MeasuredPlan {
  const bytes = readFileSync(new URL(`../../prisma/seed/${FILE}`, import.meta.url))
  const { parameters, objectives } = parseSheet(bytes, FILE)
  const view = parameters.view?.value
  const pegs = objectives.map((sheet) => pegObjective(sheet, updatedAt))
  const chain = objectives[0]?.chain ?? []
  const [root] = chain.reduceRight<MeasuredObjective[]>(
    (children, { value: { level, code, title } }) => [
      objective({ level, code, title, manager: null, children }),
    ],
    pegs,
  )
  return {
    dup: { id: 1, code: view?.code ?? '', label: view?.label ?? '' },
    roots: root ? [root] : [],
  }
}

const pegObjective = (sheet: SheetObjective, updatedAt: string): MeasuredObjective =>
  objective({
    level: 'PEG',
    code: sheet.code.value,
    title: sheet.title.value,
    manager: sheet.manager,
    executionState: sheet.executionState?.value.state ?? null,
    phases: sheet.phases.map(realPhase),
    indicators: sheet.indicators.map(realIndicator),
    updatedAt,
  })

const realPhase = (sheet: SheetPhase) =>
  phase({
    title: sheet.title.value,
    plannedStart: sheet.plannedStart?.value ?? null,
    plannedEnd: sheet.plannedEnd?.value ?? null,
    actualStart: sheet.actualStart?.value ?? null,
    actualEnd: sheet.actualEnd?.value ?? null,
    weight: sheet.weight?.value ?? null,
    progress: sheet.progress?.value ?? null,
  })

const realIndicator = (sheet: SheetIndicator) => ({
  ...indicator({ title: sheet.title.value, type: sheet.type?.value ?? null, polarity: null }),
  values: sheet.values.map(({ year, expected, achieved }) => ({
    year,
    expected: expected?.value ?? null,
    achieved: achieved?.value ?? null,
  })),
})
