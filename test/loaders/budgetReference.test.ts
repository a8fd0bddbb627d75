import { BudgetReference, versionOn } from '@cascata/server/loaders/budgetReference'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { checkProperty } from '../support/property.ts'

const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Versions of one code as decrees leave them: each ends before the next begins, the last may hold on. */
const versions = fc
  .tuple(fc.uniqueArray(day, { minLength: 1, maxLength: 9 }), fc.boolean())
  .map(([days, open]) => {
    const sorted = days.toSorted()
    return sorted.flatMap((validFrom, i) => {
      const validTo = sorted[i + 1] ?? null
      return i % 2 === 0
        ? [{ code: '01', validFrom, validTo: open && !validTo ? null : (validTo ?? validFrom) }]
        : []
    })
  })

describe('the version of a code on a day', () => {
  test('is the one that holds then, and the newest when none does', () => {
    checkProperty(
      fc.property(versions, day, (all, at) => {
        const [holding] = all.filter(
          ({ validFrom, validTo }) => validFrom <= at && (validTo === null || at <= validTo),
        )
        expect(versionOn(all, at)).toBe(holding ?? all.at(-1))
      }),
    )
  })

  test('is nothing for a code of which there is no version', () => {
    expect(versionOn([], '2024-01-01')).toBeUndefined()
  })
})

describe('a mission that a decree renamed and split', () => {
  let database: TestDatabase
  let reference: BudgetReference

  beforeAll(async () => {
    database = await openTestDatabase()
    // A code of no decree, so that no other test sees it.
    await database.pool.query(
      `insert into budget_mission (code, valid_from, valid_to, name, name_en) values
       ('Z1', '2001-01-01', '2003-12-31', 'Vecchia', 'Old'), ('Z1', '2004-01-01', '2005-12-31', 'Nuova', 'New')`,
    )
    await database.pool.query(
      `insert into budget_program (mission_code, code, valid_from, valid_to, name, scope, name_verified) values
       ('Z1', '01', '2001-01-01', '2005-12-31', 'Di sempre', 'ALL', false),
       ('Z1', '02', '2004-01-01', '2005-12-31', 'Nuovo', 'ALL', false)`,
    )
    reference = new BudgetReference(database.prisma)
  })
  afterAll(async () => {
    await database.pool.query(`delete from budget_program where mission_code = 'Z1'`)
    await database.pool.query(`delete from budget_mission where code = 'Z1'`)
    await database.close()
  })

  test.each([
    ['2002-05-01', 'Vecchia', ['01']],
    ['2003-12-31', 'Vecchia', ['01']],
    ['2004-01-01', 'Nuova', ['01', '02']],
    ['2024-01-01', 'Nuova', ['01', '02']],
  ])('as of %s is %s, with its own programs', async (at, name, programs) => {
    const mission = await reference.mission('Z1', at)
    if (!mission) throw new Error('missing')
    expect(mission.name).toBe(name)
    expect((await reference.programsOf(mission)).map(({ code }) => code)).toEqual(programs)
  })

  test('is listed only while one of its versions holds', async () => {
    const listed = async (at: string) =>
      (await reference.missionsOn(at)).filter(({ code }) => code === 'Z1').map(({ name }) => name)
    expect(await listed('2003-01-01')).toEqual(['Vecchia'])
    expect(await listed('2006-01-01')).toEqual([])
  })
})
