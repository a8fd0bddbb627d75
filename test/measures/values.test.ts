import { daysBetween } from '@cascata/server/domain/days'
import { readValue } from '@cascata/server/measures/values'
import { expect, test } from 'vitest'

test.each([
  ['3.5', 'TEXT'],
  ['3/4', 'TEXT'],
  ['5-10', 'TEXT'],
  ['2.10', 'TEXT'],
  ['30/6/2024', 'DAY'],
  ['entro il 30/6', 'DAY'],
  ['entro 30/6', 'DAY'],
  ['30 giugno', 'DAY'],
  ['3,5', 'NUMBER'],
  ['1.234,56', 'NUMBER'],
  ['fatto', 'SWITCH'],
  ['n.d.', 'ABSENT'],
])('%s is read as %s', (text, kind) => {
  expect(readValue({ text, number: null }, 2024).kind).toBe(kind)
})

test.each([
  ['0024-12-31', '2024-12-31', 730_485],
  ['0099-12-31', '0100-01-01', 1],
  ['2023-12-31', '2024-12-31', 366],
])('from %s to %s', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})
