/** Only the administrator may do this. */
export class NotAdministratorError extends Error {
  override readonly name = 'NotAdministratorError'
  readonly code = 'TOKEN_REQUIRED'
  /** What to do about it. */
  readonly remedy =
    'Send the header `Authorization: Bearer <token>` with the token that the first start showed, or use the command `pnpm cascata` on the machine of the service.'

  constructor() {
    super('Only the administrator may do this, and the request carries no token.')
  }
}
