/**
 * Brings a database to the schema of this version of Crux, and nothing else: it never resets or rewinds.
 *
 * Where nothing is to be done, one plain query finds that out. Otherwise an advisory lock lets one process migrate while
 * the others wait. A migration runs as one transaction; one that failed is tried again on the next start.
 */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { applyMigrations, migrationsFolder, readMigrations, type Migration } from './schema-engine'

/** Any number, the same for every Crux; not Prisma's own (72707369), which its engine takes by itself. */
const LOCK = 746_325_001

export type MigrationFailureKind =
  'unreachable' | 'newer-schema' | 'changed-migration' | 'failed-migration' | 'disk-full'

/** The message is one line for the person who runs Crux; it never contains the database's password. */
export class MigrationFailure extends Error {
  override readonly name = 'MigrationFailure'

  constructor(
    readonly kind: MigrationFailureKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Applies the missing migrations and returns their names, in order. `folder` differs from prisma/migrations in tests only. */
export async function migrate(url: string, folder: string = migrationsFolder): Promise<string[]> {
  const migrations = readMigrations(folder)
  const client = await connect(url)
  try {
    if (isComplete(await readState(client, migrations, url))) return []
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const state = await readState(client, migrations, url)
    if (isComplete(state)) return []
    if (state.failed !== undefined) await forgetFailure(client, state.failed)
    return await apply(url, folder, state)
  } finally {
    await client.end()
  }
}

interface State {
  readonly missing: string[]
  readonly failed: string | undefined
}

interface Row {
  migration_name: string
  checksum: string
  finished_at: Date | null
  rolled_back_at: Date | null
  logs: string | null
}

function isComplete({ missing, failed }: State): boolean {
  return missing.length === 0 && failed === undefined
}

async function readState(client: pg.Client, migrations: Migration[], url: string): Promise<State> {
  const exists = await client.query<{ found: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`)
  if (exists.rows[0]?.found !== true) return { missing: migrations.map(({ name }) => name), failed: undefined }
  const all = await client.query<Row>(
    'SELECT migration_name, checksum, finished_at, rolled_back_at, logs FROM _prisma_migrations ORDER BY started_at',
  )
  const rows = all.rows.filter((row) => row.rolled_back_at === null)
  const known = new Map(migrations.map((migration) => [migration.name, migration]))

  const unknown = rows.find((row) => !known.has(row.migration_name))
  if (unknown) {
    throw new MigrationFailure(
      'newer-schema',
      `The database ${nameOf(url)} belongs to a newer version of Crux (it has ${unknown.migration_name}). ` +
        'Update Crux, or use another database or data folder.',
    )
  }
  const changed = rows.find((row) => row.finished_at && row.checksum !== checksum(known.get(row.migration_name)))
  if (changed) {
    throw new MigrationFailure(
      'changed-migration',
      `The database ${nameOf(url)} was made by another text of the migration ${changed.migration_name}. ` +
        'Use the Crux that made it; a database for trying things out can go (npm run reset).',
    )
  }
  const applied = new Set(rows.filter((row) => row.finished_at).map((row) => row.migration_name))
  return {
    missing: migrations.map(({ name }) => name).filter((name) => !applied.has(name)),
    failed: rows.find((row) => !row.finished_at)?.migration_name,
  }
}

/** What `prisma migrate resolve --rolled-back` does; the engine refuses to go on otherwise. */
async function forgetFailure(client: pg.Client, name: string): Promise<void> {
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1 AND finished_at IS NULL',
    [name],
  )
}

async function apply(url: string, folder: string, state: State): Promise<string[]> {
  try {
    return await applyMigrations(url, folder)
  } catch (error) {
    const said = String(error instanceof Error ? error.message : error)
    if (said.includes('No space left')) {
      throw new MigrationFailure('disk-full', `The database ${nameOf(url)} has no space left on its disk.`, {
        cause: error,
      })
    }
    const name = /migration_name="([^"]+)"/.exec(said)?.[1] ?? state.missing[0] ?? ''
    const why = said.split('\n').find((line) => line.trim() !== '' && line !== 'external connector error')
    throw new MigrationFailure(
      'failed-migration',
      `The migration ${name} failed on ${nameOf(url)}: ${why?.trim()}. Nothing of it was kept; it is tried again on the next start.`,
      { cause: error },
    )
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // A connection that breaks while idle rejects the next query; without a listener it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error)
    throw new MigrationFailure(
      'unreachable',
      `The database ${nameOf(url)} does not answer (${why}). Start it or correct DATABASE_URL.`,
      { cause: error },
    )
  }
}

/** Host, port and database of an address, without user and password. */
function nameOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${decodeURIComponent(pathname.slice(1))} at ${host || 'the default host'}`
  } catch {
    return 'of DATABASE_URL'
  }
}

function checksum(migration: Migration | undefined): string {
  return createHash('sha256')
    .update(migration?.sql ?? '')
    .digest('hex')
}
