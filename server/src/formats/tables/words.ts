import type {
  AttainmentMethod,
  ExecutionState,
  IndicatorType,
  LinkProvenance,
  ObjectiveLevel,
  Polarity,
} from '../../domain/enums.ts'
import type { NameOfKind } from '../../domain/fields.ts'
import { fold } from '../../domain/fold.ts'
import type { indicatorFields } from '../../domain/indicatorFields.ts'
import { indicatorTypeOf, stateOf } from '../../domain/printedLabels.ts'

/** The words that a column of fixed meanings takes: for each value the one we write, then others that we read. */
type Vocabulary<T extends string> = Readonly<Record<T, readonly [string, ...string[]]>>

const LEVELS: Vocabulary<ObjectiveLevel | 'PLAN'> = {
  PLAN: ['Piano', 'dup', 'documento di programmazione', 'planning document'],
  MANDATE: ['Mandato', 'obiettivo di mandato', 'linea di mandato', 'mandate objective'],
  MISSION: [
    'Missione',
    'obiettivo di missione',
    'strategico',
    'obiettivo strategico',
    'mission objective',
  ],
  PROGRAM: [
    'Programma',
    'obiettivo di programma',
    'operativo',
    'obiettivo operativo',
    'programme',
    'program objective',
  ],
  PEG: [
    'PEG',
    'obiettivo peg',
    'peg piao',
    'esecutivo',
    'obiettivo esecutivo',
    'gestionale',
    'obiettivo gestionale',
    'peg objective',
  ],
}

const STATES: Vocabulary<ExecutionState> = {
  NOT_STARTED: ['Non avviato'],
  IN_PROGRESS: ['In corso'],
  COMPLETED: ['Concluso'],
  SUSPENDED: ['Sospeso'],
  CANCELLED: ['Annullato', 'canceled'],
  UNKNOWN: ['Sconosciuto'],
}

const INDICATOR_TYPES: Vocabulary<IndicatorType> = {
  EFFICIENCY: ['Efficienza'],
  EFFECTIVENESS: ['Efficacia'],
  QUALITY: ['Qualità'],
  ECONOMY: ['Economicità'],
  OUTCOME: ['Impatto'],
  OUTPUT: ['Output'],
  TIMELINESS: ['Tempestività'],
  ACTIVITY: ['Attività'],
  OTHER: ['Altro'],
}

const POLARITIES: Vocabulary<Polarity> = {
  HIGHER_IS_BETTER: ['Crescente', 'valori superiori', 'higher', 'increasing'],
  LOWER_IS_BETTER: ['Decrescente', 'valori inferiori', 'lower', 'decreasing'],
  MAINTAIN: ['Mantenimento', 'mantenere'],
  ON_OFF: ['Sì/No', 'fatto non fatto', 'yes no'],
  UNKNOWN: ['Sconosciuta', 'non nota'],
}

const METHODS: Vocabulary<AttainmentMethod> = {
  RATIO: ['Rapporto'],
  LINEAR_DEVIATION: ['Scostamento lineare'],
  BASELINE: ['Dal valore iniziale', 'valore iniziale'],
  PERFORM_PLUS: ['PERFORM+'],
  ON_OFF: ['Sì/No', 'fatto non fatto', 'yes no'],
  MAINTAIN: ['Mantenimento', 'mantenere'],
  DAYS_OF_DELAY: ['Giorni di ritardo'],
}

const PROVENANCES: Vocabulary<LinkProvenance> = {
  DECLARED: ['Dichiarato'],
  DERIVED_FROM_CODE: ['Dedotto dal codice', 'derivato dal codice', 'derived from the code'],
}

/** The narratives of an objective. */
export type SectionKey = 'implementationApproach' | 'implementationStatus'

const SECTIONS: Vocabulary<SectionKey> = {
  implementationApproach: [
    'Modalità di attuazione',
    'modalita',
    'implementation approach',
    'approach',
  ],
  implementationStatus: ['Stato di attuazione', 'stato', 'implementation status', 'status'],
}

/** Reads and writes the words of a column. */
export interface WordList<T> {
  /** The value that a word stands for; null when it is not known. */
  read(word: string): T | null
  /** The word that we write. */
  print(value: T): string
  /** The words that we write, as a person may choose them. */
  readonly printed: readonly string[]
}

function words<T extends string>(
  vocabulary: Vocabulary<T>,
  known: (word: string) => T | null = () => null,
): WordList<T> {
  const values = new Map<string, T>()
  for (const [value, printed] of Object.entries(vocabulary) as [T, readonly string[]][]) {
    // The name of the value itself is read too: `LOWER_IS_BETTER`.
    for (const word of [...printed, value]) values.set(fold(word), value)
  }
  return {
    read: (word) => known(word) ?? (word.length > 60 ? null : (values.get(fold(word)) ?? null)),
    print: (value) => vocabulary[value][0],
    printed: Object.values<readonly [string, ...string[]]>(vocabulary).map(([word]) => word),
  }
}

/** «Livello»; of a link also the plan itself. */
export const levelWords = words(LEVELS)
/** «Stato». */
export const stateWords = words(STATES, stateOf)
/** The words of the fields of indicators that have fixed ones. */
export const indicatorWords: Readonly<
  Record<NameOfKind<typeof indicatorFields, 'ENUM' | 'LABEL'>, WordList<string>>
> = {
  type: words(INDICATOR_TYPES, indicatorTypeOf),
  polarity: words(POLARITIES),
  method: words(METHODS),
}
/** «Origine» of a link to the budget. */
export const provenanceWords = words(PROVENANCES)
/** «Sezione» of a text. */
export const sectionWords = words(SECTIONS)
