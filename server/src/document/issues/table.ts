import { type LocalizedText, quote } from '../../domain/localized.ts'
import { warning } from './definition.ts'

/** A cell: its column, its row and, where known, the code of the objective and the text. */
interface CellFacts {
  readonly field: string
  readonly row: string
  readonly objective?: string
  readonly found?: string
}

/** A cell without a column and, where known, its text and row. */
interface StrayCellFacts {
  readonly heading: string | null
  readonly found?: string
  readonly row?: string
  readonly objective?: string
}

/** Names a cell that has no column: `La cella «molto» della riga «Fase» (2024_U09_01)`. */
function strayCell({ found, row, objective }: StrayCellFacts): LocalizedText {
  if (!found || !row) return { it: 'Questa cella', en: 'This cell' }
  const code = objective ? ` (${objective})` : ''
  return {
    it: `La cella ${quote(found).it} della riga ${quote(row).it}${code}`,
    en: `The cell ${quote(found).en} of the row ${quote(row).en}${code}`,
  }
}

/** Names a cell, up to its value: `«Peso» di «Fase» (2024_U09_01), «molto»,`. */
function cell({ field, row, objective, found }: CellFacts): LocalizedText {
  const code = objective ? ` (${objective})` : ''
  const [title, text] = [quote(row), found ? quote(found) : null]
  return {
    it: `«${field}» di ${title.it}${code}${text ? `, ${text.it},` : ''}`,
    en: `“${field}” of ${title.en}${code}${text ? `, ${text.en},` : ''}`,
  }
}

/** Cells and columns of any table, printed or in a spreadsheet. */
export const tableIssues = {
  /** A column whose heading is not known; its cells are reported one by one. */
  UNKNOWN_COLUMN: warning<{ heading: string; objective?: string }>(
    ({ heading, objective }) => ({
      it: `${quote(heading).it}${objective ? ` in una tabella di ${objective}` : ''} non è una colonna che Cascata conosce, oppure compare due volte: le sue celle non sono importate.`,
      en: `${quote(heading).en}${objective ? ` in a table of ${objective}` : ''} is no column that Cascata knows, or it stands here twice: its cells are not imported.`,
    }),
    {
      it: 'Rinominare la colonna come nel modulo, o ignorare l’avviso se non serve.',
      en: 'Rename the column as the form does, or leave it if it does not matter.',
    },
  ),
  /** A cell under no known column. */
  UNPLACED_CELL: warning<StrayCellFacts>(
    (facts) => {
      const { heading } = facts
      const { it, en } = strayCell(facts)
      return heading
        ? {
            it: `${it} sta sotto ${quote(heading).it}, colonna che Cascata non conosce: non è importata.`,
            en: `${en} stands under ${quote(heading).en}, a column that Cascata does not know: it is not imported.`,
          }
        : {
            it: `${it} è fuori dalle colonne della sua tabella: non è importata.`,
            en: `${en} stands outside the columns of its table: it is not imported.`,
          }
    },
    {
      it: 'Spostarla sotto la sua colonna e importare di nuovo.',
      en: 'Move it under its column and import again.',
    },
  ),
  /** A date cell that is not a date; kept as printed. */
  UNREADABLE_DATE: warning<CellFacts>(
    (facts) => ({
      it: `${cell(facts).it} non è una data: è conservato come stampato e non entra nei calcoli.`,
      en: `${cell(facts).en} is no date: it is kept as printed and not counted.`,
    }),
    {
      it: 'Scriverla come gg/mm/aaaa e importare di nuovo.',
      en: 'Write it as dd/mm/yyyy and import again.',
    },
  ),
  /** A number cell that is not a number; kept as printed. */
  UNREADABLE_NUMBER: warning<CellFacts>(
    (facts) => ({
      it: `${cell(facts).it} non è un numero: è conservato come stampato e non entra nei calcoli.`,
      en: `${cell(facts).en} is no number: it is kept as printed and not counted.`,
    }),
    {
      it: 'Scriverlo come 40,00 e importare di nuovo.',
      en: 'Write it as 40,00 and import again.',
    },
  ),
}
