/**
 * Prisma's schema engine as WebAssembly: nothing is downloaded, and the database keeps Prisma's ordinary
 * `_prisma_migrations` table, so `prisma migrate deploy` works on it elsewhere.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const prismaFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../prisma')
export const migrationsFolder = join(prismaFolder, 'migrations')
const schemaPath = join(prismaFolder, 'schema.prisma')
const filters = { externalTables: [], externalEnums: [] }

export interface Migration {
  /** The folder's name: a time and a word, `20260101120000_init`. Names sort in the order of application. */
  readonly name: string
  readonly sql: string
}

/** The migrations of a folder in order, with line ends as committed: their checksums are compared. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      name,
      sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n'),
    }))
}

/** Applies what the database lacks and returns the names. */
export async function applyMigrations(url: string, folder: string): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const result = await engine.applyMigrations({ migrationsList: listOf(folder), filters })
    return result.appliedMigrationNames
  })
}

/** The SQL that leads from a database as it is to prisma/schema.prisma; empty where they agree. */
export async function diffToSchema(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const files = [{ path: schemaPath, content: readFileSync(schemaPath, 'utf8') }]
    const result = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: dirname(schemaPath) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters,
    })
    return result.exitCode === 0 ? '' : (result.stdout ?? '')
  })
}

function listOf(folder: string): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine()
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const factory = bindMigrationAwareSqlAdapterFactory(readingCatalogues(pool))
  const datamodels: [string, string][] = [[schemaPath, readFileSync(schemaPath, 'utf8')]]
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => undefined, factory)
    try {
      return await use(engine)
    } finally {
      engine.free()
    }
  } finally {
    await pool.end()
  }
}

/**
 * Prisma's adapter for a pool of one connection, which also knows the type "char" (18) of Postgres's catalogue. The engine
 * needs it to describe a database, and the adapter refuses it (prisma/orm issue 27403): so the column is announced to the
 * adapter as text (25), which it is on the wire, and to the engine as a character.
 */
function readingCatalogues(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const postgres = new PrismaPg(pool)
  let narrow: number[] = []
  pool.on('connect', (client) => {
    const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
    connection.prependListener('rowDescription', ({ fields }: { fields: { dataTypeID: number }[] }) => {
      narrow = fields.flatMap((field, index) => (field.dataTypeID === 18 ? [index] : []))
      for (const index of narrow) fields[index] = { ...fields[index], dataTypeID: 25 }
    })
  })
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await postgres.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      narrow = []
      const result = await queryRaw(query)
      for (const index of narrow) result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    }
    // The adapter would cut a script at its semicolons. Sent whole, Postgres runs it as one transaction.
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
    }
    return adapter
  }
  const noShadow = () => Promise.reject(new Error('The shadow database of Prisma is not used.'))
  return { provider: postgres.provider, adapterName: postgres.adapterName, connect, connectToShadowDb: noShadow }
}

let loaded: ReturnType<typeof instantiateEngine> | undefined

/** Once a process: the bindings remember the memory of the first instance. */
function loadEngine() {
  loaded ??= instantiateEngine()
  return loaded
}

/** The package's own entry imports the .wasm as a module, which Node does not do; so it is instantiated here. */
async function instantiateEngine() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  // The engine reports a panic here before it throws "unreachable".
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start'] as (() => void) | undefined
  start?.()
  return bindings
}
