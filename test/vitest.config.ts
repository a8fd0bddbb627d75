import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { chromiumPath } from './support/chromium.ts'

export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    // As Node resolves it, so that tests and the packages they load share one `graphql`.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    include: ['**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      // Tests that need a PostgreSQL server run only where one is named.
      ...(process.env.DATABASE_URL ? [] : ['**/*.server.test.ts']),
      // A browser is driven where there is one; the gate sees to it that there is.
      ...(chromiumPath ? [] : ['**/*.browser.test.ts']),
    ],
    globalSetup: 'support/globalSetup.ts',
    // The machine's cores also run the database and the servers that tests start.
    maxWorkers: 2,
    // No test is about how long something takes; these end only what hangs.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
  },
})
