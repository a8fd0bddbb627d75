import type { SheetDocument, SheetObjective } from './document.ts'
import type { Report } from './issues.ts'
import type { Names } from './rows.ts'
import type { Session } from './session.ts'
import { PERSON, PORTFOLIO, PUBLIC_VALUE } from './tables.ts'
import { type Row, type Stored, type TableShape, upsert } from './upsert.ts'

interface StoredNames {
  readonly ids: Omit<Names, 'aliases'>
  readonly people: Stored
  readonly portfolios: Stored
  readonly publicValues: Stored
}

/** Writes the people, portfolios and public values that a sheet names; the first print of each counts. */
export async function storeNames(
  session: Session,
  authorityId: number,
  document: SheetDocument,
  report: Report,
): Promise<StoredNames> {
  const people = new Map<string, Row>()
  const portfolios = new Map<string, Row>()
  const publicValues = new Map<string, NonNullable<SheetObjective['publicValue']>>()
  for (const objective of document.objectives) {
    for (const person of [objective.manager, ...objective.phases.map((p) => p.responsible)]) {
      if (person) people.set(person.value, { name: person.value })
    }
    const portfolio = objective.portfolio?.value
    if (portfolio) portfolios.set(portfolio.label, { ...portfolio })
    const { publicValue } = objective
    if (publicValue && !publicValues.has(publicValue.value.code)) {
      publicValues.set(publicValue.value.code, publicValue)
    }
  }
  await reportTitles(session, authorityId, publicValues, report)
  const write = async (shape: TableShape, rows: readonly Row[]): Promise<Stored> => {
    const owned = rows.map((row) => ({ authority_id: authorityId, ...row }))
    return { ...(await upsert(session, shape, owned)), wanted: rows.length, removed: 0 }
  }
  return {
    people: await write(PERSON, [...people.values()]),
    portfolios: await write(PORTFOLIO, [...portfolios.values()]),
    publicValues: await write(
      PUBLIC_VALUE,
      [...publicValues.values()].map(({ value }) => ({ ...value })),
    ),
    ids: {
      people: await idsBy(session, authorityId, 'person', 'name'),
      portfolios: await idsBy(session, authorityId, 'portfolio', 'label'),
      publicValues: await idsBy(session, authorityId, 'public_value', 'code'),
    },
  }
}

async function idsBy(
  session: Session,
  authorityId: number,
  table: string,
  key: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await session.query<{ id: number; key: string }>(
    `SELECT id, ${key} AS key FROM ${table} WHERE authority_id = $1`,
    [authorityId],
  )
  return new Map(rows.map((row) => [row.key, row.id]))
}

/** Reports public values whose stored title this sheet is about to replace. */
async function reportTitles(
  session: Session,
  authorityId: number,
  publicValues: ReadonlyMap<string, NonNullable<SheetObjective['publicValue']>>,
  report: Report,
): Promise<void> {
  const { rows } = await session.query<{ code: string; title: string }>(
    'SELECT code, title FROM public_value WHERE authority_id = $1',
    [authorityId],
  )
  for (const { code, title } of rows) {
    const printed = publicValues.get(code)
    if (!printed || printed.value.title === title) continue
    report(
      'TITLE_CHANGED',
      printed,
      `The public value ${code} was stored as «${title}»; this sheet's title replaced it in every plan of the authority.`,
    )
  }
}
