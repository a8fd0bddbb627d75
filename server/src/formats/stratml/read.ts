import type { FileDocument, InputFile } from '../../document/document.ts'
import { type IssueReporter, Issues } from '../../document/issue.ts'
import { decode } from '../decode.ts'
import { boundedReport, reportEnd } from '../unreadable.ts'
import { child, DoctypeFound, type XmlElement, XmlText } from './elements.ts'
import { Lines } from './lines.ts'
import { PlanOfOtherOrigin } from './otherOrigin.ts'
import { OwnPlan } from './own.ts'
import type { StratmlContent, StratmlPlan } from './plan.ts'
import { PROFILE, VERSION } from './profile.ts'

/** The outermost elements of StratML Part 2 and Part 1. */
const ROOTS = ['PerformancePlanOrReport', 'StrategicPlan']

/** Whether a text looks like StratML: XML, with one of its outermost elements near the start. */
export function looksLikeStratml(text: string): boolean {
  const start = text.slice(0, 20_000)
  return (
    /^\ufeff?\s*</.test(start) &&
    /<(?:[\w.-]{1,60}:)?(?:PerformancePlanOrReport|StrategicPlan)[\s/>]/.test(start)
  )
}

const NOTHING: StratmlContent = { authority: null, plans: [] }

/**
 * Reads StratML Part 2 (and Part 1, which has fewer elements): exactly, where Cascata wrote it;
 * as far as a plan has a place for the elements, where another program did. Never throws.
 */
export function readStratml(file: InputFile): FileDocument {
  const issues = new Issues()
  const report = boundedReport(issues)
  const text = decode(file, report)
  let said = NOTHING
  try {
    if (text.trim() === '') report('EMPTY_FILE', { file: file.name, line: null, raw: null })
    else said = readPlan(new XmlText(file.name, text), report)
  } catch (problem) {
    if (problem instanceof DoctypeFound) {
      const place = { file: file.name, line: problem.line, raw: '<!DOCTYPE' }
      issues.report('XML_WITH_DOCTYPE', place)
    } else reportEnd(problem, file.name, 'StratML', issues.report)
  }
  return {
    file: file.name,
    format: 'STRATML',
    ...said,
    centers: [],
    people: [],
    issues: issues.all(),
  }
}

function readPlan(xml: XmlText, report: IssueReporter): StratmlContent {
  let plan: StratmlPlan | null = null
  const root = xml.read((element, around) => {
    const isGoal = element.name === 'Goal' && around.length === 2
    const isObjective = element.name === 'Objective' && around.length === 3
    if (!isGoal && !isObjective) return false
    const [outermost, , goal] = around
    plan ??= planOf(outermost as XmlElement, xml, report)
    if (goal) plan.objective(element, goal)
    else plan.goal(element)
    return isObjective
  })
  if (!ROOTS.includes(root.name)) {
    report('UNKNOWN_FORMAT', { ...xml.source(root), raw: `<${root.name}>` })
    return NOTHING
  }
  const read: StratmlPlan = plan ?? planOf(root, xml, report)
  return read.finish(root)
}

/** The origin is in the first line of the file's own `OtherInformation`, which precedes all goals. */
function planOf(root: XmlElement, xml: XmlText, report: IssueReporter): StratmlPlan {
  const about = child(root, 'OtherInformation')
  if (!about?.text.startsWith(`Formato: ${PROFILE} `)) return new PlanOfOtherOrigin(xml, report)
  const lines = new Lines(about, root, xml, report)
  const version = lines.as('Formato', (text) => {
    const number = text.slice(PROFILE.length + 1)
    return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null
  })
  if (version && version.value > VERSION) {
    report('NEWER_VERSION', version, { version: String(version.value), newest: VERSION })
    return { objective: () => {}, goal: () => {}, finish: () => NOTHING }
  }
  return new OwnPlan(xml, lines, report)
}
