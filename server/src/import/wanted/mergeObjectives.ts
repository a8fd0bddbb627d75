import { type Issue, issue } from '../../document/issue.ts'
import { yearValues } from '../../domain/indicatorFields.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import { type ContentTable, textAt, valueAt, valuesOf, type YearContent } from '../model/content.ts'
import { type IndicatorTable, indicatorTable } from '../model/indicator.ts'
import { isSameValue } from '../model/kinds.ts'
import { objectiveTable } from '../model/objective.ts'
import { phaseTable } from '../model/phase.ts'
import { changesOf, isSameContent, nameOfPath } from '../model/valueChange.ts'
import type { CombinedObjective, CombinedRow } from './combined.ts'
import { placeOf } from './place.ts'

/** An objective of two files: each adds what the other does not state; disagreements are issues. */
export function mergeObjectives(
  first: CombinedObjective,
  second: CombinedObjective,
): { readonly objective: CombinedObjective; readonly issues: readonly Issue[] } {
  const own = valuesOf(objectiveTable, second.content)
  const isSaid = (path: unknown) => typeof path === 'string' && path in first.content.fields
  const disputed = own.filter(
    ({ path, kind, value }) =>
      isSaid(path) && !isSameValue(kind, valueAt(first.content, path), value),
  )
  const phases = printedOnce(phaseTable, first.phases, second.phases)
  const indicators = printedOnce(indicatorTable, first.indicators, second.indicators)
  const values = mergeAllValues(first, second)
  const fields = { ...second.content.fields, ...first.content.fields }
  return {
    objective: {
      ...first,
      content: { ...first.content, fields },
      phases: phases.rows,
      indicators: indicators.rows,
      values: values.byTitle,
      cut: first.cut ?? second.cut,
    },
    issues: [
      ...disputed.map(({ path }) => disagreement(first, second, nameOfPath(path))),
      ...(phases.isDisputed ? [disagreement(first, second, 'phases')] : []),
      ...(indicators.isDisputed ? [disagreement(first, second, 'indicators')] : []),
      ...values.issues,
    ],
  }
}

/** The table of the two that is printed; both may print it if they print the same. */
function printedOnce<T extends ContentTable>(
  table: T,
  first: readonly CombinedRow<T>[] | null,
  second: readonly CombinedRow<T>[] | null,
): { readonly rows: readonly CombinedRow<T>[] | null; readonly isDisputed: boolean } {
  if (!first || !second) return { rows: first ?? second, isDisputed: false }
  const isSame =
    first.length === second.length &&
    first.every(({ content }, index) => {
      const other = second[index]?.content
      return other !== undefined && isSameContent(table, content, other)
    })
  return { rows: first, isDisputed: !isSame }
}

/** The values of the two that were delivered without their tables, by indicator. */
function mergeAllValues(
  first: CombinedObjective,
  second: CombinedObjective,
): { readonly byTitle: CombinedObjective['values']; readonly issues: readonly Issue[] } {
  const byTitle = new Map(first.values)
  const issues: Issue[] = []
  for (const [title, row] of second.values) {
    const known = byTitle.get(title)
    const merged = known && mergeValues(second.key, known, row)
    byTitle.set(title, merged?.row ?? row)
    issues.push(...(merged?.issues ?? []))
  }
  return { byTitle, issues }
}

/** An indicator with values delivered separately: each fills what the other leaves empty. */
export function mergeValues(
  { code }: ObjectiveKey,
  row: CombinedRow<IndicatorTable>,
  more: CombinedRow<IndicatorTable>,
): { readonly row: CombinedRow<IndicatorTable>; readonly issues: readonly Issue[] } {
  const disputed = changesOf(indicatorTable, row.content, more.content).filter(
    ({ before, after }) => before !== null && after !== null,
  )
  const years = new Map(row.content.years)
  for (const [year, said] of more.content.years) years.set(year, mergeYear(years.get(year), said))
  return {
    row: { ...row, content: { ...row.content, years } },
    issues: disputed.map(({ path }) =>
      issue('DUPLICATE_OBJECTIVE', more.place, {
        code,
        field: `${more.title}, ${nameOfPath(path)}`,
        first: placeOf(row.place),
      }),
    ),
  }
}

function mergeYear(first: YearContent | undefined, second: YearContent): YearContent {
  const filled = yearValues.filter((which) => first?.[which])
  const kept = Object.fromEntries(filled.map((which) => [which, first?.[which]]))
  return { ...first, ...second, ...kept }
}

/** Reports that two files disagree; in the upper cascade the first counts. */
function disagreement(first: CombinedObjective, second: CombinedObjective, field: string): Issue {
  const { code, level } = second.key
  const at = placeOf(first.place)
  const words = (content: CombinedObjective['content']) => textAt(objectiveTable, content, field)
  const [said, saidAgain] = [words(first.content), words(second.content)]
  const both = { code, first: said ?? '', second: saidAgain ?? '', at }
  if (level !== 'PEG') {
    if (field === 'title') return issue('TITLES_DISAGREE', second.place, both)
    if (field === 'levelLabel') return issue('LEVEL_LABELS_DISAGREE', second.place, both)
    if (field === 'parent') {
      const parents = { ...both, first: said, second: saidAgain }
      return issue('PARENTS_DISAGREE', second.place, parents)
    }
  }
  return issue('DUPLICATE_OBJECTIVE', second.place, { code, field, first: at })
}
