import type { DocumentObjective, PlanDocument } from '../../document/document.ts'
import { escapeHtml } from './escapeHtml.ts'
import { ancestry, levelLabelOf } from './sheets.ts'

/**
 * The cascade as nested lists: every objective with code and title under the one it hangs on;
 * those that have a sheet link to it.
 */
export function contents(
  plan: PlanDocument,
  anchorOf: (objective: DocumentObjective) => string | null,
): string {
  const ancestors = ancestry(plan)
  const children = Map.groupBy(plan.objectives, (objective) => ancestors(objective).at(-1) ?? null)
  const list = (above: DocumentObjective | null): string => {
    const below = children.get(above) ?? []
    if (below.length === 0) return ''
    return `<ul>\n${below.map((one) => `<li>${entry(one)}${list(one)}</li>`).join('\n')}\n</ul>`
  }
  const entry = (objective: DocumentObjective): string => {
    const anchor = anchorOf(objective)
    const words = `<span class="code">${escapeHtml(objective.code.value)}</span> ${escapeHtml(objective.title?.value ?? '')}`
    const level = `<span class="level">${escapeHtml(levelLabelOf(objective))}</span> `
    return anchor ? `<a href="#${anchor}">${words}</a>` : level + words
  }
  return list(null)
}
