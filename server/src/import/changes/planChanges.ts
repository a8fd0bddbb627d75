import type { IssueReporter } from '../../document/issue.ts'
import type { YearSource } from '../../domain/enums.ts'
import { fold } from '../../domain/fold.ts'
import { keyOf, type ObjectiveKey } from '../../domain/objectiveKey.ts'
import type { Change, Counts } from '../model/change.ts'
import { changesOf, type FieldChange, type Fields, meaningOf, textOf } from '../model/fields.ts'
import { budgetField, readBudget } from '../model/objective.ts'
import { withoutReprints } from '../model/reprints.ts'
import {
  type WantedObjective,
  type WantedPlan,
  type WantedRow,
  withValues,
} from '../wanted/wanted.ts'
import type { Stored, StoredObjective, StoredPlan, StoredTableRow } from '../write/readStored.ts'
import { align } from './align.ts'
import { budgetInCode, isInBudget } from './codePattern.ts'
import { endsCut, withoutCutCell, withoutCutNarrative, withWholeTitles } from './truncation.ts'
import { checkWeights } from './weights.ts'

/** An objective, phase or indicator to be written. */
export interface Write {
  /** Null for a new one, until one is drawn for it. */
  id: number | null
  /** The objective that it is or belongs to, by {@link keyOf}. */
  readonly objective: string
  readonly key: ObjectiveKey
  readonly position: number
  /** All of its fields, said or stored. */
  readonly fields: Fields
  /** What changes; all of it in a new one. */
  readonly changes: readonly FieldChange[]
  /** How the years of an indicator's values are known, where a file says so. */
  readonly years: ReadonlyMap<number, YearSource>
}

/** A stored row that its table no longer holds. */
export interface Removal {
  readonly id: number
  readonly key: ObjectiveKey
  readonly title: string
  readonly changes: readonly FieldChange[]
}

/** What becomes of one table of a plan. */
export interface TableChanges {
  readonly created: Write[]
  readonly updated: Write[]
  readonly removed: Removal[]
  /** Ids of rows that change places. */
  readonly moved: number[]
}

/** What an import does to one plan. */
export interface PlanChanges {
  /** Null for a new one, until it is opened. */
  id: number | null
  readonly code: string
  /** Null for a new plan. */
  readonly stored: StoredPlan | null
  readonly label: string
  readonly labelBefore: string | null
  readonly objectives: TableChanges
  readonly phases: TableChanges
  readonly indicators: TableChanges
}

const LEVEL_RANK = { MANDATE: 0, MISSION: 1, PROGRAM: 2, PEG: 3 } as const

/** Compares what files want of a plan with what is stored. Pure: it reads and writes nothing. */
export function diffPlan(
  wanted: WantedPlan,
  stored: Stored,
  report: IssueReporter,
  counts: Counts,
): PlanChanges {
  const plan = stored.plans.get(wanted.code) ?? null
  const before = plan?.label ?? null
  const changes: PlanChanges = {
    id: plan?.id ?? null,
    code: wanted.code,
    stored: plan,
    label: wanted.label ?? before ?? '',
    labelBefore: before,
    objectives: noChanges(),
    phases: noChanges(),
    indicators: noChanges(),
  }
  count(counts.DUP, plan === null, changes.label !== before)
  let position = 0
  for (const { position: taken } of plan?.objectives.values() ?? []) {
    position = Math.max(position, taken)
  }
  const known = (key: string) =>
    wanted.objectives.get(key)?.fields.title !== undefined || plan?.objectives.has(key) === true
  for (const [key, objective] of wanted.objectives) {
    const now = plan?.objectives.get(key) ?? null
    if (!now && objective.fields.title === undefined) {
      report('OBJECTIVE_UNKNOWN', objective.place, { code: objective.key.code })
      continue
    }
    const said = withoutCutNarrative(
      objective,
      checkedFields(objective, now, stored, known, report),
      now,
      report,
    )
    const fields = now && objective.retyped ? withoutReprints(said, now.fields) : said
    if (!now) position += 1
    note(
      changes.objectives,
      counts.OBJECTIVE,
      objective.key,
      now,
      now?.position ?? position,
      fields,
    )
    if (objective.phases) {
      checkWeights(objective, stored.weightSumExpected, report)
      const before = now?.phases ?? []
      diffTable(objective, 'phases', objective.phases, before, changes.phases, counts.PHASE, report)
    }
    diffIndicators(objective, now, changes.indicators, counts, report)
  }
  return changes
}

function noChanges(): TableChanges {
  return { created: [], updated: [], removed: [], moved: [] }
}

