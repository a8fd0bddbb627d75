import { NotAdministratorError } from '../access/administrator.ts'
import { builder } from './builder.ts'

/** What every expected failure of a mutation says. */
export interface UserErrorShape {
  readonly message: string
  readonly remedy: string | null
}

export const UserError = builder.interfaceRef<UserErrorShape>('UserError').implement({
  description: 'An expected failure of a mutation: nothing was done.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is wrong.' }),
    remedy: t.exposeString('remedy', {
      nullable: true,
      description: 'What to do about it. Null when the message says it.',
    }),
  }),
})

builder.objectType(NotAdministratorError, {
  name: 'NotAdministratorError',
  description:
    'Only the administrator may do this, and the request carries no token. A wrong token is refused with the error code `WRONG_TOKEN`, whatever is asked.',
  interfaces: [UserError],
})
