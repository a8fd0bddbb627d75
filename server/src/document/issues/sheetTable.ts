import { type LocalizedText, quote } from '../../domain/localized.ts'
import { error, warning } from './definition.ts'

/** A table of a sheet. */
export type SheetTable = 'PHASES' | 'INDICATORS'

const TABLES: Record<SheetTable, LocalizedText & { readonly headings: string }> = {
  PHASES: { it: 'delle fasi', en: 'of the phases', headings: 'FASE, Inizio Previsto, …' },
  INDICATORS: { it: 'degli indicatori', en: 'of the indicators', headings: 'Descrizione, Tipo, …' },
}

/** Issues of the tables of a printed objective sheet. */
export const sheetTableIssues = {
  /** A «Tipo» that is not in the table of labels. */
  UNKNOWN_INDICATOR_TYPE: warning<{ objective: string; indicator: string; label: string }>(
    ({ objective, indicator, label }) => ({
      it: `«Tipo» dell’indicatore ${quote(indicator).it} di ${objective} è ${quote(label).it}, che Cascata non conosce: è conservato come stampato e vale come altro tipo.`,
      en: `“Tipo” of the indicator ${quote(indicator).en} of ${objective} is ${quote(label).en}, which Cascata does not know: it is kept as printed and counts as another type.`,
    }),
    {
      it: 'Scrivere un tipo noto (come «EFFICIENZA») e importare di nuovo, o lasciarlo così.',
      en: 'Write a known type (such as “EFFICIENZA”) and import again, or leave it.',
    },
  ),
  /** Table rows before any row of column headings. */
  TABLE_WITHOUT_HEADINGS: error<{ objective: string; table: SheetTable }>(
    ({ objective, table }) => ({
      it: `Una riga ${TABLES[table].it} di ${objective} sta prima delle intestazioni delle colonne (${TABLES[table].headings}): le sue celle non si distinguono e non sono state lette.`,
      en: `A row ${TABLES[table].en} of ${objective} stands before the column headings (${TABLES[table].headings}): its cells cannot be told apart and were not read.`,
    }),
    {
      it: 'Rimettere le intestazioni sopra la riga e importare di nuovo.',
      en: 'Restore the headings above the row and import again.',
    },
  ),
  /** The heading of a table without the table. */
  TABLE_NOT_PRINTED: warning<{ objective: string; table: SheetTable }>(
    ({ objective, table }) => ({
      it: `Il titolo della tabella ${TABLES[table].it} di ${objective} non è seguito dalla tabella: non ne è stato importato nulla, e resta quella già nota.`,
      en: `The heading of the table ${TABLES[table].en} of ${objective} is followed by no table: nothing of it was imported, and a known one stays.`,
    }),
    {
      it: 'Se la scheda è stata tagliata, importare di nuovo il file intero.',
      en: 'If the sheet was cut, import the whole file again.',
    },
  ),
  /** A table row that ends before its columns do. */
  TRUNCATED_ROW: warning<{ objective: string; table: SheetTable; row: string }>(
    ({ objective, table, row }) => ({
      it: `La riga ${quote(row).it} della tabella ${TABLES[table].it} di ${objective} finisce prima delle sue colonne: ciò che manca resta come già registrato.`,
      en: `The row ${quote(row).en} in the table ${TABLES[table].en} of ${objective} ends before its columns do: what is missing stays as stored.`,
    }),
    {
      it: 'Confrontarla con la scheda stampata; se il file è stato tagliato, importare di nuovo quello intero.',
      en: 'Compare it with the printed sheet; if the file was cut, import the whole one again.',
    },
  ),
  /** Value columns whose year is nowhere in the sheet. */
  YEAR_UNKNOWN: error<{ objective: string }>(
    ({ objective }) => ({
      it: `Non si sa di quale anno siano i valori degli indicatori di ${objective}: nessuna colonna nomina un anno precedente e il codice non inizia con un anno.`,
      en: `Nothing tells which year the values of the indicators of ${objective} are of: no column names an earlier year and the code begins with none.`,
    }),
    {
      it: 'Aggiungere una colonna come «Valore Raggiunto 2023» e importare di nuovo.',
      en: 'Add a column such as “Valore Raggiunto 2023” and import again.',
    },
  ),
  /** The year after the prior-year columns is not the year in the objective's code. */
  YEARS_DISAGREE: warning<{ objective: string; taken: number; coded: number }>(
    ({ objective, taken, coded }) => ({
      it: `I valori degli indicatori di ${objective} sono stati presi come del ${taken}, l’anno dopo la colonna più recente; il codice inizia con ${coded}.`,
      en: `The values of the indicators of ${objective} were taken as those of ${taken}, the year after the newest column; the code begins with ${coded}.`,
    }),
    {
      it: 'Controllare gli anni nelle intestazioni delle colonne; se sono giusti, non c’è nulla da fare.',
      en: 'Check the years in the column headings; if they are right, there is nothing to do.',
    },
  ),
}
