/** The database cannot be opened; the message is one line and says what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}
