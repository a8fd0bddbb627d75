import { withValue } from '../../document/source.ts'
import { objectiveLevels } from '../../domain/enums.ts'
import type { ObjectiveKey } from '../../domain/objectiveKey.ts'
import { readPortfolio } from '../portfolio.ts'
import type { PlanDrafts } from './plans.ts'
import type { TableRow } from './record.ts'
import { provenanceWords, stateWords } from './words.ts'

/** The objective that a row of a plan is about, in its plan; null, and an error, when it names none. */
export function objectiveOf(row: TableRow, plans: PlanDrafts) {
  const plan = row.needed('plan')
  const key = row.objective()
  if (!plan || !key) return null
  const draft = plans.plan(plan)
  return { plan: draft, key, objective: draft.objective(key, key.source) }
}

/** Reads a row of the objectives; one that names no objective at all is about the plan alone. */
export function readObjective(row: TableRow, plans: PlanDrafts): void {
  const code = row.needed('plan')
  if (!code) return
  const label = row.text('planLabel')
  if (label) plans.plan(code).label(label, row.column('planLabel'))
  if (!row.text('code') && !row.text('title')) {
    plans.plan(code)
    return
  }
  const found = objectiveOf(row, plans)
  if (!found) return
  const { objective } = found
  const portfolio = row.text('portfolio')
  objective.say('title', row.text('title'), row.column('title'))
  objective.say('levelLabel', row.text('levelLabel'), row.column('levelLabel'))
  objective.say('portfolio', portfolio && readPortfolio(portfolio), row.column('portfolio'))
  objective.say(
    'responsibilityCenter',
    row.text('responsibilityCenter'),
    row.column('responsibilityCenter'),
  )
  objective.say('manager', row.text('manager'), row.column('manager'))
  objective.say(
    'executionState',
    row.printedWord('executionState', stateWords),
    row.column('executionState'),
  )
  readLinks(row, found.key, code.value, objective)
}

/** Reads a row of the links. */
export function readLink(row: TableRow, plans: PlanDrafts): void {
  const found = objectiveOf(row, plans)
  const plan = row.text('plan')
  if (found && plan) readLinks(row, found.key, plan.value, found.objective)
}

type Objective = ReturnType<ReturnType<PlanDrafts['plan']>['objective']>

function readLinks(row: TableRow, key: ObjectiveKey, plan: string, objective: Objective): void {
  readParent(row, key, plan, objective)
  objective.say('weight', row.decimal('linkWeight', key.code), row.column('linkWeight'))
  const mission = row.text('program') ? row.needed('mission') : row.text('mission')
  if (mission) {
    const program = row.text('program')
    const provenance = row.word('provenance', provenanceWords)?.value ?? 'DECLARED'
    const link = {
      mission: twoDigits(mission.value),
      program: program && twoDigits(program.value),
      provenance,
    }
    objective.say('budget', withValue(mission, link), row.column('mission'))
  }
  const title = row.text('publicValueTitle')
  const code = title ? row.needed('publicValueCode') : row.text('publicValueCode')
  if (code) {
    const value = { code: code.value, title: title?.value ?? null }
    objective.say('publicValue', withValue(code, value), row.column('publicValueCode'))
  }
}

/** The parent: by its code, and by its level where that is not the next one up. */
function readParent(row: TableRow, { level }: ObjectiveKey, plan: string, objective: Objective) {
  const said = row.level('parentLevel')
  if (said === null) return
  const parent = said && said !== 'PLAN' ? row.needed('parent') : row.text('parent')
  const column = row.column('parent')
  const source = parent ?? row.text('parentLevel')
  if (!source) return
  if (said === 'PLAN' || (said === undefined && parent?.value === plan)) {
    objective.say('parent', withValue(source, null), column)
    return
  }
  const above = said ?? objectiveLevels[objectiveLevels.indexOf(level) - 1]
  if (!above) row.unreadable('parent')
  else if (parent) {
    objective.say('parent', withValue(parent, { level: above, code: parent.value }), column)
  }
}

/** Spreadsheets drop the zero that budget codes begin with. */
const twoDigits = (code: string): string => (/^\d$/.test(code) ? `0${code}` : code)
