import type { ApplicationText } from '@stricli/core'
import type { Say } from './text.ts'

/** The headings and keywords of a help text. */
export function helpText(say: Say): Pick<ApplicationText, 'headers' | 'keywords' | 'briefs'> {
  return {
    headers: {
      usage: say({ it: 'Uso:', en: 'Usage:' }),
      aliases: say({ it: 'Altri nomi:', en: 'Other names:' }),
      commands: say({ it: 'Comandi:', en: 'Commands:' }),
      flags: say({ it: 'Opzioni:', en: 'Options:' }),
      arguments: say({ it: 'Argomenti:', en: 'Arguments:' }),
    },
    keywords: {
      default: say({ it: 'altrimenti', en: 'default' }),
      separator: say({ it: 'separati da', en: 'separated by' }),
    },
    briefs: {
      help: say({
        it: 'spiega il comando, come «help COMANDO»',
        en: 'explains the command, as “help COMMAND” does',
      }),
      helpAll: '',
      version: '',
      argumentEscapeSequence: say({
        it: 'ciò che segue sono argomenti, anche se comincia con un trattino',
        en: 'what follows are arguments, even if it begins with a dash',
      }),
    },
  }
}

/** The description in the help of the whole command. */
export function about(say: Say): { brief: string; fullDescription: string } {
  return {
    brief: 'Cascata',
    fullDescription: say({
      it: `Importa ed esporta i piani, con il servizio in funzione o no.
Con --language it o en si sceglie la lingua, altrimenti è quella del sistema.
Codice di uscita: 0 fatto, 1 errori nei file (niente è stato importato), 2 comando sbagliato o impossibile.`,
      en: `Imports and exports plans, whether the service runs or not.
--language it or en chooses the language; otherwise it is that of the system.
Exit code: 0 done, 1 errors in the files (nothing was imported), 2 wrong or impossible command.`,
    }),
  }
}
