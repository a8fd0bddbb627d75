import type { DocumentCenter, DocumentPerson } from '../../document/document.ts'
import type { IssueReporter } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import type { TableRow } from './record.ts'

interface Draft {
  readonly code: Sourced<string> | null
  readonly name: Sourced<string>
  /** By their text. */
  readonly spellings: Map<string, Sourced<string>>
}

/** The centers and people of a file, one row a spelling. */
export class DirectoryDrafts {
  readonly #centers = new Map<string, Draft>()
  readonly #people = new Map<string, Draft>()
  readonly #report: IssueReporter

  constructor(report: IssueReporter) {
    this.#report = report
  }

  /** Reads a row of the centers: the code names a center, or the name where there is no code. */
  readCenter(row: TableRow): void {
    const name = row.needed('name')
    if (!name) return
    const code = row.text('centerCode')
    const key = JSON.stringify(code ? [code.value] : [null, name.value])
    const same = this.#centers.get(key)
    if (same && same.name.value !== name.value) {
      const what = same.code?.value ?? name.value
      this.#report('TWICE_SAID', name, { what, column: row.column('name'), line: same.name.line })
    }
    addSpelling(this.#centers, key, { code, name }, row)
  }

  /** Reads a row of the people. */
  readPerson(row: TableRow): void {
    const name = row.needed('name')
    if (!name) return
    addSpelling(this.#people, name.value, { code: null, name }, row)
  }

  centers(): readonly DocumentCenter[] {
    return [...this.#centers.values()].map(({ code, name, spellings }) => ({
      code,
      name,
      spellings: [...spellings.values()],
    }))
  }

  people(): readonly DocumentPerson[] {
    return [...this.#people.values()].map(({ name, spellings }) => ({
      name,
      spellings: [...spellings.values()],
    }))
  }
}

function addSpelling(
  drafts: Map<string, Draft>,
  key: string,
  named: Pick<Draft, 'code' | 'name'>,
  row: TableRow,
): void {
  const draft = drafts.get(key) ?? { ...named, spellings: new Map() }
  drafts.set(key, draft)
  const spelling = row.text('spelling')
  if (spelling && !draft.spellings.has(spelling.value))
    draft.spellings.set(spelling.value, spelling)
}
