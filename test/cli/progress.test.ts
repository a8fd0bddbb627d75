import { Progress } from '@cascata/server/cli/progress'
import { expect, test } from 'vitest'

const work = { it: 'Lettura e confronto', en: 'Reading and comparing' }

function watch(isTTY: boolean): string {
  let written = ''
  const stream = { isTTY, write: (text: string) => (written += text) }
  const progress = new Progress(stream, ({ it }) => it)
  for (const part of [0, 0.001, 0.5, 0.999, 1]) progress.sent(part, work)
  progress.done()
  return written
}

test('on a terminal one line changes, and nothing of it stays', () => {
  expect(watch(true).split('\r\x1b[K')).toEqual([
    '',
    'Invio: 0%',
    'Invio: 50%',
    'Invio: 99%',
    'Lettura e confronto: 0 s',
    '',
  ])
})

test('elsewhere each stage is a line', () => {
  expect(watch(false)).toBe('Invio…\nLettura e confronto…\n')
})
