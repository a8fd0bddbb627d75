import path from 'node:path'
import { expect } from 'vitest'

let count = 0

/**
 * An authority that nothing else in the run uses: all test files share one database. Its code is
 * made of the test file's name and a number, the same in every run.
 */
export function newAuthority(): { readonly code: string; readonly name: string } {
  const { testPath = '' } = expect.getState()
  const file = path.relative(path.join(import.meta.dirname, '..'), testPath)
  count += 1
  const code = `${file.replace(/\.test\.ts$/, '')}-${count}`.replaceAll(/\W/g, '-')
  return { code, name: 'Un Comune' }
}
