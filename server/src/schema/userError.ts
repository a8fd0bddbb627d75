import { NotAdministratorError } from '../access/notAdministrator.ts'
import { builder } from './builder.ts'

const codes = {
  TOKEN_REQUIRED: {
    description: 'Only the administrator may do this, and the request carries no token.',
  },
  IMPORT_WITHOUT_FILE: { description: 'The import has no file.' },
  IMPORT_NAME_LENGTH: { description: 'A name in the import’s input is empty or too long.' },
  IMPORT_FILE_CONTENT: { description: 'A file of the import has no content, or two.' },
  AUTHORITY_REQUIRED: {
    description:
      'Neither the request nor the files name the authority, and the service does not hold exactly one.',
  },
  AUTHORITY_UNKNOWN: {
    description: 'The service holds no authority with this code, and a new one needs a name.',
  },
  MERGE_NAME_LENGTH: { description: 'The name of the person who merges is empty or too long.' },
  MERGE_SAME: { description: 'The two that are to be merged are one and the same.' },
  MERGE_GONE: { description: 'One of the two that are to be merged does not exist (any more).' },
  MERGE_OTHER_AUTHORITY: {
    description: 'The two that are to be merged belong to different authorities.',
  },
} as const

/** The code of a kind of expected failure. */
export type UserErrorCode = keyof typeof codes

const UserErrorCodeType = builder.enumType('UserErrorCode', {
  description:
    'Why a mutation did nothing. Stable, while `message` is for people; later versions may add values.',
  values: codes,
})

/** What every expected failure of a mutation holds. */
export interface UserErrorShape {
  readonly code: UserErrorCode
  readonly message: string
  readonly remedy: string | null
}

export const UserError = builder.interfaceRef<UserErrorShape>('UserError').implement({
  description: 'An expected failure of a mutation: nothing was done.',
  fields: (t) => ({
    code: t.expose('code', { type: UserErrorCodeType, description: 'What kind of failure it is.' }),
    message: t.exposeString('message', { description: 'What is wrong.' }),
    remedy: t.exposeString('remedy', {
      nullable: true,
      description: 'What to do about it. Null when the message includes it.',
    }),
  }),
})

builder.objectType(NotAdministratorError, {
  name: 'NotAdministratorError',
  description:
    'Only the administrator may do this, and the request carries no token. A wrong token is refused with the error code `WRONG_TOKEN`, whatever the operation.',
  interfaces: [UserError],
})
