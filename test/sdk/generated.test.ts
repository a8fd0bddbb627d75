import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')

test('the generated operations are those of the committed schema and documents', async () => {
  const codegen = path.join(root, 'node_modules/.bin/graphql-codegen')
  const check = promisify(execFile)(codegen, ['--config', 'codegen.ts', '--check'], { cwd: root })
  const { stdout, stderr } = await check
  expect(stdout + stderr).not.toMatch(/warn|fail/i)
})
