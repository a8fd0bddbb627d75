import type { ChangeLine } from '../model/changeLine.ts'
import type { ContentTable } from '../model/content.ts'
import type { KindCounts } from '../model/counts.ts'
import type { PlanChanges } from './planChanges.ts'
import { type TableChanges, tableCounts, type Write } from './tableChanges.ts'

/** The lines of a change plan for one plan, in the order of its objectives. */
export function linesOfPlan(plan: PlanChanges): readonly ChangeLine[] {
  const { code: dup, stored, changes, objectives, phases, indicators } = plan
  const own: ChangeLine = {
    action: stored ? 'UPDATE' : 'CREATE',
    kind: 'DUP',
    dup,
    objective: null,
    label: dup,
    target: plan,
    changes,
  }
  return [
    ...(changes.length > 0 ? [own] : []),
    ...linesOf('OBJECTIVE', dup, objectives, ({ key }) => key.code),
    ...linesOf('PHASE', dup, phases, ({ content }) => content.fields.title ?? ''),
    ...linesOf('INDICATOR', dup, indicators, ({ content }) => content.fields.title ?? ''),
  ]
}

function linesOf<T extends ContentTable, W extends Write<T>>(
  kind: 'OBJECTIVE' | 'PHASE' | 'INDICATOR',
  dup: string,
  { created, updated, removed }: TableChanges<T, W>,
  labelOf: (write: W) => string,
): readonly ChangeLine[] {
  const line = (action: ChangeLine['action'], target: W): ChangeLine => {
    const { key: objective, changes } = target
    return { action, kind, dup, objective, label: labelOf(target), target, changes }
  }
  return [
    ...created.map((write) => line('CREATE', write)),
    ...updated.map((write) => line('UPDATE', write)),
    ...removed.map((target): ChangeLine => {
      const { key: objective, title: label, changes } = target
      return { action: 'REMOVE', kind, dup, objective, label, target, changes }
    }),
  ]
}

/** The objects of one plan, counted by outcome. */
export function countsOfPlan({ stored, changes, objectives, phases, indicators }: PlanChanges): {
  readonly [kind in 'DUP' | 'OBJECTIVE' | 'PHASE' | 'INDICATOR']: KindCounts
} {
  const isChanged = changes.length > 0
  return {
    DUP: {
      created: stored ? 0 : 1,
      updated: stored && isChanged ? 1 : 0,
      unchanged: stored && !isChanged ? 1 : 0,
      removed: 0,
    },
    OBJECTIVE: tableCounts(objectives),
    PHASE: tableCounts(phases),
    INDICATOR: tableCounts(indicators),
  }
}
