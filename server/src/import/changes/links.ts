import { type Issue, issue } from '../../document/issue.ts'
import { rankOf } from '../../domain/enums.ts'
import { keyOf } from '../../domain/objectiveKey.ts'
import type { PlanObjective } from '../../plan/nodes.ts'
import type { Content } from '../model/content.ts'
import { isSameValue, textOfValue } from '../model/kinds.ts'
import type { ObjectiveTable } from '../model/objective.ts'
import type { Stored } from '../model/stored.ts'
import type { CombinedObjective } from '../wanted/combined.ts'
import { budgetInCode, isInBudget } from './codePattern.ts'

/** Issues of an objective's links to its parent and to the budget: those that are impossible, and those that change. */
export function linkIssues(
  objective: CombinedObjective,
  stored: PlanObjective | null,
  budgetCodes: ReadonlySet<string>,
  isKnown: (key: string) => boolean,
): readonly Issue[] {
  const { key, place, content } = objective
  const { budget } = content.fields
  return [
    ...parentIssues(objective, stored, isKnown),
    ...(budget && !isInBudget(budget, budgetCodes)
      ? [
          issue('BUDGET_LINK_UNKNOWN', place, {
            code: key.code,
            link: textOfValue('BUDGET_LINK', budget) ?? '',
          }),
        ]
      : []),
  ]
}

function parentIssues(
  { key, place, content }: CombinedObjective,
  stored: PlanObjective | null,
  isKnown: (key: string) => boolean,
): readonly Issue[] {
  const { parent } = content.fields
  const { code } = key
  if (parent === undefined) return []
  if (parent && !isKnown(keyOf(parent))) {
    return [issue('PARENT_UNKNOWN', place, { code, parent: parent.code })]
  }
  if (parent && rankOf(parent.level) >= rankOf(key.level)) {
    return [issue('PARENT_NOT_ABOVE', place, { code, parent: parent.code })]
  }
  const before = stored?.parent ?? null
  if (!before || isSameValue('PARENT', before, parent)) return []
  const facts = { code, before: before.code, after: parent?.code ?? null }
  return [issue('PARENT_CHANGED', place, facts)]
}

/** An objective with the link to the budget that its code names, where none is declared. */
export function withBudgetOfCode(
  { key, content }: CombinedObjective,
  stored: PlanObjective | null,
  codePatterns: Stored['codePatterns'],
): Content<ObjectiveTable> {
  const { fields } = content
  if (fields.budget !== undefined || stored?.budget?.provenance === 'DECLARED') return content
  const budget = budgetInCode(key.code, key.level, codePatterns)
  return budget ? { ...content, fields: { ...fields, budget } } : content
}
