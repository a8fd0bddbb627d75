import type { DocumentCenter, DocumentPerson } from '../../document/document.ts'
import type { Report } from '../../document/issue.ts'
import type { Sourced } from '../../document/source.ts'
import type { TableRow } from './record.ts'

interface Draft {
  code: Sourced<string> | null
  readonly name: Sourced<string>
  readonly spellings: Sourced<string>[]
}

/** The centers and people of a file, one row a spelling. */
export class DirectoryDrafts {
  readonly #centers: Draft[] = []
  readonly #people: Draft[] = []
  readonly #report: Report

  constructor(report: Report) {
    this.#report = report
  }

  /** Reads a row of the centers: the code names a center, or the name where there is no code. */
  readCenter(row: TableRow): void {
    const name = row.needed('name')
    if (!name) return
    const code = row.text('centerCode')
    const same = this.#centers.find((one) =>
      code ? one.code?.value === code.value : !one.code && one.name.value === name.value,
    )
    if (same && same.name.value !== name.value) {
      const what = same.code?.value ?? name.value
      this.#report('TWICE_SAID', name, { what, column: row.column('name'), line: same.name.line })
    }
    addSpelling(same ?? add(this.#centers, { code, name, spellings: [] }), row)
  }

  /** Reads a row of the people. */
  readPerson(row: TableRow): void {
    const name = row.needed('name')
    if (!name) return
    const same = this.#people.find((one) => one.name.value === name.value)
    addSpelling(same ?? add(this.#people, { code: null, name, spellings: [] }), row)
  }

  centers(): readonly DocumentCenter[] {
    return this.#centers
  }

  people(): readonly DocumentPerson[] {
    return this.#people.map(({ name, spellings }) => ({ name, spellings }))
  }
}

function add(drafts: Draft[], draft: Draft): Draft {
  drafts.push(draft)
  return draft
}

function addSpelling({ spellings }: Draft, row: TableRow): void {
  const spelling = row.text('spelling')
  if (spelling && !spellings.some(({ value }) => value === spelling.value)) spellings.push(spelling)
}
