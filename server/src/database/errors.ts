/** The database cannot be opened; the message is one line and includes the remedy. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}
