import type { ExecutionState, IndicatorType } from './enums.ts'
import { fold } from './fold.ts'

// The known printed labels, folded (no case, accents, punctuation). A label that
// another authority prints is a new row here and nothing else.

const STATES = new Map<string, ExecutionState>([
  ['non avviato', 'NOT_STARTED'],
  ['non iniziato', 'NOT_STARTED'],
  ['da avviare', 'NOT_STARTED'],
  ['in corso', 'IN_PROGRESS'],
  ['avviato', 'IN_PROGRESS'],
  ['concluso', 'COMPLETED'],
  ['completato', 'COMPLETED'],
  ['raggiunto', 'COMPLETED'],
  ['realizzato', 'COMPLETED'],
  ['terminato', 'COMPLETED'],
  ['sospeso', 'SUSPENDED'],
  ['annullato', 'CANCELLED'],
  ['stralciato', 'CANCELLED'],
])

const INDICATOR_TYPES = new Map<string, IndicatorType>([
  ['efficienza', 'EFFICIENCY'],
  ['efficacia', 'EFFECTIVENESS'],
  ['qualita', 'QUALITY'],
  ['economicita', 'ECONOMY'],
  ['impatto', 'OUTCOME'],
  ['outcome', 'OUTCOME'],
  ['output', 'OUTPUT'],
  ['prodotto', 'OUTPUT'],
  ['tempestivita', 'TIMELINESS'],
  ['attivita', 'ACTIVITY'],
])

// No label is printed longer.
const LONGEST_LABEL = 40

function look<T>(table: ReadonlyMap<string, T>, text: string): T | null {
  return text.length > LONGEST_LABEL ? null : (table.get(fold(text)) ?? null)
}

/** The execution state a printed «Stato» means; null when the table does not know it. */
export const stateOf = (text: string): ExecutionState | null => look(STATES, text)

/** The indicator type a printed «Tipo» means; null when the table does not know it. */
export const indicatorTypeOf = (text: string): IndicatorType | null => look(INDICATOR_TYPES, text)
