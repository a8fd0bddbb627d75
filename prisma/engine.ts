import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'

export type SchemaEngine = bindings.SchemaEngine

/** All tables and enums of the database are managed by these migrations. */
export const NO_FILTERS: bindings.SchemaFilter = { externalTables: [], externalEnums: [] }

/**
 * Opens Prisma's schema engine over a pool that is used for nothing else.
 *
 * It is the WebAssembly build of the engine that `prisma migrate` downloads, so
 * migrations need no download. `onScriptError` receives PostgreSQL's own message when
 * a migration script fails: the engine wraps it in a trace of its Rust sources.
 */
export async function openEngine(
  pool: pg.Pool,
  onScriptError: (error: unknown) => void = () => {},
): Promise<SchemaEngine> {
  await instantiate()
  const factory = new EngineAdapterFactory(pool, onScriptError)
  const ignoreLog = () => {}
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

const CHAR = 18
const BPCHAR = 1042

/** The official adapter, with what the engine needs and the adapter does not do. */
class EngineAdapterFactory extends PrismaPg {
  readonly #onScriptError: (error: unknown) => void
  #charColumns: string[] = []

  constructor(pool: pg.Pool, onScriptError: (error: unknown) => void) {
    super(pool)
    this.#onScriptError = onScriptError
    this.#hideCharColumns(pool)
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    this.#restoreCharColumns(adapter)
    this.#runScriptsWhole(adapter)
    return adapter
  }

  // The adapter would create a database beside the one connected to. Here the database
  // is itself a throw-away one whenever a shadow is asked for.
  override connectToShadowDb(): ReturnType<PrismaPg['connectToShadowDb']> {
    return this.connect()
  }

  // The adapter splits a script at every semicolon, also inside a string or a function
  // body. PostgreSQL reads a whole script by itself when it has no parameters.
  #runScriptsWhole(adapter: SqlDriverAdapter): void {
    adapter.executeScript = async (sql) => {
      try {
        await adapter.executeRaw({ sql, args: [], argTypes: [] })
      } catch (error) {
        this.#onScriptError(error)
        throw error
      }
    }
  }

  // The catalogs use PostgreSQL's one-byte type "char". The adapter refuses it and the engine
  // insists on it: it passes through the adapter under another name. Statements come one by one.
  #hideCharColumns(pool: pg.Pool): void {
    const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>
    const queryWithoutChar = async (...args: unknown[]) => {
      const result = await query(...args)
      const chars = (result.fields ?? []).filter((field) => field.dataTypeID === CHAR)
      for (const field of chars) field.dataTypeID = BPCHAR
      this.#charColumns = chars.map((field) => field.name)
      return result
    }
    pool.query = queryWithoutChar as typeof pool.query
  }

  #restoreCharColumns(adapter: SqlDriverAdapter): void {
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql)
      for (const name of this.#charColumns) {
        result.columnTypes[result.columnNames.indexOf(name)] = ColumnTypeEnum.Character
      }
      return result
    }
  }
}

// The part of the global that is used; TypeScript knows it only together with the whole DOM.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: Record<string, unknown> & { __wbindgen_start(): void } } }>
}

let instantiated: Promise<void> | undefined

/** The package's own entry imports the .wasm file as a module, which Node marks experimental. */
function instantiate(): Promise<void> {
  instantiated ??= (async () => {
    const glue = createRequire(import.meta.url).resolve(
      '@prisma/schema-engine-wasm/schema_engine_bg',
    )
    const wasm = await readFile(glue.replace(/\.js$/, '.wasm'))
    const imports = { './schema_engine_bg.js': { ...bindings, ...quietTimers() } }
    const { instance } = await WebAssembly.instantiate(wasm, imports)
    bindings.__wbg_set_wasm(instance.exports)
    instance.exports.__wbindgen_start()
    // Receives the message of a panic; without it the error is only “unreachable”.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
  })()
  return instantiated
}

/** The engine never clears the timer of its lock: it would keep a finished process alive for 10 s. */
function quietTimers(): Record<string, (listener: () => void, ms: number) => NodeJS.Timeout> {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout'))
  return Object.fromEntries(
    names.map((name) => [name, (listener, ms) => setTimeout(listener, ms).unref()]),
  )
}
