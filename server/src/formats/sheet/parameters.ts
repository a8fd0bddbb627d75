import { splitCode, yearsIn } from '../../document/codes.ts'
import type { Report } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { withValue } from '../../document/source.ts'
import type { SheetParameters } from './document.ts'
import { type Parameter, parameterOf } from './labels.ts'
import { joinLines, type Line, type TextCell } from './lines.ts'

/** Reads «Parametri selezionati» from every front page of a file; the first one counts. */
export function readParameters(
  fronts: readonly (readonly Line[])[],
  report: Report,
): SheetParameters {
  const found = new Map<Parameter, Sourced<string>>()
  for (const front of fronts) {
    let waiting: Parameter | null = null
    for (const line of front) {
      if (line.label === 'REPORT' || line.label === 'PARAMETERS') continue
      const named = readParameter(line)
      const name = named?.name ?? waiting
      const value = named ? named.value : joinLines([line])
      waiting = named && !named.value ? named.name : null
      if (name && value) keep(found, name, value, report)
      else if (!named) reportUnknown(line, report)
    }
  }
  const view = found.get('view')
  const center = found.get('center')
  if (view) checkYears(view, report)
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

function keep(
  found: Map<Parameter, Sourced<string>>,
  name: Parameter,
  value: Sourced<string>,
  report: Report,
): void {
  const first = found.get(name)
  if (!first) {
    found.set(name, value)
  } else if (first.value !== value.value && name === 'view') {
    report(
      'SEVERAL_VIEWS',
      value,
      `This file holds sheets of two plans: «Vista» is «${first.value}» on line ${first.line} and «${value.value}» here. Import them as two files.`,
    )
  } else if (first.value !== value.value) {
    report(
      'PARAMETERS_DISAGREE',
      value,
      `Line ${first.line} selects «${first.value}»; the import is recorded under that one. Import the two sheets as two files to record both.`,
    )
  }
}

function checkYears(view: Sourced<string>, report: Report): void {
  const { code, label } = splitCode(view.value)
  const [coded, labelled] = [yearsIn((code ?? '').replaceAll('_', ' ')), yearsIn(label)]
  if (coded.length === 0 || labelled.length === 0 || coded.join() === labelled.join()) return
  report(
    'VIEW_YEARS_DISAGREE',
    view,
    `«Vista»: the code ${code} names the years ${coded.join(' and ')}, its label «${label}» the years ${labelled.join(' and ')}. Both are kept as printed; correct whichever is wrong at its source.`,
  )
}

function reportUnknown(line: Line, report: Report): void {
  report(
    'UNPLACED_TEXT',
    line,
    'This text of the front page is none of the parameters Vista, Livello and Centro di Responsabilità, so it is not imported. Nothing to do if it does not matter.',
  )
}
