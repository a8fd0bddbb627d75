import type { FileDocument } from '../../document/document.ts'
import { Issues } from '../../document/issue.ts'
import type { ChangeLine } from '../model/changeLine.ts'
import { type ImportCounts, sumCounts } from '../model/counts.ts'
import type { Stored } from '../model/stored.ts'
import { countsOfNames, linesOfNames } from '../names/lines.ts'
import { type NameChanges, nameChanges } from '../names/nameChanges.ts'
import type { OfficeCenter } from '../names/resolve.ts'
import type { Combined } from '../wanted/combined.ts'
import { countsOfPlan, linesOfPlan } from './lines.ts'
import { type PlanChanges, planChanges } from './planChanges.ts'

/** All that an import would do. */
export interface ChangePlan {
  readonly stored: Stored
  readonly names: NameChanges
  readonly plans: readonly PlanChanges[]
  /** Every object that is created, updated or removed: names first, then plan by plan. */
  readonly lines: readonly ChangeLine[]
  readonly counts: ImportCounts
}

/** Compares files with what is stored, and reports the issues found in comparing. */
export function changePlan(
  documents: readonly FileDocument[],
  directory: readonly OfficeCenter[],
  combined: Combined,
  stored: Stored,
): { readonly plan: ChangePlan; readonly issues: Issues } {
  const issues = new Issues()
  const names = nameChanges(documents, directory, combined, stored)
  issues.addAll(names.issues)
  const plans = combined.plans.map((plan) => {
    const compared = planChanges(plan, stored)
    issues.merge(compared.issues)
    return compared.changes
  })
  return {
    plan: {
      stored,
      names: names.changes,
      plans,
      lines: [...linesOfNames(names.changes), ...plans.flatMap(linesOfPlan)],
      counts: sumCounts([countsOfNames(names.changes), ...plans.map(countsOfPlan)]),
    },
    issues,
  }
}
