import type { IssueReporter } from '../../document/issue.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import { splitCode } from '../../domain/codes.ts'
import type { SheetParameters } from './document.ts'
import { type Parameter, parameterOf } from './labels.ts'
import { joinLines, type Line, type TextCell } from './lines.ts'

/** Reads «Parametri selezionati» from a front page. */
export function readParameters(front: readonly Line[], report: IssueReporter): SheetParameters {
  const found = new Map<Parameter, Sourced<string>>()
  let waiting: Parameter | null = null
  let unplaced: Line[] = []
  const flush = (): void => {
    if (unplaced.length > 0) report('UNPLACED_TEXT', joinLines(unplaced), { objective: null })
    unplaced = []
  }
  for (const line of front) {
    if (line.label === 'REPORT' || line.label === 'PARAMETERS') continue
    const named = readParameter(line)
    const name = named?.name ?? waiting
    const value = named ? named.value : joinLines([line])
    waiting = named && !named.value ? named.name : null
    if (name && value) keep(found, name, value, report)
    else if (!named) {
      unplaced.push(line)
      continue
    }
    flush()
  }
  flush()
  const view = found.get('view')
  const center = found.get('center')
  return {
    view: view ? withValue(view, splitCode(view.value)) : null,
    level: found.get('level') ?? null,
    center: center ? withValue(center, splitCode(center.value)) : null,
  }
}

/** A parameter and its value, if it stands on the same line: after a tab or a colon. */
function readParameter(line: Line): { name: Parameter; value: Sourced<string> | null } | null {
  const [head = '', tail = ''] = line.cells
    ? [line.cells[0]?.text, wordsAfterFirst(line.cells)]
    : (/^([^:]{1,60}):?(.*)$/.exec(line.text)?.slice(1) ?? [])
  const name = parameterOf(head)
  if (!name) return null
  if (tail.trim() === '') return { name, value: null }
  const raw = line.raw.slice(line.raw.indexOf(line.cells ? '\t' : ':') + 1)
  return { name, value: { ...withValue(joinLines([line]), tail.trim()), raw } }
}

function wordsAfterFirst(cells: readonly TextCell[]): string {
  return cells
    .slice(1)
    .map((cell) => cell.text)
    .filter(Boolean)
    .join(' ')
}

const NAMES: Record<Parameter, string> = {
  view: 'Vista',
  level: 'Livello',
  center: 'Centro di Responsabilità',
}

function keep(
  found: Map<Parameter, Sourced<string>>,
  name: Parameter,
  value: Sourced<string>,
  report: IssueReporter,
): void {
  const first = found.get(name)
  if (!first) found.set(name, value)
  else if (first.value !== value.value) {
    report('PARAMETERS_DISAGREE', value, {
      name: NAMES[name],
      first: first.value,
      line: first.line,
      found: value.value,
    })
  }
}
