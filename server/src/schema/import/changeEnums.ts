import type { ChangeAction as Action, ChangeKind as Kind } from '../../domain/enums.ts'
import { builder } from '../builder.ts'

const kindValues = {
  DUP: { description: 'The planning document itself.' },
  OBJECTIVE: { description: 'An objective of any level, with its texts.' },
  PHASE: { description: 'A phase.' },
  INDICATOR: { description: 'An indicator, with its values.' },
  RESPONSIBILITY_CENTER: { description: 'A responsibility center, with its spellings.' },
  PERSON: { description: 'An official, with the spellings of the name.' },
  PORTFOLIO: { description: 'A political portfolio.' },
  PUBLIC_VALUE: { description: 'A public value.' },
} as const satisfies Record<Kind, { description: string }>

/** Every kind of object that an import changes, from the plan down. */
export const changeKinds = Object.keys(kindValues) as readonly Kind[]

export const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What an import makes a change to.',
  values: kindValues,
})

export const ChangeAction = builder.enumType('ChangeAction', {
  description: 'What an import does to an object.',
  values: {
    CREATE: { description: 'It is new.' },
    UPDATE: { description: 'Some of its values change.' },
    REMOVE: { description: 'It is missing from a table that was delivered whole.' },
  } as const satisfies Record<Action, { description: string }>,
})
