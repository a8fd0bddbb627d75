import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** Fields that may carry a secret, wherever they appear up to two levels deep. */
const SECRETS = ['password', 'connectionString', 'databaseUrl', 'authorization', 'cookie']

/**
 * Creates the process's log: one JSON object per line on stderr; stdout is for people.
 * Written synchronously, so that lines before a crash are not lost.
 */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: SECRETS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
    },
    destination,
  )
}
