import { type Issue, issue } from '../../document/issue.ts'
import type { PlanObjective } from '../../plan/nodes.ts'
import { type ObjectiveTable, objectiveTable, storedObjective } from '../model/objective.ts'
import type { Stored } from '../model/stored.ts'
import { changesOf, isReprinted } from '../model/valueChange.ts'
import type { CombinedObjective } from '../wanted/combined.ts'
import { linkIssues, withBudgetOfCode } from './links.ts'
import { creation, update, type Write } from './tableChanges.ts'
import { cutsNarrative } from './truncation.ts'

/** The change to one objective, without its tables; `write` is null for an unchanged one. */
export interface ObjectiveChange {
  readonly write: Write<ObjectiveTable> | null
  readonly issues: readonly Issue[]
}

/** Compares an objective of the files with the stored one, after its links were resolved and its code was read. */
export function objectiveChange(
  objective: CombinedObjective,
  stored: PlanObjective | null,
  { codePatterns, budgetCodes }: Stored,
  isKnown: (key: string) => boolean,
): ObjectiveChange {
  const { key, place, retyped, cut } = objective
  const said = withBudgetOfCode(objective, stored, codePatterns)
  const links = linkIssues(objective, stored, budgetCodes, isKnown)
  if (!stored) return { write: creation(objectiveTable, key, said), issues: links }

  const before = { id: stored.id, content: storedObjective(stored) }
  const changes = changesOf(objectiveTable, before.content, said)
  const cutText = changes.find((change) => change.path === cut && cutsNarrative(change))
  const meant = changes.filter((change) => change !== cutText && !(retyped && isReprinted(change)))
  return {
    write: update(key, before, said, meant),
    issues: [
      ...titleIssues(objective, stored),
      ...links,
      ...(cutText ? [issue('TEXT_CUT', place, { code: key.code })] : []),
    ],
  }
}

function titleIssues(
  { key, place, content }: CombinedObjective,
  { title: before }: PlanObjective,
): readonly Issue[] {
  const after = content.fields.title
  if (after === undefined || after === before) return []
  return [issue('TITLE_CHANGED', place, { code: key.code, before, after: after ?? '' })]
}
