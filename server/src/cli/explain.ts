import { inspect } from 'node:util'
import { MigrationError } from '@cascata/prisma/migrate'
import { TokenError } from '../access/token.ts'
import { DatabaseError } from '../database/errors.ts'
import { DataFolderError } from '../disk/dataFolder.ts'
import { SettingsError } from '../env.ts'
import { CommandError } from './errors.ts'
import type { Say } from './text.ts'

/** Errors whose message is for the console, without a stack. */
const EXPECTED = [SettingsError, DataFolderError, TokenError, DatabaseError, MigrationError]

/** The message for a command that failed; of an unexpected error, its stack too. */
export function explain(error: unknown, say: Say): string {
  if (error instanceof CommandError) return say(error.words)
  const isExpected = EXPECTED.some((kind) => error instanceof kind)
  return isExpected ? (error as Error).message : inspect(error)
}
