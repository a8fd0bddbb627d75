import type { DocumentObjective, ExportDocument, OutputFile } from '../../document/document.ts'
import { keyOf, type ObjectiveKey } from '../../domain/objectiveKey.ts'
import { fileName } from '../fileName.ts'
import { escapeText } from './escape.ts'
import { identifier } from './identifiers.ts'
import { type LabeledLine, writeBlocks, writeLines } from './lines.ts'
import { NAMESPACE, PLAN, PROFILE, ROLES, TABLES, VERSION } from './profile.ts'
import { writeRows } from './rows.ts'
import { element, optional, renderXml, type Written } from './xml.ts'

/** Writes a plan as StratML Part 2; README.md lists what it carries. */
export function writeStratml(document: ExportDocument): OutputFile {
  const { authority, plan } = document
  const label = plan.dup.label?.value ?? null
  const names = [authority.code, plan.dup.code.value]
  const root = element(
    'PerformancePlanOrReport',
    [
      element('Name', escapeText(label ?? plan.dup.code.value)),
      element(
        'OtherInformation',
        writeLines([
          ['Formato', `${PROFILE} ${VERSION}`],
          ['Codice dell’ente', authority.code],
          ['Codice del piano', plan.dup.code.value],
          ['Denominazione del piano', label],
        ]),
      ),
      element('StrategicPlanCore', [
        element('Organization', [
          element('Name', escapeText(authority.name)),
          element('Identifier', identifier(authority.code)),
        ]),
        ...writeGoals(plan.objectives, names, label ?? plan.dup.code.value),
      ]),
      element('AdministrativeInformation', [element('Identifier', identifier(...names))]),
    ],
    { xmlns: NAMESPACE, Type: hasResults(plan.objectives) ? REPORT : 'Performance_Plan' },
  )
  return {
    name: `${fileName(document.plan.dup.code.value)}.stratml.xml`,
    mediaType: 'application/xml',
    bytes: new TextEncoder().encode(renderXml(root)),
  }
}

const REPORT = 'Performance_Report'

function hasResults(objectives: readonly DocumentObjective[]): boolean {
  return objectives.some(({ indicators }) =>
    indicators?.some(({ values }) => values.some(({ achieved }) => achieved !== null)),
  )
}

/** Identifies an object, and is the same at every export. */
type Names = readonly string[]

interface Placed {
  readonly objective: DocumentObjective
  readonly position: number
}

/**
 * Goals span more than one year, objectives are measured within one: the upper levels are
 * goals, a PEG objective is an objective of the goal it hangs on. StratML nests no goal in another:
 * the line `Collegato a` does.
 */
function writeGoals(objectives: readonly DocumentObjective[], names: Names, name: string) {
  const placed = objectives.map((objective, index) => ({ objective, position: index + 1 }))
  const goals = placed.filter(({ objective }) => objective.level !== 'PEG')
  const within = new Map<string, Placed[]>(
    goals.map(({ objective }) => [keyOf(idOf(objective)), []]),
  )
  const loose: Placed[] = []
  for (const one of placed) {
    if (one.objective.level === 'PEG') (within.get(parentOf(one.objective)) ?? loose).push(one)
  }
  const written = goals.map((goal) =>
    element('Goal', [
      ...writeHead(goal, names, true),
      ...writeOwnRows(goal.objective, names),
      ...(within.get(keyOf(idOf(goal.objective))) ?? []).map((one) => writePeg(one, names, true)),
    ]),
  )
  // The standard requires at least one goal.
  if (loose.length === 0 && goals.length > 0) return written
  const rest = element('Goal', [
    element('Name', escapeText(name)),
    element('Description', ''),
    element('Identifier', identifier(...names, PLAN)),
    element('OtherInformation', writeLines([['Livello', PLAN]])),
    ...loose.map((one) => writePeg(one, names, false)),
  ])
  return [...written, rest]
}

function idOf({ level, code }: DocumentObjective): ObjectiveKey {
  return { level, code: code.value }
}

function parentOf({ parent }: DocumentObjective): string {
  return parent?.value ? keyOf(parent.value) : PLAN
}

function writePeg(placed: Placed, names: Names, nested: boolean): Written {
  const { objective } = placed
  const rows = writeRows(objective, [...names, objective.level, objective.code.value])
  return element('Objective', [...writeHead(placed, names, !nested), ...rows])
}

/** A goal has no indicators: an objective of its own code holds its rows. */
function writeOwnRows(objective: DocumentObjective, names: Names): Written[] {
  const key = [...names, objective.level, objective.code.value]
  const rows = writeRows(objective, key)
  if (rows.length === 0) return []
  return [
    element('Objective', [
      element('Identifier', identifier(...key, 'rows')),
      element('SequenceIndicator', escapeText(objective.code.value)),
      element('OtherInformation', writeLines([['Livello', objective.level]])),
      ...rows,
    ]),
  ]
}

function writeHead({ objective, position }: Placed, names: Names, linked: boolean): Written[] {
  const { level, code, title, parent, publicValue, budget, executionState } = objective
  const lines: LabeledLine[] = [
    ['Livello', level],
    ['Posizione', String(position)],
    ['Denominazione del livello', objective.levelLabel?.value],
    ['Collegato a', linked && parent ? parentOf(objective) : null],
    ['Peso', objective.weight?.value],
    ['Codice del valore pubblico', publicValue?.value.code],
    ['Titolo del valore pubblico', publicValue?.value.title],
    ['Missione di bilancio', budget?.value.mission],
    ['Programma di bilancio', budget?.value.program],
    ['Collegamento al bilancio', budget?.value.provenance],
    ['Stato', executionState?.value],
    ['Stato stampato', executionState?.text],
    ['Tabelle complete', writeTables(objective)],
    ['Stato di attuazione', writeBlocks(objective.implementationStatus)],
  ]
  return [
    element('Name', escapeText(title?.value ?? '')),
    element('Description', writeBlocks(objective.implementationApproach).join('\n')),
    element('Identifier', identifier(...names, level, code.value)),
    element('SequenceIndicator', escapeText(code.value)),
    ...writeStakeholders(objective),
    element('OtherInformation', writeLines(lines)),
  ]
}

function writeTables({ phases, indicators }: DocumentObjective): string | null {
  const whole = [phases && TABLES.phases, indicators && TABLES.indicators].filter(Boolean)
  return whole.length > 0 ? whole.join(', ') : null
}

function writeStakeholders({
  responsibilityCenter,
  manager,
  portfolio,
}: DocumentObjective): Written[] {
  const stakeholder = (type: string, name: string, description: string | null, roles: Written[]) =>
    element(
      'Stakeholder',
      [element('Name', escapeText(name)), optional('Description', description), ...roles],
      { StakeholderTypeType: type },
    )
  const performer = (name: string) =>
    element('Role', [element('Name', name), element('RoleType', 'Performer')])
  return [
    responsibilityCenter &&
      stakeholder('Organization', responsibilityCenter.value, null, [performer(ROLES.center)]),
    manager && stakeholder('Person', manager.value, null, [performer(ROLES.manager)]),
    portfolio &&
      stakeholder('Person', portfolio.value.holder, escapeText(portfolio.value.label), [
        performer(ROLES.portfolio),
        ...portfolio.value.matters.map((matter) =>
          element('Role', [
            element('Name', ROLES.matter),
            element('Description', escapeText(matter)),
          ]),
        ),
      ]),
  ].filter((one) => one !== null)
}
