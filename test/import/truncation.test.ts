import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { importInto } from '../support/importing.ts'
import { realSheet } from '../support/realSheet.ts'

const { text: sheet } = realSheet
const authority = newAuthority()

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
  await importInto(db, { authority, files: [sheet] })
})
afterAll(() => db.close())

const dryRun = (text: string) => importInto(db, { authority, files: [text], dryRun: true })

test('a sheet cut anywhere takes nothing from what is stored but whole rows, and those only between rows', async () => {
  const texts = ['implementationApproach', 'implementationStatus']
  for (let end = 2_000; end < sheet.length; end += 61) {
    const { changes, issues } = await dryRun(sheet.slice(0, end))
    // A page cut in its header is an error: nothing of the file is taken.
    if (issues.some(({ severity }) => severity === 'ERROR')) continue
    const lost = changes.filter(
      ({ action, kind, fields }) =>
        (action === 'UPDATE' && (kind === 'PHASE' || kind === 'INDICATOR')) ||
        // The stored value has to be kept.
        fields.some(
          ({ name, before, after }) => texts.includes(name) && !after?.startsWith(before ?? ''),
        ),
    )
    expect({ end, lost }).toEqual({ end, lost: [] })
    const isBetweenRows = /[\t\n]$/.test(sheet.slice(0, end)) || /^[\t\n]/.test(sheet.slice(end))
    const removed = changes.filter(({ action }) => action === 'REMOVE')
    if (!isBetweenRows) expect({ end, removed }).toEqual({ end, removed: [] })
  }
})

test.each([
  // In the middle of a title, a value, a phase's second row, a text.
  ['Attivazione della versione business e del ca', 'TABLE_CUT', '2 righe che mancano'],
  ['fruibile mediante accesso', 'TEXT_CUT', 'testo di 2024_U09_02'],
])('cut behind «%s», %s says what stays', async (words, code, said) => {
  const { changes, issues } = await dryRun(sheet.slice(0, sheet.lastIndexOf(words) + words.length))
  expect(changes).toEqual([])
  expect(issues.find((issue) => issue.code === code)?.message.it).toContain(said)
})

test('rows that stay behind a cut table keep their order, and the import can be applied', async () => {
  const [first = '', ...rest] = sheet.split('<b>Gestione del Centro di riproduzione digitale</b>')
  const moved = `${first}<b>Una fase nuova</b>\t01/01/2024\t31/12/2024\t5,00\t50,00\tROSSI ANNA\tUO\t\n\t01/01/2024\t31/12/2024\t\t\t\t\t\n<b>Gestione del Cen`
  expect(rest).toHaveLength(1)
  const other = newAuthority()
  const { dupId } = await importInto(db, { authority: other, files: [sheet] })
  expect(await importInto(db, { authority: other, files: [moved] })).toMatchObject({
    outcome: 'APPLIED',
  })
  const { rows } = await db.pool.query(
    `SELECT p.position, left(p.title, 20) AS title FROM phase p JOIN objective o ON o.id = p.objective_id
     WHERE p.dup_id = $1 AND o.code = '2024_U09_02' ORDER BY p.position`,
    [dupId],
  )
  expect(rows).toEqual([
    { position: 1, title: "Gestione dell'inform" },
    { position: 2, title: 'Una fase nuova' },
    { position: 3, title: 'Gestione del Centro ' },
    { position: 4, title: 'Coordinamento della ' },
    { position: 5, title: 'Coordinamento della ' },
  ])
})
