import type { ObjectiveLevel as Level } from '../../domain/enums.ts'
import { builder } from '../builder.ts'

export const ObjectiveLevel = builder.enumType('ObjectiveLevel', {
  description:
    'Level of an objective in the cascade, from the top. A branch may skip levels: small authorities have no mission or program objectives.',
  values: {
    MANDATE: {
      description:
        'Mandate objective (obiettivo di mandato, DUP sezione strategica): a line of the mayor’s program for the mandate (linee programmatiche, TUEL art. 46 c. 3).',
    },
    MISSION: {
      description:
        'Mission objective (obiettivo di missione or strategico, DUP sezione strategica).',
    },
    PROGRAM: {
      description:
        'Program objective (obiettivo di programma or operativo, DUP sezione operativa).',
    },
    PEG: {
      description:
        'PEG objective (obiettivo PEG or esecutivo, PEG-PIAO sez. 2.2): one year, one responsibility center.',
    },
  } as const satisfies Record<Level, { description: string }>,
})