function count(counts: Counts[keyof Counts], isNew: boolean, isChanged: boolean): void {
  if (isNew) counts.created += 1
  else if (isChanged) counts.updated += 1
  else counts.unchanged += 1
}

/** Notes what becomes of an object; one that says nothing new is only counted. */
function note(
  table: TableChanges,
  counts: Counts[keyof Counts],
  key: ObjectiveKey,
  stored: { readonly id: number; readonly fields: Fields } | null,
  position: number,
  said: Fields,
  years: ReadonlyMap<number, YearSource> = NO_YEARS,
): void {
  const changes = changesOf(stored?.fields ?? {}, said)
  count(counts, stored === null, changes.length > 0)
  if (stored && changes.length === 0) return
  const fields = { ...stored?.fields, ...said }
  const objective = keyOf(key)
  const id = stored?.id ?? null
  const write: Write = { id, objective, key, position, fields, changes, years }
  if (stored) table.updated.push(write)
  else table.created.push(write)
}

const NO_YEARS: ReadonlyMap<number, YearSource> = new Map()

/** What files say of an objective, once its links were followed and its code was read. */
function checkedFields(
  { key, place, fields: said }: WantedObjective,
  stored: StoredObjective | null,
  { codePatterns, budgetCodes }: Stored,
  known: (key: string) => boolean,
  report: IssueReporter,
): Fields {
  const { code } = key
  const [before, after] = [stored?.fields.title, said.title]
  if (stored && after !== undefined && before !== after) {
    report('TITLE_CHANGED', place, {
      code,
      before: textOf(before) ?? '',
      after: textOf(after) ?? '',
    })
  }
  if (said.parent !== undefined) {
    const parent = meaningOf(said.parent)
    const was = meaningOf(stored?.fields.parent)
    const name = textOf(said.parent)
    if (parent !== null && !known(parent)) {
      report('PARENT_UNKNOWN', place, { code, parent: name ?? '' })
    } else if (parent !== null && rankOf(parent) >= LEVEL_RANK[key.level]) {
      report('PARENT_NOT_ABOVE', place, { code, parent: name ?? '' })
    } else if (was !== null && was !== undefined && was !== parent) {
      report('PARENT_CHANGED', place, {
        code,
        before: textOf(stored?.fields.parent) ?? '',
        after: name,
      })
    }
  }
  const declared = readBudget(said.budget)
  if (declared && !isInBudget(declared, budgetCodes)) {
    report('BUDGET_LINK_UNKNOWN', place, { code, link: textOf(said.budget) ?? '' })
  }
  if (said.budget !== undefined || readBudget(stored?.fields.budget)?.provenance === 'DECLARED') {
    return said
  }
  const derived = budgetInCode(code, key.level, codePatterns)
  return derived ? { ...said, budget: budgetField(derived) } : said
}

function rankOf(key: string): number {
  return LEVEL_RANK[key.slice(0, key.indexOf(' ')) as keyof typeof LEVEL_RANK]
}

/** Compares a printed table, which is complete, with the stored one. Rows have no code: `align` finds them again. */
function diffTable(
  { key, place, cut }: WantedObjective,
  name: 'phases' | 'indicators',
  rows: readonly WantedRow[],
  stored: readonly StoredTableRow[],
  table: TableChanges,
  counts: Counts[keyof Counts],
  report: IssueReporter,
): void {
  const wholeRows = withWholeTitles(rows, stored)
  const { ids, removed } = align(
    wholeRows.map(({ title }) => title),
    stored,
  )
  const byId = new Map(stored.map((row) => [row.id, row]))
  for (const [index, row] of wholeRows.entries()) {
    const id = ids[index] ?? null
    const now = id === null ? null : (byId.get(id) ?? null)
    const position = index + 1
    const fields = { ...row.fields, position: String(position) }
    const before = now && { id: now.id, fields: { ...now.fields, position: String(now.position) } }
    if (now && now.position !== position) table.moved.push(now.id)
    note(table, counts, key, before, position, meaningful(row, fields, before?.fields), row.years)
  }
  const isCut = cut === name || endsCut(rows.at(-1), byId.get(ids.at(-1) ?? -1))
  if (isCut && removed.length > 0) {
    keepBehind(key, rows.length, removed, byId, table, counts)
    const at = rows.at(-1)?.place ?? place
    report('TABLE_CUT', at, { code: key.code, table: name, kept: removed.length })
    return
  }
  for (const gone of removed) {
    const { fields } = byId.get(gone.id) as StoredTableRow
    const nothing = Object.fromEntries(Object.keys(fields).map((name) => [name, null]))
    table.removed.push({
      id: gone.id,
      key,
      title: gone.title,
      changes: changesOf(fields, nothing),
    })
    counts.removed += 1
    const at = { ...(rows[0]?.place ?? place), raw: gone.title }
    report('ROW_REMOVED', at, { code: key.code, title: gone.title })
  }
}

