import type { DocumentObjective } from '@cascata/server/document/document'
import { expect, test } from 'vitest'
import { codesOf, only, page, parsePages } from '../../support/documents/printedSheet.ts'

const chain = (mission: string) =>
  `Collegato a\n\n**OBIETTIVO DI MANDATO:** 2023\\_2028\\_DUP\\_10 TITOLO\n\n**OBIETTIVO DI MISSIONE:** ${mission}`

test('links upwards; a level may be skipped', () => {
  const linked = chain('2024\\_28\\_DUP\\_10\\_0101 Efficienza,  \ntrasparenza')
  const [links] = parsePages(page({ body: linked })).objectives as [DocumentObjective]
  const mandate = { level: 'MANDATE', code: '2023_2028_DUP_10' }
  const mission = { level: 'MISSION', code: '2024_28_DUP_10_0101' }
  expect(links.parent).toMatchObject({ value: mission, line: 30, endLine: 31 })
  expect(parsePages(page({ body: linked })).uppers).toMatchObject([
    {
      level: 'MANDATE',
      levelLabel: { value: 'OBIETTIVO DI MANDATO' },
      code: { value: mandate.code },
      title: { value: 'TITOLO' },
      parent: { value: null },
    },
    {
      level: 'MISSION',
      levelLabel: { value: 'OBIETTIVO DI MISSIONE' },
      code: { value: mission.code, line: 30, endLine: 31 },
      title: { value: 'Efficienza, trasparenza' },
      parent: { value: mandate },
    },
  ])
})

test('an objective without «Collegato a» says nothing of its parent', () => {
  expect(only(page()).parent).toBeNull()
})

test('around a link that cannot be read, only neighboring levels hang together', () => {
  const broken = chain('M_1').concat('\n\n**OBIETTIVO DI PROGRAMMA:** P_1 Programma')
  const { uppers, objectives } = parsePages(page({ body: broken }))
  expect(uppers).toMatchObject([
    { level: 'MANDATE', parent: { value: null } },
    { level: 'PROGRAM', parent: null },
  ])
  expect(objectives).toMatchObject([{ parent: { value: { level: 'PROGRAM', code: 'P_1' } } }])
  const again = parsePages(
    page({ body: broken }),
    page({
      code: '2024_U09_02',
      body: `${chain('M_1 Missione')}\n\n${broken.split('\n\n').at(-1)}`,
    }),
  )
  expect(again.uppers.map(({ level }) => level)).toEqual(['MANDATE', 'MISSION', 'PROGRAM'])
  expect(again.uppers[2]?.parent?.value).toEqual({ level: 'MISSION', code: 'M_1' })
})

test('one code, two titles or two parents: the first is kept and it is reported', () => {
  const titles = parsePages(
    page({ body: chain('M_01 Uno') }),
    page({ code: '2024_U09_02', body: chain('M_01 Due') }),
  )
  expect(titles.issues).toMatchObject([{ code: 'TITLE_CONFLICT', line: 55 }])
  const parents = parsePages(
    page({ body: chain('M_01 Uno') }),
    page({ code: '2024_U09_02', body: chain('M_01 Uno').replace('DUP\\_10', 'DUP\\_11') }),
  )
  expect(codesOf(parents)).toEqual(['PARENT_CONFLICT'])
})

test.each([
  'OBIETTIVO DI CARRIERA: X_1 Titolo',
  'OBIETTIVO DI MISSIONE: Senza codice',
  'OBIETTIVO DI MISSIONE: M_1',
])('the link %s is left out and reported', (link) => {
  const parsed = parsePages(page({ body: `Collegato a\n\n${link}` }))
  expect(parsed.uppers).toEqual([])
  expect(parsed.objectives[0]?.parent).toBeNull()
  expect(parsed.issues).toMatchObject([{ code: 'UNREADABLE_LINK', raw: link }])
})
