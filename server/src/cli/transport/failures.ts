import { isCascataError } from '@cascata/sdk'
import type { LocalizedText } from '../../domain/localized.ts'
import { CommandError } from '../errors.ts'

/** The remedy for a request that the service refuses, by the reason. */
const REMEDIES: Readonly<Record<string, LocalizedText>> = {
  WRONG_TOKEN: {
    it: 'Il servizio non accetta il token di questo comando: impostare CASCATA_ADMIN_TOKEN e CASCATA_DATA_DIR come li ha il servizio.',
    en: 'The service does not accept the token of this command: set CASCATA_ADMIN_TOKEN and CASCATA_DATA_DIR as the service has them.',
  },
  TOKEN_REQUIRED: {
    it: 'Il servizio è in funzione, ma il token dell’amministratore non si trova: impostare CASCATA_ADMIN_TOKEN come lo ha il servizio.',
    en: 'The service runs, but the token of the administrator is not to be found: set CASCATA_ADMIN_TOKEN as the service has it.',
  },
  REQUEST_ENTITY_TOO_LARGE: {
    it: 'I file sono troppo grandi per essere importati insieme: importarne meno alla volta, o aumentare CASCATA_MAX_IMPORT_BYTES e riavviare il servizio.',
    en: 'The files are too large to be imported together: import fewer at once, or raise CASCATA_MAX_IMPORT_BYTES and restart the service.',
  },
}

/** Converts the error of a failed request to a message for the person. Other errors are returned unchanged. */
export function explainFailure(error: unknown, url: string): unknown {
  if (!isCascataError(error)) return error
  switch (error.code) {
    case 'REFUSED':
      return explain(error.reason, [error.explanation, error.remedy])
    case 'GRAPHQL':
      return explain(error.errors[0]?.extensions?.code, [error.errors[0]?.message])
    case 'HTTP':
      return new CommandError({
        it: `Il servizio ha risposto ${error.status} senza dire perché.`,
        en: `The service answered ${error.status} without saying why.`,
      })
    case 'NETWORK':
      return explainSilence(error.cause, url)
    default:
      return error
  }
}

/** The command's own message where it knows the reason, else the service's. */
function explain(
  reason: string | undefined,
  said: readonly (string | null | undefined)[],
): CommandError {
  const text = said.filter(Boolean).join(' ')
  return new CommandError((reason && REMEDIES[reason]) || { it: text, en: text })
}

function explainSilence(cause: unknown, url: string): unknown {
  const { code } = cause as NodeJS.ErrnoException
  // In this process there is no network that could fail.
  if (code === undefined) return cause
  return new CommandError(
    {
      it: `Il servizio su ${url} non ha risposto (${code}). Verificare nel suo log che cosa è successo, poi ripetere: un’importazione interrotta non lascia tracce.`,
      en: `The service at ${url} did not answer (${code}). See in its log what happened, then repeat: an import that is cut short leaves nothing behind.`,
    },
    { cause },
  )
}