/** Keeps the rows that a cut table would have gone on with, behind those that it has. */
function keepBehind(
  key: ObjectiveKey,
  printed: number,
  rows: readonly { readonly id: number }[],
  byId: ReadonlyMap<number, StoredTableRow>,
  table: TableChanges,
  counts: Counts[keyof Counts],
): void {
  const kept = rows.flatMap(({ id }) => byId.get(id) ?? [])
  for (const [index, row] of kept.sort((a, b) => a.position - b.position).entries()) {
    const position = printed + index + 1
    if (row.position !== position) table.moved.push(row.id)
    const before = { id: row.id, fields: { position: String(row.position), ...row.fields } }
    note(table, counts, key, before, position, { position: String(position) })
  }
}

/** A stored row gains nothing by an empty year that it does not have, nor by another print of a retyped value. */
function meaningful(
  { retyped, endsIn }: WantedRow,
  said: Fields,
  stored: Fields | undefined,
): Fields {
  if (!stored) return said
  const fields = Object.fromEntries(
    Object.entries(said).filter(([name, field]) => field !== null || name in stored),
  )
  const whole = endsIn === null ? fields : withoutCutCell(fields, stored, endsIn)
  return retyped ? withoutReprints(whole, stored) : whole
}

function diffIndicators(
  objective: WantedObjective,
  stored: StoredObjective | null,
  table: TableChanges,
  counts: Counts,
  report: IssueReporter,
): void {
  const { key, indicators, values } = objective
  const loose = new Map(values)
  if (indicators) {
    const rows = indicators.map((row) => {
      const more = loose.get(fold(row.title))
      if (!more) return row
      loose.delete(fold(row.title))
      return withValues(key, row, more, report)
    })
    diffTable(
      objective,
      'indicators',
      rows,
      stored?.indicators ?? [],
      table,
      counts.INDICATOR,
      report,
    )
  } else {
    for (const row of stored?.indicators ?? []) {
      const more = loose.get(fold(row.title))
      if (!more) continue
      loose.delete(fold(row.title))
      const said = meaningful(more, more.fields, row.fields)
      note(table, counts.INDICATOR, key, row, row.position, said, more.years)
    }
  }
  for (const { title, place: at } of loose.values()) {
    report('INDICATOR_UNKNOWN', at, { code: key.code, title })
  }
}

/** The lines of a change plan for one plan, in the order of its objectives. */
export function changesOfPlan(plan: PlanChanges): readonly Change[] {
  const { code: dup, stored, label, labelBefore } = plan
  const changes: Change[] = []
  if (!stored || label !== labelBefore) {
    changes.push({
      action: stored ? 'UPDATE' : 'CREATE',
      kind: 'DUP',
      dup,
      objective: null,
      label: dup,
      target: plan,
      fields: [{ name: 'label', before: labelBefore, after: label }],
    })
  }
  const list = (table: TableChanges, kind: 'OBJECTIVE' | 'PHASE' | 'INDICATOR'): void => {
    const line = (action: Change['action'], write: Write): void => {
      const label = kind === 'OBJECTIVE' ? write.key.code : (textOf(write.fields.title) ?? '')
      changes.push({
        action,
        kind,
        dup,
        objective: write.key,
        label,
        target: write,
        fields: write.changes,
      })
    }
    for (const write of table.created) line('CREATE', write)
    for (const write of table.updated) line('UPDATE', write)
    for (const gone of table.removed) {
      const { key: objective, title: label, changes: fields } = gone
      changes.push({ action: 'REMOVE', kind, dup, objective, label, target: gone, fields })
    }
  }
  list(plan.objectives, 'OBJECTIVE')
  list(plan.phases, 'PHASE')
  list(plan.indicators, 'INDICATOR')
  return changes
}

/** The keys of a plan's objectives by {@link keyOf}, new ones included once they have theirs. */
export function objectiveIdsOf({ stored, objectives }: PlanChanges): ReadonlyMap<string, number> {
  const ids = new Map<string, number>()
  for (const [key, { id }] of stored?.objectives ?? []) ids.set(key, id)
  for (const { objective, id } of objectives.created) if (id !== null) ids.set(objective, id)
  return ids
}
