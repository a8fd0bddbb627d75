/** Who may write: whoever sends the administrator's token. Reading is open to all. */
export class NotAdministratorError extends Error {
  override readonly name = 'NotAdministratorError'
  /** What to do about it. */
  readonly remedy =
    'Send the header `Authorization: Bearer <token>` with the token that the first start showed, or use the command `pnpm cascata` on the machine of the service.'

  constructor() {
    super('Only the administrator may do this, and the request carries no token.')
  }
}

/** Throws a {@link NotAdministratorError} unless the request is the administrator's. */
export function requireAdministrator({ administrator }: { readonly administrator: boolean }): void {
  if (!administrator) throw new NotAdministratorError()
}
