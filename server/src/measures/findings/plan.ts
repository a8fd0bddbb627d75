import type { MeasuredObjective, MeasuredPlan } from '../nodes.ts'
import type { Finding, ReportFinding } from './finding.ts'
import { reporter } from './finding.ts'

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g

/** The code `DUP_2024_2027` with the label "DUP 2024 2026": which horizon is meant? */
export function checkPlan({ dup: { code, label } }: MeasuredPlan, report: ReportFinding): void {
  const inCode: string[] = code.match(YEAR) ?? []
  const inLabel: string[] = label.match(YEAR) ?? []
  if (inCode.length === 0 || inLabel.length === 0 || inCode.join() === inLabel.join()) return
  const [a, b] = [inCode.join('–'), inLabel.join('–')]
  const years = inCode.length === 1 ? 'l’anno' : 'gli anni'
  report(
    'CODE_LABEL_DISAGREE',
    'WARNING',
    `Il codice ${code} indica ${years} ${a}, la denominazione «${label}» ${b}: va chiarito l’orizzonte temporale del DUP.`,
    `The code ${code} says ${a}, the label “${label}” says ${b}. Which horizon the DUP has needs to be settled.`,
  )
}

/**
 * One code under two titles in a branch: two objectives, or one that was renamed. Reported at the
 * later one. Case and spaces make no difference.
 */
export function checkCodes(objectives: readonly MeasuredObjective[], found: Finding[]): void {
  const first = new Map<string, MeasuredObjective>()
  for (const objective of objectives) {
    const { code, title } = objective
    const before = first.get(code)
    if (!before) first.set(code, objective)
    else if (plain(before.title) !== plain(title)) {
      reporter(found, objective)(
        'SAME_CODE_DIFFERENT_TITLE',
        'ERROR',
        `Il codice ${code} ha due titoli: «${before.title}» e «${title}».`,
        `The code ${code} has two titles: “${before.title}” and “${title}”.`,
      )
    }
  }
}

const plain = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase()
