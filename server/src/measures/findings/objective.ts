import { dayOf, daysBetween } from '../../domain/days.ts'
import { objectiveLevels } from '../../domain/enums.ts'
import { compare, decimal, hundred, sign } from '../../domain/fraction.ts'
import { count, italianDay, italianPercent, type LocalizedText } from '../../domain/localized.ts'
import { levelNames, stateNames } from '../../domain/names.ts'
import type { MeasuredObjective } from '../nodes.ts'
import type { Evidence } from './evidence.ts'
import type { ReportFinding } from './finding.ts'

/** Reports the findings of an objective itself. */
export function checkObjective(
  objective: MeasuredObjective,
  evidence: Evidence,
  report: ReportFinding,
) {
  checkLevel(objective, evidence, report)
  if (objective.level === 'PEG') {
    checkWhatIsMissing(objective, report)
    checkState(objective, evidence, report)
    checkStale(objective, evidence, report)
  }
  checkOverrides(objective, evidence, report)
}

/** Between it and its parent a level is missing that the authority does plan at. */
function checkLevel(
  { level, parent, code }: MeasuredObjective,
  { measures: { policy } }: Evidence,
  report: ReportFinding,
): void {
  const above = parent ? objectiveLevels.indexOf(parent.level) : -1
  const skipped = objectiveLevels
    .slice(above + 1, objectiveLevels.indexOf(level))
    .filter((name) => !policy.optionalLevels.includes(name))
  if (skipped.length === 0) return
  const names = (language: 'it' | 'en') =>
    skipped.map((name) => levelNames[name][language]).join(', ')
  const [it, en] = parent
    ? [`a ${parent.code}`, `to ${parent.code}`]
    : ['direttamente al DUP', 'directly to the DUP']
  report(
    'SKIPPED_LEVEL',
    'WARNING',
    `L’obiettivo ${code} è collegato ${it} e salta un livello della cascata: ${names('it')}.`,
    `Objective ${code} is linked ${en} and skips a level of the cascade: ${names('en')}.`,
  )
}

/** TUEL art. 169: a PEG gives objectives, with their resources, to responsible managers. */
function checkWhatIsMissing(
  { code, managerAlias, phases, indicators, children }: MeasuredObjective,
  report: ReportFinding,
): void {
  if (managerAlias === null) {
    report(
      'NO_MANAGER',
      'WARNING',
      `L’obiettivo ${code} non ha un responsabile: nessuno ne risponde.`,
      `Objective ${code} has no manager: no one is responsible for it.`,
    )
  }
  if (phases.length === 0 && children.length === 0) {
    report(
      'NO_PHASE',
      'WARNING',
      `L’obiettivo ${code} non ha fasi: il suo avanzamento non si può misurare.`,
      `Objective ${code} has no phases: its progress cannot be measured.`,
    )
  }
  if (indicators.length === 0 && children.length === 0) {
    report(
      'NO_INDICATOR',
      'WARNING',
      `L’obiettivo ${code} non ha indicatori: il suo grado di raggiungimento non si può misurare.`,
      `Objective ${code} has no indicators: its attainment cannot be measured.`,
    )
  }
}

/** The sheet's own case: «In Corso» with every phase at 100,00 and the year over (line 103). */
function checkState(
  objective: MeasuredObjective,
  { measures, ofLaterDay }: Evidence,
  report: ReportFinding,
): void {
  const { code, executionState: state } = objective
  const { value } = measures.progress(objective)
  if (value === null || state === null || ofLaterDay(objective)) return
  const all = compare(decimal(value), hundred) >= 0
  const contradicts =
    (state === 'IN_PROGRESS' && all) ||
    (state === 'NOT_STARTED' && sign(decimal(value)) > 0) ||
    (state === 'COMPLETED' && !all)
  if (!contradicts) return
  const { actualEnd } = measures.schedule(objective)
  const [endIt, endEn] =
    actualEnd === null
      ? ['', '']
      : [
          ` e l’ultima fase si è conclusa il ${italianDay(actualEnd)}`,
          ` and its last phase ended on ${actualEnd}`,
        ]
  report(
    'STATE_CONTRADICTS_PROGRESS',
    'WARNING',
    `L’obiettivo ${code} è dichiarato «${stateNames[state].it}», ma il suo avanzamento è pari ${italianPercent('a', value)}${endIt}.`,
    `Objective ${code} is declared “${stateNames[state].en}”, but its progress is ${value} %${endEn}.`,
  )
}

function checkStale(
  { code, executionState, updatedAt }: MeasuredObjective,
  { measures: { policy, at } }: Evidence,
  report: ReportFinding,
): void {
  const { staleAfterDays: limit } = policy
  if (limit === null || updatedAt === null || executionState === 'COMPLETED') return
  const changed = dayOf(updatedAt)
  const days = daysBetween(changed, at)
  if (days <= limit) return
  report(
    'STALE',
    'WARNING',
    `L’obiettivo ${code} non è concluso e non cambia dal ${italianDay(changed)}: ${count(days, 'giorno', 'giorni')}, oltre i ${limit} ammessi.`,
    `Objective ${code} is not completed and has not changed since ${changed}: ${count(days, 'day', 'days')}, more than the ${limit} allowed.`,
  )
}

/** Computed figures must not hide those set by hand, nor the reverse (GitLab handbook MR 6018). */
function checkOverrides(
  objective: MeasuredObjective,
  { measures }: Evidence,
  report: ReportFinding,
): void {
  for (const figure of [measures.progress(objective), measures.attainment(objective)]) {
    const { kind, override, value, computed } = figure
    if (override === null || value === null) continue
    const [nameIt, nameEn] =
      kind === 'PROGRESS'
        ? ['L’avanzamento', 'progress']
        : ['Il grado di raggiungimento', 'attainment']
    const [insteadIt, insteadEn] =
      computed === null
        ? ['il calcolo non dà un valore', 'the rules give no figure']
        : computed === value
          ? ['il calcolo dà lo stesso valore', 'the rules give the same']
          : [`il calcolo dà ${italianPercent('il', computed)}`, `the rules give ${computed} %`]
    const day = dayOf(override.at)
    const sentence = (by: string | null): LocalizedText => ({
      it: `${nameIt} di ${objective.code} è stato impostato manualmente ${italianPercent('a', value)}${by === null ? '' : ` da ${by}`} il ${italianDay(day)} («${override.reason}»); ${insteadIt}.`,
      en: `The ${nameEn} of ${objective.code} was set by hand to ${value} %${by === null ? '' : ` by ${by}`} on ${day} (“${override.reason}”); ${insteadEn}.`,
    })
    const { it, en } = sentence(override.by)
    report('FIGURE_OVERRIDDEN', 'INFO', it, en, sentence(null))
  }
}
