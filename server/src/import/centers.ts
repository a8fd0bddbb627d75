import { splitCode } from './codes.ts'
import type { SheetDocument, Sourced } from './document.ts'
import type { Report } from './issues.ts'
import type { Session } from './session.ts'
import { CENTER, CENTER_ALIAS } from './tables.ts'
import { type Stored, upsert } from './upsert.ts'

/** A responsibility center as the office knows it: its name and every spelling its sheets use. */
export interface DirectoryCenter {
  /** Code as printed: `09_UO_2020`; null when the office gave none. */
  readonly code: string | null
  readonly name: string
  /** The spellings, the name itself included or not. */
  readonly spellings: readonly string[]
}

interface Center {
  /** Null until the database has given one. */
  id: number | null
  code: string | null
  name: string
}

/** What writing the centers came to. */
export interface SavedCenters {
  readonly centers: Stored
  readonly spellings: Stored
  /** The alias id of every spelling. */
  readonly aliases: ReadonlyMap<string, number>
}

/**
 * The centers of one authority. A spelling is known through the alias table, else through a
 * printed code; what neither knows becomes a center of its own and is reported, never guessed.
 */
export class CenterBook {
  readonly #centers: Center[] = []
  readonly #bySpelling = new Map<string, Center>()
  readonly #report: Report

  constructor(report: Report) {
    this.#report = report
  }

  /** Reads what is stored. */
  async load(session: Session, authorityId: number): Promise<void> {
    const { rows } = await session.query<{
      id: number
      code: string
      name: string
      spellings: string[]
    }>(
      `SELECT c.id, c.code, c.name, array_remove(array_agg(a.spelling ORDER BY a.id), NULL) AS spellings
       FROM responsibility_center c LEFT JOIN responsibility_center_alias a ON a.center_id = c.id
       WHERE c.authority_id = $1 GROUP BY c.id ORDER BY c.id`,
      [authorityId],
    )
    for (const { id, code, name, spellings } of rows) this.#add({ id, code, name }, spellings)
  }

  /** Takes the office's own word, which overrules what earlier imports had to assume. */
  adopt(directory: readonly DirectoryCenter[]): void {
    const adopted = new Set<Center>()
    for (const { code, name, spellings } of directory) {
      const all = [name, ...spellings]
      const center =
        this.#byCode(code) ??
        this.#assumed(all, code, adopted) ??
        this.#add({ id: null, code, name }, [])
      center.code = code ?? center.code
      center.name = name
      adopted.add(center)
      for (const spelling of all) this.#bySpelling.set(spelling, center)
    }
  }

  /** Makes every spelling of a document known. */
  learn(document: SheetDocument): void {
    const { center } = document.parameters
    if (center) this.#learn(center.value.label || center.value.code, center.value.code, center)
    for (const objective of document.objectives) {
      for (const printed of [objective.center, ...objective.phases.map((phase) => phase.center)]) {
        if (printed) this.#learn(printed.value, splitCode(printed.value).code, printed)
      }
    }
  }

  /** Writes centers and spellings, and gives the alias of each spelling. */
  async save(session: Session, authorityId: number): Promise<SavedCenters> {
    await this.#giveIds(session)
    const centers = await upsert(
      session,
      CENTER,
      this.#centers.map((center) => ({ ...center, authority_id: authorityId })),
    )
    const spellings = await upsert(
      session,
      CENTER_ALIAS,
      [...this.#bySpelling].map(([spelling, center]) => ({
        authority_id: authorityId,
        spelling,
        center_id: center.id,
      })),
    )
    // A center whose last spelling the office gave to another was only ever assumed.
    const assumed = await session.query(
      `DELETE FROM responsibility_center c WHERE authority_id = $1
       AND NOT EXISTS (SELECT 1 FROM responsibility_center_alias a WHERE a.center_id = c.id)`,
      [authorityId],
    )
    const { rows } = await session.query<{ id: number; spelling: string }>(
      'SELECT id, spelling FROM responsibility_center_alias WHERE authority_id = $1',
      [authorityId],
    )
    return {
      centers: { ...centers, wanted: this.#centers.length, removed: assumed.rowCount ?? 0 },
      spellings: { ...spellings, wanted: this.#bySpelling.size, removed: 0 },
      aliases: new Map(rows.map(({ id, spelling }) => [spelling, id])),
    }
  }

  #learn(spelling: string | null, code: string | null, printed: Sourced<unknown>): void {
    if (!spelling) return
    const known = this.#bySpelling.get(spelling)
    if (known) {
      this.#checkCode(known, spelling, code, printed)
      return
    }
    const coded = this.#byCode(code)
    if (coded) {
      this.#bySpelling.set(spelling, coded)
      return
    }
    this.#report(
      'UNKNOWN_CENTER',
      printed,
      `«${spelling}» is no responsibility center known by that spelling, so it was taken as one of its own. If it is another spelling of a known center, name it in the directory of centers and import again.`,
    )
    this.#add({ id: null, code, name: spelling }, [spelling])
  }

  #checkCode(
    known: Center,
    spelling: string,
    code: string | null,
    printed: Sourced<unknown>,
  ): void {
    if (code === null || known.code === code) return
    if (known.code === null && !this.#byCode(code)) {
      known.code = code
      return
    }
    this.#report(
      'CENTER_CODE_CONFLICT',
      printed,
      `«${spelling}» is printed with the code ${code} but known as a spelling of ${known.code ?? 'a center without code'}. The known one was kept; correct the directory of centers if it is wrong.`,
    )
  }

  #byCode(code: string | null): Center | undefined {
    return code === null ? undefined : this.#centers.find((center) => center.code === code)
  }

  /** The center that an earlier import assumed for one of the spellings. */
  #assumed(
    spellings: readonly string[],
    code: string | null,
    adopted: ReadonlySet<Center>,
  ): Center | undefined {
    return spellings
      .map((spelling) => this.#bySpelling.get(spelling))
      .find((known) => known && !adopted.has(known) && (code === null || known.code === null))
  }

  #add(center: Center, spellings: readonly string[]): Center {
    this.#centers.push(center)
    for (const spelling of spellings) this.#bySpelling.set(spelling, center)
    return center
  }

  /** Ids are drawn first: spellings are written in one statement with their centers' ids. */
  async #giveIds(session: Session): Promise<void> {
    const fresh = this.#centers.filter((center) => center.id === null)
    if (fresh.length === 0) return
    const { rows } = await session.query<{ id: number }>(
      `SELECT nextval(pg_get_serial_sequence('responsibility_center', 'id'))::int AS id
       FROM generate_series(1, $1)`,
      [fresh.length],
    )
    for (const [index, center] of fresh.entries()) center.id = rows[index]?.id ?? null
  }
}
