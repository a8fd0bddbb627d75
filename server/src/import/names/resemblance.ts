import { fold } from '../../domain/fold.ts'

// Words that say what kind of unit it is. Two units of different kinds are different units,
// however alike their names: a service is often named as the sector above it.
const KINDS: readonly (readonly [kind: string, words: readonly string[]])[] = [
  ['unit', ['uo', 'u o', 'un org', 'unita', 'unita organizzativa']],
  ['sector', ['settore', 'sett']],
  ['service', ['servizio', 'serv', 'servizi']],
  ['office', ['ufficio', 'uff', 'uffici']],
  ['area', ['area']],
  ['department', ['dipartimento', 'dip']],
  ['directorate', ['direzione', 'dir']],
  ['corps', ['corpo', 'comando']],
]

const FILLERS = new Set(
  'a ad al alla alle allo ai agli da dal dalla d di de del dell della delle dello dei degli e ed i il in l la le lo gli per con su'.split(
    ' ',
  ),
)

/** The least similarity of two names for one to be proposed for the other. */
const ALIKE = 0.6

/** Finds the known name that a new one may be another spelling of; caches the words of known names. */
export class Resemblance {
  readonly #units = new Map<string, Unit>()
  readonly #names = new Map<string, readonly string[]>()

  /** The known center that a new spelling most resembles; null when none is similar enough. */
  center(spelling: string, known: readonly string[]): string | null {
    const wanted = memo(this.#units, spelling, unitOf)
    return best(known, (name) => {
      const unit = memo(this.#units, name, unitOf)
      if (wanted.kind && unit.kind && wanted.kind !== unit.kind) return 0
      return agreement(wanted.words, unit.words)
    })
  }

  /** The known person whose name is the same but for order, case, accents, an initial or one letter. */
  person(spelling: string, known: readonly string[]): string | null {
    const wordsOfName = (name: string) => fold(name).split(' ')
    const wanted = memo(this.#names, spelling, wordsOfName)
    return best(known, (name) => sameness(wanted, memo(this.#names, name, wordsOfName)))
  }
}

interface Unit {
  readonly kind: string | null
  readonly words: readonly string[]
}

function memo<T>(known: Map<string, T>, name: string, make: (name: string) => T): T {
  const made = known.get(name) ?? make(name)
  known.set(name, made)
  return made
}

function sameness(wanted: readonly string[], words: readonly string[]): number {
  if (words.length !== wanted.length || words.length < 2) return 0
  const left = [...words]
  let exact = 0
  for (const word of wanted) {
    const at = left.findIndex((other) => isSameName(word, other))
    if (at === -1) return 0
    if (left[at] === word) exact += 1
    left.splice(at, 1)
  }
  // At least one whole word has to be the same: two initials identify no one.
  return exact === 0 ? 0 : 0.8 + (0.2 * exact) / words.length
}

function best(names: readonly string[], likeness: (name: string) => number): string | null {
  let found: string | null = null
  let most = ALIKE
  for (const name of names) {
    const score = likeness(name)
    if (score < most || (score === most && found !== null)) continue
    most = score
    found = name
  }
  return found
}

function unitOf(name: string): Unit {
  const text = ` ${fold(name)} `
  for (const [kind, forms] of KINDS) {
    // The longest form first: «unità organizzativa» before «unità».
    const form = forms.findLast((words) => text.startsWith(` ${words} `))
    if (form) return { kind, words: wordsOf(text.slice(form.length + 1)) }
  }
  return { kind: null, words: wordsOf(text) }
}

function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '' && !FILLERS.has(word))
}

/** The share of words that both names have, abbreviations counted as the words they begin. */
function agreement(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  let shared = 0
  for (const word of a) {
    const at = left.findIndex((other) => isSameWord(word, other))
    if (at === -1) continue
    left.splice(at, 1)
    shared += 1
  }
  const all = a.length + b.length - shared
  return all === 0 ? 0 : shared / all
}

function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || (short.length >= 3 && long.startsWith(short)) || isOneLetterApart(a, b)
}

function isSameName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short === long || (short.length === 1 && long.startsWith(short))) return true
  // Mario and Maria, Rossi and Rosso: another last letter is another name, not a typing error.
  return a.slice(0, -1) !== b.slice(0, -1) && isOneLetterApart(a, b)
}

/** One letter wrong, missing or too many, in words long enough for that to be a typing error. */
function isOneLetterApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const [restA, restB] = [a.slice(at), b.slice(at)]
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}
