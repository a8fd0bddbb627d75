import type { Field } from './fields.ts'
import {
  centerSynonyms,
  dayAbout,
  type Headed,
  type HeadingWords,
  noteHeadings,
} from './headings.ts'

/** A field of a phase, and how tables head its column. */
type PhaseFieldRow = Field & {
  readonly headings: HeadingWords
  /** The field under whose heading it stands in the printed sheet, in a second row of the table. */
  readonly under?: string
}

/**
 * The fields of a phase («fase») beside its title, in the order of the printed table. A new column
 * of the table is a row here: reading, comparing, storing, printing and exporting follow from it.
 */
export const phaseFields = {
  plannedStart: {
    kind: 'DAY',
    column: 'planned_start',
    label: { it: 'Inizio previsto', en: 'Planned start' },
    headings: {
      about: dayAbout,
      sheet: ['Inizio Previsto'],
      synonyms: ['data inizio prevista', 'inizio prevista', 'data inizio'],
    },
  },
  plannedEnd: {
    kind: 'DAY',
    column: 'planned_end',
    label: { it: 'Fine prevista', en: 'Planned end' },
    headings: {
      about: dayAbout,
      sheet: ['Fine Prevista'],
      synonyms: ['data fine prevista', 'fine previsto', 'data fine', 'scadenza', 'deadline'],
    },
  },
  actualStart: {
    kind: 'DAY',
    column: 'actual_start',
    label: { it: 'Inizio effettivo', en: 'Actual start' },
    headings: {
      about: dayAbout,
      sheet: ['Inizio Effettivo'],
      synonyms: ['data inizio effettiva', 'inizio effettiva'],
    },
    under: 'plannedStart',
  },
  actualEnd: {
    kind: 'DAY',
    column: 'actual_end',
    label: { it: 'Fine effettiva', en: 'Actual end' },
    headings: {
      about: dayAbout,
      sheet: ['Fine Effettiva'],
      synonyms: ['data fine effettiva', 'fine effettivo'],
    },
    under: 'plannedEnd',
  },
  weight: {
    kind: 'NUMBER',
    column: 'weight',
    label: { it: 'Peso', en: 'Weight' },
    headings: {
      about: { it: 'Peso fra le fasi: 40,00.', en: 'Weight among the phases: 40,00.' },
      sheet: ['Peso'],
      synonyms: ['peso fase', 'phase weight'],
    },
  },
  progress: {
    kind: 'NUMBER',
    column: 'progress',
    label: { it: 'Avanzamento', en: 'Progress' },
    headings: {
      about: { it: 'Avanzamento in percento: 100,00.', en: 'Progress in percent: 100,00.' },
      sheet: ['Avanzamento'],
      synonyms: ['avanzamento percentuale', 'percentuale avanzamento', 'progress percent'],
    },
  },
  responsible: {
    kind: 'PERSON',
    column: 'responsible_alias_id',
    label: { it: 'Responsabile', en: 'Responsible' },
    headings: {
      about: { it: 'Chi ne risponde.', en: 'Who answers for it.' },
      sheet: ['Responsabile'],
      synonyms: ['responsabile fase', 'manager', 'owner'],
    },
  },
  responsibilityCenter: {
    kind: 'CENTER',
    column: 'center_alias_id',
    label: { it: 'Centro di responsabilità', en: 'Responsibility center' },
    headings: {
      about: {
        it: 'Il centro che se ne occupa, in una sua grafia.',
        en: 'The center that does it, in one of its spellings.',
      },
      sheet: ['Centro di Responsabilità'],
      synonyms: centerSynonyms,
    },
  },
  note: {
    kind: 'TEXT',
    column: 'note',
    label: { it: 'Nota', en: 'Note' },
    headings: noteHeadings,
  },
} as const satisfies Readonly<Record<string, PhaseFieldRow>>

export type PhaseField = keyof typeof phaseFields

/** The names of the fields, in their order. */
export const phaseFieldNames = Object.keys(phaseFields) as readonly PhaseField[]

/** The title of a phase. */
export const phaseTitle = {
  label: { it: 'Fase', en: 'Phase' },
  headings: {
    about: { it: 'Che cosa si fa.', en: 'What is done.' },
    sheet: ['FASE', 'Fase - Attività'],
    synonyms: [
      'attivita',
      'titolo fase',
      'titolo della fase',
      'descrizione fase',
      'descrizione',
      'titolo',
      'phase title',
      'title',
      'activity',
    ],
  },
} as const satisfies Headed
