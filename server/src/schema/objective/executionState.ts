import type { ExecutionState as State } from '../../domain/enums.ts'
import { builder } from '../builder.ts'

export const ExecutionState = builder.enumType('ExecutionState', {
  description:
    'Declared state of execution («Stato»). It is what the office wrote: it is never computed, and may contradict the phases.',
  values: {
    NOT_STARTED: { description: 'Non avviato.' },
    IN_PROGRESS: { description: 'In corso.' },
    COMPLETED: { description: 'Concluso, completato, raggiunto.' },
    SUSPENDED: { description: 'Sospeso, rinviato.' },
    CANCELLED: { description: 'Annullato, stralciato.' },
    UNKNOWN: {
      description: 'A label is printed that is not understood: see `executionStateLabel`.',
    },
  } as const satisfies Record<State, { description: string }>,
})
