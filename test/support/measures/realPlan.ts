import type {
  DocumentIndicator,
  DocumentObjective,
  DocumentPhase,
} from '@cascata/server/document/document'
import { readSheet } from '@cascata/server/formats/sheet/read'
import type { MeasuredObjective, MeasuredPlan } from '@cascata/server/measures/nodes'
import { realSheet } from '../realSheet.ts'
import { indicator, objective, phase } from './nodes.ts'

/** The real sheet as a plan: what its two objectives say, below the chain that both name. */
export function realPlan(updatedAt = '2024-12-31'): MeasuredPlan {
  const [plan] = readSheet(realSheet).plans
  if (!plan) throw new Error(`${realSheet.name} holds no plan`)
  const childrenOf = (parent: string | null): MeasuredObjective[] =>
    plan.objectives
      .filter((one) => (one.parent?.value?.code ?? null) === parent)
      .map((one) =>
        one.level === 'PEG'
          ? pegObjective(one, updatedAt)
          : objective({
              level: one.level,
              code: one.code.value,
              title: one.title?.value ?? '',
              managerAlias: null,
              children: childrenOf(one.code.value),
            }),
      )
  return {
    dup: { id: 1, code: plan.dup.code.value, label: plan.dup.label?.value ?? '' },
    roots: childrenOf(null),
  }
}

const pegObjective = (sheet: DocumentObjective, updatedAt: string): MeasuredObjective =>
  objective({
    level: 'PEG',
    code: sheet.code.value,
    title: sheet.title?.value ?? '',
    managerAlias: sheet.manager,
    executionState: sheet.executionState?.value ?? null,
    phases: (sheet.phases ?? []).map(realPhase),
    indicators: (sheet.indicators ?? []).map(realIndicator),
    updatedAt,
  })

const realPhase = (sheet: DocumentPhase) =>
  phase({
    title: sheet.title.value,
    plannedStart: sheet.plannedStart?.value ?? null,
    plannedEnd: sheet.plannedEnd?.value ?? null,
    actualStart: sheet.actualStart?.value ?? null,
    actualEnd: sheet.actualEnd?.value ?? null,
    weight: sheet.weight?.value ?? null,
    progress: sheet.progress?.value ?? null,
  })

const realIndicator = (sheet: DocumentIndicator) => ({
  ...indicator({ title: sheet.title.value, type: sheet.type?.value ?? null, polarity: null }),
  values: sheet.values.map(({ year, expected, achieved }) => ({
    year,
    expected: expected?.value ?? null,
    achieved: achieved?.value ?? null,
  })),
})
