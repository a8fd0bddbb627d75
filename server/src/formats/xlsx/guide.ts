import { writtenColumns } from '../tables/headings.ts'
import { TABLES } from '../tables/template/template.ts'

/** Name of the sheet that explains the others; it is never imported. */
export const GUIDE_SHEET = 'Istruzioni'

/** Headings of the guide. */
export const GUIDE_HEADINGS: readonly string[] = [
  'Foglio',
  'Colonna',
  'Che cosa contiene',
  'Sheet',
  'Column',
  'What it holds',
]

const RULES: readonly (readonly [string, string])[] = [
  [
    'Le intestazioni possono essere in italiano o in inglese, in qualunque ordine; le colonne non necessarie si possono togliere.',
    'Headings may be in Italian or English, in any order; columns that are not needed may be removed.',
  ],
  [
    'Una cella vuota di Obiettivi e Collegamenti lascia ciò che è noto; una fase o un indicatore vale per intero, celle vuote comprese.',
    'An empty cell of Obiettivi and Collegamenti leaves what is known; a phase or indicator counts as a whole, empty cells included.',
  ],
  [
    'I numeri si scrivono 1234,50 e le date 31/12/2024; le parole restano come scritte.',
    'Numbers are written 1234,50 and dates 31/12/2024; words stay as written.',
  ],
  [
    'Un apostrofo davanti a cifre o a = + - @ dice che la cella è un testo: non fa parte del testo.',
    'An apostrophe before figures or before = + - @ says that the cell is text: it is no part of the text.',
  ],
]

/** The rows of the guide: every column of every sheet, in both languages, then the rules. */
export function guideRows(): readonly (readonly string[])[] {
  const needed = (words: string, mark: string, is: boolean) => (is ? `${words} ${mark}` : words)
  return [
    ...TABLES.flatMap((table) => [
      [table.it, '', table.about.it, table.en, '', table.about.en],
      ...writtenColumns(table).map((column) => [
        table.it,
        column.it,
        needed(column.about.it, '(necessaria)', column.needed),
        table.en,
        column.en,
        needed(column.about.en, '(needed)', column.needed),
      ]),
    ]),
    ...RULES.map(([it, en]) => ['', '', it, '', '', en]),
  ]
}
