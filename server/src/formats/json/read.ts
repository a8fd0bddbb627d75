import type {
  DocumentCenter,
  DocumentObjective,
  DocumentPerson,
  FileDocument,
  InputFile,
  PlanDocument,
} from '../../document/document.ts'
import { type IssueReporter, Issues } from '../../document/issue.ts'
import { type Sourced, withValue } from '../../document/source.ts'
import type { CodeAndLabel } from '../../domain/codes.ts'
import { decode } from '../decode.ts'
import { boundedReport, reportEnd } from '../unreadable.ts'
import { JsonFields, type JsonReading } from './fields.ts'
import { readObjective } from './objective.ts'
import { JsonText } from './values.ts'
import { FORMAT, VERSION } from './version.ts'

/** Whether a file looks like JSON: a sheet or a table does not begin with a brace. */
export function looksLikeJson(content: string | Uint8Array): boolean {
  const start =
    typeof content === 'string'
      ? content.slice(0, 1_000)
      : // In every encoding that is read, a brace and blanks are their ASCII bytes, or those and NULs.
        new TextDecoder('latin1')
          .decode(content.subarray(0, 1_000))
          .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
          .replaceAll('\0', '')
  return /^\ufeff?\s*\{/.test(start)
}

/** The file is no plan, or of a newer version; the reason is reported. */
class Refused extends Error {}

/** Reads a plan in Cascata’s own JSON, which `plan.schema.json` describes. Never throws. */
export function readJson(file: InputFile): FileDocument {
  const issues = new Issues()
  const report = boundedReport(issues)
  const text = decode(file, report)
  let said = NOTHING
  try {
    if (text.trim() === '') report('EMPTY_FILE', { file: file.name, line: null, raw: null })
    else said = readPlan(new JsonText(file.name, text), report)
  } catch (problem) {
    if (!(problem instanceof Refused)) reportEnd(problem, file.name, 'JSON', issues.report)
  }
  return { file: file.name, format: 'JSON', ...said, issues: issues.all() }
}

type JsonContent = Pick<FileDocument, 'authority' | 'plans' | 'centers' | 'people'>

const NOTHING: JsonContent = { authority: null, plans: [], centers: [], people: [] }

function readPlan(text: JsonText, report: IssueReporter): JsonContent {
  const reading: JsonReading = { text, report }
  const objectives: DocumentObjective[] = []
  const centers: DocumentCenter[] = []
  const people: DocumentPerson[] = []

  const lists = new Map<string, (item: JsonFields) => void>([
    ['objectives', (item) => keep(objectives, readObjective(item, reading))],
    ['responsibilityCenters', (item) => keep(centers, readCenter(item))],
    ['people', (item) => keep(people, readPerson(item))],
  ])
  const root = text.read((item, list) => {
    // Known before the first item, unless another program puts the properties in another order:
    // what is no plan of ours is refused as a whole, and not item by item.
    const { properties } = list.parent
    if (item.key === 0 && properties.has('format') && properties.has('version')) {
      if (!isOurs(new JsonFields(list.parent, reading), report)) throw new Refused()
    }
    const read = lists.get(list.key)
    const fields = read && JsonFields.of(item, reading)
    if (fields) read?.(fields)
  }, report)

  const fields = new JsonFields(root, reading)
  if (!isOurs(fields, report)) throw new Refused()
  fields.text('$schema')
  for (const name of lists.keys()) fields.list(name)
  const authority = readAuthority(fields.object('authority'))
  const dup = readDup(fields)
  const responsibilityCenter = readCodeAndLabel(fields.object('responsibilityCenter'))
  fields.finish()
  const plans: PlanDocument[] = dup ? [{ dup, responsibilityCenter, objectives }] : []
  return { authority, plans, centers, people }
}

function keep<T>(list: T[], item: T | null): void {
  if (item !== null) list.push(item)
}

function isOurs(fields: JsonFields, report: IssueReporter): boolean {
  const format = fields.text('format')
  const version = fields.integer('version', 1, Number.MAX_SAFE_INTEGER)
  if (format?.value !== FORMAT) {
    report('UNKNOWN_FORMAT', format ?? fields.place)
    return false
  }
  if (version && version.value > VERSION) {
    report('NEWER_VERSION', version, { version: String(version.value), newest: VERSION })
    return false
  }
  return fields.required('version', version) !== null
}

function readAuthority(fields: JsonFields | null): Sourced<string> | null {
  if (!fields) return null
  const code = fields.name('code')
  // The name is informative: the authority is identified by its code.
  fields.text('name')
  fields.finish()
  return code
}

function readDup(fields: JsonFields): PlanDocument['dup'] | null {
  const dup = fields.required('dup', fields.object('dup'))
  if (!dup) return null
  const code = dup.name('code')
  const label = dup.text('label')
  dup.finish()
  return code && { code, label }
}

function readCodeAndLabel(fields: JsonFields | null): Sourced<CodeAndLabel> | null {
  if (!fields) return null
  const code = fields.text('code')?.value ?? null
  const label = fields.required('label', fields.text('label'))
  fields.finish()
  return label && withValue(fields.place, { code, label: label.value })
}

function readCenter(fields: JsonFields): DocumentCenter | null {
  const center = { code: fields.text('code'), spellings: fields.texts('spellings') ?? [] }
  const name = fields.name('name')
  fields.finish()
  return name && { name, ...center }
}

function readPerson(fields: JsonFields): DocumentPerson | null {
  const name = fields.name('name')
  const spellings = fields.texts('spellings') ?? []
  fields.finish()
  return name && { name, spellings }
}
