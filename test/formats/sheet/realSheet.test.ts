import { readSheet } from '@cascata/server/formats/sheet/read'
import { describe, expect, test } from 'vitest'
import { expected } from '../../support/expectedRealSheet.ts'
import { realSheet } from '../../support/realSheet.ts'

const { name, bytes } = realSheet
const document = readSheet({ name, bytes })
const [mandate, mission, program, first, second] = document.plans[0]?.objectives ?? []

/** A document without the places where its values stand, and without the columns that a table lacks. */
function valuesOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(valuesOf)
  if (typeof node !== 'object' || node === null) return node
  if ('raw' in node && 'endLine' in node && 'value' in node) {
    const value = valuesOf(node.value)
    return 'text' in node ? { text: node.text, value } : value
  }
  const {
    missingColumns: _columns,
    missingColumn: _column,
    ...fields
  } = node as Record<string, unknown>
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, valuesOf(value)]))
}

describe('the real sheet', () => {
  test('says exactly what a reader reads in it', () => {
    const { issues: _, ...said } = document
    expect(valuesOf(said)).toEqual(expected)
  })

  test('says nothing of what was expected in years whose column tells the result alone', () => {
    const years = first?.indicators?.[0]?.values.map(({ year, missingColumn }) => [
      year,
      missingColumn,
    ])
    expect(years).toEqual([
      [2024, undefined],
      [2023, 'expected'],
      [2022, 'expected'],
    ])
  })

  test('has one oddity: the years of its «Vista» disagree', () => {
    expect(document.issues).toMatchObject([
      {
        code: 'VIEW_YEARS_DISAGREE',
        severity: 'WARNING',
        line: 7,
        raw: 'DUP_2024_2027 DUP 2024 2026',
      },
    ])
  })

  test('tells where each value stands', () => {
    expect(first?.title).toMatchObject({ line: 27, endLine: 28 })
    expect(first?.title?.raw).toBe(
      '***Facilitare la relazione degli Amministratori con i diversi portatori di interesse. Garantire la  \nrappresentanza istituzionale.***',
    )
    expect(first?.code).toMatchObject({ raw: '2024\\_U09\\_01', line: 15, endLine: 15 })
    expect(first?.levelLabel).toMatchObject({ line: 13, endLine: 14 })
    expect(first?.executionState).toMatchObject({ raw: 'In Corso', line: 103 })
    expect([mandate, mission, program].map((upper) => upper?.code.line)).toEqual([39, 41, 43])
    expect(first?.parent).toMatchObject({ line: 43, endLine: 43 })
    expect(first?.implementationStatus?.blocks.map(({ line }) => line)).toEqual([
      63, 65, 66, 67, 68, 69, 70, 71, 96, 97, 98, 99, 100,
    ])
    expect(first?.phases?.[2]?.title).toMatchObject({
      raw: '<b>Ricerca e gestione delle sponsorizzazioni</b>',
      line: 113,
    })
    expect(first?.phases?.[2]?.actualEnd).toMatchObject({ raw: '31/12/2024', line: 114 })
    expect(second?.manager).toMatchObject({ raw: '**CONTI MARIO**', line: 162 })
    expect(second?.implementationStatus?.blocks[0]).toMatchObject({ line: 194, endLine: 218 })
    expect(second?.phases?.map(({ title }) => title.line)).toEqual([261, 263, 265, 267])
    expect(second?.indicators?.map(({ title }) => title.line)).toEqual([273, 298, 299, 300])
  })

  // Whatever is added to any line must come out again, in the document or in an issue.
  test('loses no line, wherever it stands', () => {
    const lines = new TextDecoder().decode(bytes).split('\n')
    const lost = lines.flatMap((line, index) => {
      if (line.trim() === '') return []
      const marker = `Xq${index + 1}x`
      const marked = lines.with(
        index,
        line.includes('\t') ? `${line}\t${marker}` : `${line} ${marker}`,
      )
      const added = lines.toSpliced(index + 1, 0, marker)
      const spaced = lines.toSpliced(index + 1, 0, '', marker, '')
      return [marked, added, spaced].flatMap((text, way) => {
        const parsed = readSheet({ name, bytes: new TextEncoder().encode(text.join('\n')) })
        return JSON.stringify(parsed).includes(marker) ? [] : [`${index + 1}/${way}: ${line}`]
      })
    })
    expect(lost).toEqual([])
  })
})
