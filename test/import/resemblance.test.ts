import { Resemblance } from '@cascata/server/import/names/resemblance'
import { describe, expect, test } from 'vitest'
import { directory } from '../../prisma/seed/directory.ts'

const center = (spelling: string, ...known: string[]) => new Resemblance().center(spelling, known)
const person = (name: string, ...known: string[]) => new Resemblance().person(name, known)

describe('the five spellings of the three real units', () => {
  const units = directory.centers
  const all = units.flatMap((unit) => [unit.name, ...unit.spellings])

  test('the long spelling of the first is proposed for its short one, and the other way round', () => {
    const [short = '', long = ''] = units[0].spellings
    expect(center(long, short, units[1].name, units[2].name)).toBe(short)
    expect(center(short, units[1].name, long, units[2].name)).toBe(long)
  })

  test('no unit is proposed for another: a service bears the name of the unit above it', () => {
    for (const { name, spellings } of units) {
      const own = new Set<string>([name, ...spellings])
      const others = all.filter((one) => !own.has(one))
      for (const spelling of own)
        expect([spelling, center(spelling, ...others)]).toEqual([spelling, null])
    }
  })

  test('other ways in which a sheet may spell them', () => {
    const names = units.map(({ name }) => name)
    for (const [spelling, name] of [
      ['U.O. Staff Sindaco e Giunta', names[0]],
      ['UN. ORG. STAFF SINDACO GIUNTA', names[0]],
      ['Unità Organizzativa Staff Sindaco', names[0]],
      ['SERV. STAFF SINDACO E GIUNTA', names[1]],
      ['Servizio Staff del Sindaco, della Giunta', names[1]],
      ['SERVIZIO INFORMAZIONE, COMUNICAZIONE E WEB', names[2]],
      ['Servizio Informaz. e Comunic.', names[2]],
    ] as const) {
      expect([spelling, center(spelling, ...names)]).toEqual([spelling, name])
    }
  })
})

describe('a center resembles', () => {
  test.each([
    ['SETTORE TRIBUTI', 'Settore Tributi'],
    ['SETT. TRIBUTI', 'SETTORE TRIBUTI'],
    ['TRIBUTI', 'SETTORE TRIBUTI'],
    ['SETTORE TRIBUTTI', 'SETTORE TRIBUTI'],
    ['UFFICIO DI PIANO', 'UFF. PIANO'],
    ['SETTORE LAVORI PUBBLICI', 'SETTORE LAVORI PUBBLICI E PATRIMONIO'],
  ])('%s: %s', (spelling, known) => {
    expect(center(spelling, known)).toBe(known)
    expect(center(known, spelling)).toBe(spelling)
  })

  test.each([
    ['SERVIZIO TRIBUTI', 'SETTORE TRIBUTI'],
    ['SETTORE TRIBUTI', 'SETTORE PERSONALE'],
    ['SETTORE LAVORI PUBBLICI', 'SETTORE SERVIZI PUBBLICI LOCALI'],
    // Nothing but what kind of unit it is, or little words.
    ['SETTORE', 'SETTORE TRIBUTI'],
    ['DEL', 'DELLA'],
    ['', 'SETTORE TRIBUTI'],
    // Two letters begin too many words.
    ['SETTORE TR', 'SETTORE TRIBUTI'],
  ])('%s not %s', (spelling, known) => {
    expect(center(spelling, known)).toBeNull()
  })

  test('the most alike of several, the first of equals', () => {
    expect(center('SETTORE TRIBUTI E CASA', 'SETTORE TRIBUTI', 'SETTORE CASA E TRIBUTI')).toBe(
      'SETTORE CASA E TRIBUTI',
    )
    expect(center('TRIBUTI', 'SETTORE TRIBUTI', 'SERVIZIO TRIBUTI')).toBe('SETTORE TRIBUTI')
    expect(center('TRIBUTI')).toBeNull()
  })
})

describe('a person resembles', () => {
  test.each([
    ['CONTI MARIO', 'MARIO CONTI'],
    ['Conti Mario', 'CONTI MARIO'],
    ['CONTI M.', 'CONTI MARIO'],
    ["D'ANGELO LUCIA", 'DANGELO LUCIA'],
    ['NICCOLÒ ROSSI', "ROSSI NICCOLO'"],
    ['ROSSINI MARCO', 'ROSINI MARCO'],
    ['DE LUCA ANNA', 'ANNA DE LUCA'],
  ])('%s: %s', (name, known) => {
    expect(person(name, known)).toBe(known)
    expect(person(known, name)).toBe(name)
  })

  test.each([
    // Two people of one family, two of one given name.
    ['CONTI MARIO', 'CONTI MARIA'],
    ['CONTI MARIO', 'ROSSI MARIO'],
    ['BIANCHI MARIO', 'BIANCHO MARIO'],
    // One letter in a short name is another name.
    ['ROSI ANNA', 'RISI ANNA'],
    // Two initials identify no one, nor does one word.
    ['C. M.', 'CONTI MARIO'],
    ['CONTI', 'CONTI MARIO'],
    ['CONTI', 'CONTI'],
    ['CONTI MARIO', 'CONTI MARIO LUIGI'],
  ])('%s not %s', (name, known) => {
    expect(person(name, known)).toBeNull()
  })

  test('the one that is spelled alike before one with an initial', () => {
    expect(person('MARIO CONTI', 'CONTI M.', 'CONTI MARIO')).toBe('CONTI MARIO')
  })
})
