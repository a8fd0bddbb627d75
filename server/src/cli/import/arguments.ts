import { buildCommand, type Command } from '@stricli/core'
import {
  type CommonFlags,
  flag,
  language,
  onlyOwn,
  type ParserContext,
  text,
} from '../parameters.ts'
import type { Say } from '../text.ts'

interface ImportFlags extends CommonFlags {
  readonly 'dry-run'?: boolean
  readonly authority?: string
  readonly 'authority-name'?: string
  readonly by?: string
  readonly all?: boolean
  readonly json?: boolean
}

/** The arguments of `cascata import`. */
export interface ImportArguments {
  readonly files: readonly string[]
  readonly dryRun: boolean
  readonly authority: string | undefined
  readonly authorityName: string | undefined
  readonly by: string | undefined
  readonly all: boolean
  readonly json: boolean
}

/** Declares the command `cascata import`. */
export function importCommand(
  say: Say,
  carryOut: (args: ImportArguments) => Promise<void>,
): Command<ParserContext> {
  return buildCommand<ImportFlags, string[], ParserContext>({
    func: ({ authority, by, all = false, json = false, ...flags }, ...files) =>
      carryOut({
        files,
        dryRun: flags['dry-run'] ?? false,
        authority,
        authorityName: flags['authority-name'],
        by,
        all,
        json,
      }),
    parameters: {
      positional: {
        kind: 'array',
        minimum: 1,
        parameter: {
          parse: String,
          placeholder: 'FILE',
          brief: say({ it: 'schede e tabelle da importare', en: 'sheets and tables to import' }),
        },
      },
      flags: onlyOwn({
        'dry-run': flag(
          say({
            it: 'confronta soltanto e mostra che cosa cambierebbe',
            en: 'only compares, and shows what would change',
          }),
        ),
        authority: text(
          say({ it: 'CODICE', en: 'CODE' }),
          say({
            it: 'ente dei file; si può omettere dove ce n’è uno solo',
            en: 'authority of the files; may be left out where there is only one',
          }),
        ),
        'authority-name': text(
          say({ it: 'NOME', en: 'NAME' }),
          say({ it: 'denominazione, per un ente nuovo', en: 'its name, for a new authority' }),
        ),
        by: text(
          say({ it: 'NOME', en: 'NAME' }),
          say({
            it: 'chi importa; senza, l’utente di questo computer',
            en: 'who imports; without it, the user of this computer',
          }),
        ),
        all: flag(
          say({ it: 'elenca tutto, anche ciò che è lungo', en: 'lists everything, however long' }),
        ),
        json: flag(say({ it: 'stampa il rapporto come JSON', en: 'prints the report as JSON' })),
        language: language(say),
      }),
    },
    docs: {
      brief: say({
        it: 'importa schede e tabelle: prima confronta, poi applica tutto insieme',
        en: 'imports sheets and tables: compares first, then applies all at once',
      }),
    },
  })
}
