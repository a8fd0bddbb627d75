import type { PlanDocument, Portfolio, PublicValue } from '../../document/document.ts'
import { type Issue, issue } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import { splitCode } from '../../domain/codes.ts'
import type { PrintedName, PrintedNames } from './combined.ts'
import { placeOf } from './place.ts'

/** The names that documents print, each once, and where they contradict each other. */
export function combinePrintedNames(documents: readonly PlanDocument[]): {
  readonly printed: PrintedNames
  readonly issues: readonly Issue[]
} {
  const objectives = documents.flatMap((document) => document.objectives)
  const portfolios = combinePortfolios(objectives.flatMap(({ portfolio }) => portfolio ?? []))
  const publicValues = combinePublicValues(
    objectives.flatMap(({ publicValue }) => publicValue ?? []),
  )
  return {
    printed: {
      centers: printedCenters(documents.flatMap(centersOf)),
      people: printedPeople(documents.flatMap(peopleOf)),
      portfolios: portfolios.byLabel,
      publicValues: publicValues.byCode,
    },
    issues: [...portfolios.issues, ...publicValues.issues],
  }
}

/** Every center that a document prints, in its order. */
function centersOf({ responsibilityCenter: front, objectives }: PlanDocument): PrintedName[] {
  // A front page prints code and name apart: the name is the spelling.
  const spelling = front && (front.value.label || front.value.code)
  return [
    ...(front && spelling ? [{ spelling, code: front.value.code, place: front }] : []),
    ...objectives.flatMap(({ responsibilityCenter, phases }) =>
      [responsibilityCenter, ...(phases ?? []).map((phase) => phase.responsibilityCenter)].flatMap(
        (place) =>
          place ? { spelling: place.value, code: splitCode(place.value).code, place } : [],
      ),
    ),
  ]
}

function peopleOf({ objectives }: PlanDocument): Sourced<string>[] {
  return objectives.flatMap(({ manager, phases }) =>
    [manager, ...(phases ?? []).map(({ responsible }) => responsible)].flatMap(
      (person) => person ?? [],
    ),
  )
}

/** The spellings of centers, each as often as there are codes with it: once, unless files disagree. */
function printedCenters(printed: readonly PrintedName[]): readonly PrintedName[] {
  const bySpelling = new Map<string, PrintedName[]>()
  for (const center of printed) {
    const same = bySpelling.get(center.spelling)
    if (!same) bySpelling.set(center.spelling, [center])
    else if (center.code === null || same.some(({ code }) => code === center.code)) continue
    // A phase prints the name alone; the front page of that center, perhaps in a later file, its code.
    else if (same[0]?.code === null) same[0] = center
    else same.push(center)
  }
  return [...bySpelling.values()].flat()
}

function printedPeople(printed: readonly Sourced<string>[]): readonly PrintedName[] {
  const first = new Map<string, PrintedName>()
  for (const place of printed) {
    const spelling = place.value
    if (!first.has(spelling)) first.set(spelling, { spelling, code: null, place })
  }
  return [...first.values()]
}

/** A sheet prints a portfolio as one line; the parts in exchange files have to agree with it. */
function combinePortfolios(printed: readonly Sourced<Portfolio>[]): {
  readonly byLabel: PrintedNames['portfolios']
  readonly issues: readonly Issue[]
} {
  const byLabel = new Map<string, Sourced<Portfolio>>()
  const issues: Issue[] = []
  const words = ({ value: { holder, matters } }: Sourced<Portfolio>) =>
    [holder, ...matters].join(' - ')
  for (const portfolio of printed) {
    const { label } = portfolio.value
    const known = byLabel.get(label)
    if (!known) {
      byLabel.set(label, portfolio)
      continue
    }
    const [first, second] = [words(known), words(portfolio)]
    if (first === second) continue
    issues.push(
      issue('TITLES_DISAGREE', portfolio, { code: label, first, second, at: placeOf(known) }),
    )
  }
  return { byLabel, issues }
}

/** The first title of each; a file may name the code alone. */
function combinePublicValues(printed: readonly Sourced<PublicValue>[]): {
  readonly byCode: PrintedNames['publicValues']
  readonly issues: readonly Issue[]
} {
  const byCode = new Map<string, Sourced<PublicValue>>()
  const issues: Issue[] = []
  for (const publicValue of printed) {
    const { code, title } = publicValue.value
    const known = byCode.get(code)
    const first = known?.value.title ?? null
    if (!known || first === null) byCode.set(code, publicValue)
    else if (title !== null && title !== first) {
      issues.push(
        issue('TITLES_DISAGREE', publicValue, {
          code,
          first,
          second: title,
          at: placeOf(known),
        }),
      )
    }
  }
  return { byCode, issues }
}
