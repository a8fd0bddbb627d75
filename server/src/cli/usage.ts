import type { LocalizedText } from '../domain/localized.ts'

/** What stands under a command that was typed wrong: the whole usage would push the reason off the screen. */
export const USAGE_HINT: LocalizedText = {
  it: 'Che cosa si può scrivere: pnpm cascata help',
  en: 'What can be typed: pnpm cascata help',
}

/** What `cascata help` says. */
export const USAGE: LocalizedText = {
  it: `Uso: pnpm cascata <comando>

  import FILE…            importa schede e tabelle: prima confronta, poi applica tutto insieme
    --dry-run             confronta soltanto e mostra che cosa cambierebbe
    --authority CODICE    ente dei file; si può omettere dove ce n’è uno solo
    --authority-name NOME denominazione, per un ente nuovo
    --by NOME             chi importa; senza, l’utente di questo computer
    --all                 elenca tutto, anche ciò che è lungo
    --json                stampa il rapporto come JSON

  export --format FORMATO esporta un piano: markdown, html, csv, xlsx, json, stratml
    --authority CODICE    ente del piano; si può omettere dove ce n’è uno solo
    --dup CODICE          piano (DUP); si può omettere dove ce n’è uno solo
    --output PERCORSO     file o cartella in cui scrivere; «-» stampa
    --force               sostituisce i file che esistono

  template --format FORMATO   tabelle vuote da compilare: csv, xlsx
    --output, --force     come sopra

  help                    questo testo

Con --language it o en si sceglie la lingua, altrimenti è quella del sistema.
Codice di uscita: 0 fatto, 1 errori nei file (niente è stato importato), 2 comando sbagliato o impossibile.
`,
  en: `Usage: pnpm cascata <command>

  import FILE…            imports sheets and tables: compares first, then applies all at once
    --dry-run             only compares, and shows what would change
    --authority CODE      authority of the files; may be left out where there is only one
    --authority-name NAME its name, for a new authority
    --by NAME             who imports; without it, the user of this computer
    --all                 lists everything, however long
    --json                prints the report as JSON

  export --format FORMAT  exports a plan: markdown, html, csv, xlsx, json, stratml
    --authority CODE      authority of the plan; may be left out where there is only one
    --dup CODE            plan (DUP); may be left out where there is only one
    --output PATH         file or folder to write to; “-” prints
    --force               replaces files that exist

  template --format FORMAT    empty tables to fill in: csv, xlsx
    --output, --force     as above

  help                    this text

--language it or en chooses the language; otherwise it is that of the system.
Exit code: 0 done, 1 errors in the files (nothing was imported), 2 wrong or impossible command.
`,
}
