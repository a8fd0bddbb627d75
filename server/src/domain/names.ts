import type { ExecutionState, ObjectiveLevel } from './enums.ts'
import type { LocalizedText } from './localized.ts'

/** Declared states as sheets print them. */
export const stateNames: Record<ExecutionState, LocalizedText> = {
  NOT_STARTED: { it: 'non avviato', en: 'not started' },
  IN_PROGRESS: { it: 'in corso', en: 'in progress' },
  COMPLETED: { it: 'concluso', en: 'completed' },
  SUSPENDED: { it: 'sospeso', en: 'suspended' },
  CANCELLED: { it: 'annullato', en: 'cancelled' },
  UNKNOWN: { it: 'sconosciuto', en: 'unknown' },
}

/** Levels by their general names; an authority prints its own beside them. */
export const levelNames: Record<ObjectiveLevel, LocalizedText> = {
  MANDATE: { it: 'obiettivo di mandato', en: 'mandate objective' },
  MISSION: { it: 'obiettivo di missione', en: 'mission objective' },
  PROGRAM: { it: 'obiettivo di programma', en: 'program objective' },
  PEG: { it: 'obiettivo di PEG', en: 'PEG objective' },
}
