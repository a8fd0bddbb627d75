import { Duplex } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'

/** Length and code of the first, untyped message of a connection. */
const HEADER_BYTES = 8
const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102

/** Message types that end a batch: PostgreSQL answers when it has read one of these. */
const BATCH_ENDS = new Set(['S' /* Sync */, 'Q' /* Query */, 'H' /* Flush */, 'F' /* Call */])
const TERMINATE = 'X'.charCodeAt(0)
const READY_BYTES = 6
const READY = 'Z'.charCodeAt(0)
const IDLE = 'I'.charCodeAt(0)
const ROLLBACK = Buffer.from('Q\0\0\0\rROLLBACK\0')

/** Options of {@link PGliteWire}. */
export interface PGliteWireOptions {
  /** A session that leaves its transaction idle for this long is rolled back and closed. */
  idleInTransactionMs?: number
}

/**
 * Speaks PostgreSQL's wire protocol for one PGlite to any number of clients in this process,
 * so that the ordinary driver and its pool work on the embedded database.
 *
 * PGlite is a single backend session. A client gets it for one whole batch of messages (up to
 * Sync) and, inside a transaction, until the transaction ends; the others wait. Hence
 * what belongs to a session is common to all clients: named statements, SET, session advisory
 * locks, temporary tables. PGlite has no timers either: statement_timeout has no effect.
 */
export class PGliteWire {
  readonly #db: PGlite
  readonly #idleInTransactionMs: number
  readonly #waiting: { session: Session; start: () => void }[] = []
  #owner: Session | undefined

  constructor(db: PGlite, options: PGliteWireOptions = {}) {
    this.#db = db
    this.#idleInTransactionMs = options.idleInTransactionMs ?? 30_000
  }

  /** A new connection in the form that pg takes as its `stream`; also a plain duplex stream. */
  connect(): Duplex {
    return new Session(this, this.#idleInTransactionMs)
  }

  /** Waits until the backend is free for this session. */
  async acquire(session: Session): Promise<void> {
    // Yields to the event loop between batches: without it a long import, whose
    // messages never leave this process, would keep every socket and timer waiting.
    await setImmediate()
    if (this.#owner === session) return
    if (this.#owner) {
      await new Promise<void>((start) => this.#waiting.push({ session, start }))
    }
    this.#owner = session
  }

  /** Gives the backend to the next session in line; harmless for one that does not hold it. */
  release(session: Session): void {
    const place = this.#waiting.findIndex((entry) => entry.session === session)
    if (place >= 0) this.#waiting.splice(place, 1)
    if (this.#owner !== session) return
    const next = this.#waiting.shift()
    this.#owner = next?.session
    next?.start()
  }

  /** Whether this session holds the backend. */
  owns(session: Session): boolean {
    return this.#owner === session
  }

  /** Runs one batch and returns all that PostgreSQL answers. */
  async execute(batch: Uint8Array): Promise<Buffer> {
    const chunks: Uint8Array[] = []
    await this.#db.runExclusive(() =>
      // The bytes lie in the memory of PGlite, which reuses it: copy.
      this.#db.execProtocolRawStream(batch, { onRawData: (bytes) => chunks.push(bytes.slice()) }),
    )
    return Buffer.concat(chunks)
  }
}

/** One client's connection. */
class Session extends Duplex {
  readonly #wire: PGliteWire
  readonly #idleInTransactionMs: number
  #idleTimer: NodeJS.Timeout | undefined
  #received: Buffer = Buffer.alloc(0)
  #started = false

  constructor(wire: PGliteWire, idleInTransactionMs: number) {
    super()
    this.#wire = wire
    this.#idleInTransactionMs = idleInTransactionMs
  }

  // What pg calls on a socket.
  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {
    // Answers are pushed as they come; a client has at most one batch of them outstanding.
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk
    this.#answer().then(() => done(), done)
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.#idleTimer)
    const inTransaction = this.#wire.owns(this)
    const rolledBack = inTransaction ? this.#wire.execute(ROLLBACK) : Promise.resolve()
    rolledBack
      .catch(() => {}) // The database itself was closed: nothing is left to roll back.
      .finally(() => {
        this.#wire.release(this)
        done(error)
      })
  }

  /** Runs every complete batch received so far. */
  async #answer(): Promise<void> {
    for (;;) {
      const batch = this.#started ? this.#nextBatch() : this.#nextStartMessage()
      if (!batch || this.destroyed) return
      if (batch[0] === TERMINATE) {
        this.push(null)
        return
      }
      await this.#run(batch)
    }
  }

  async #run(batch: Uint8Array): Promise<void> {
    clearTimeout(this.#idleTimer)
    await this.#wire.acquire(this)
    if (this.destroyed) return this.#wire.release(this)
    const answer = await this.#wire.execute(batch)
    if (isIdle(answer)) this.#wire.release(this)
    else this.#watchTransaction()
    this.push(answer)
  }

  #watchTransaction(): void {
    this.#idleTimer = setTimeout(() => {
      this.destroy(new Error('terminating connection due to idle-in-transaction timeout'))
    }, this.#idleInTransactionMs).unref()
  }

  /** The start-up message; encryption is declined, a cancel request cannot be served. */
  #nextStartMessage(): Uint8Array | undefined {
    while (this.#received.length >= HEADER_BYTES) {
      const length = this.#received.readInt32BE(0)
      const code = this.#received.readInt32BE(4)
      if (this.#received.length < length) return undefined
      const message = this.#take(length)
      if (code === CANCEL_REQUEST) return Uint8Array.of(TERMINATE)
      if (code === SSL_REQUEST || code === GSS_REQUEST) {
        this.push('N')
        continue
      }
      this.#started = true
      return message
    }
    return undefined
  }

  /** All messages up to one that ends a batch; undefined while it has not arrived. */
  #nextBatch(): Uint8Array | undefined {
    let end = 0
    while (this.#received.length >= end + 5) {
      const type = this.#received[end] as number
      if (type === TERMINATE && end === 0) return this.#take(5)
      end += 1 + this.#received.readInt32BE(end + 1)
      if (this.#received.length < end) return undefined
      if (BATCH_ENDS.has(String.fromCharCode(type))) return this.#take(end)
    }
    return undefined
  }

  #take(length: number): Uint8Array {
    const taken = Uint8Array.from(this.#received.subarray(0, length))
    this.#received = this.#received.subarray(length)
    return taken
  }
}

/** Whether an answer ends with ReadyForQuery outside a transaction. */
function isIdle(answer: Buffer): boolean {
  const ready = answer.subarray(-READY_BYTES)
  return ready[0] === READY && ready[READY_BYTES - 1] === IDLE
}
