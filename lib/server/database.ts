/**
 * The process's one database client.
 *
 * It hangs on globalThis because Next bundles routes, actions and pages apart (and reloads them in development): a
 * module variable would open one pool for each bundle.
 */
import { openDatabase, type Database } from '@/lib/persistence/client'
import { mailboxes } from '@/lib/realtime/mailboxes'
import { env } from './env'

const key = Symbol.for('crux.database')
const holder = globalThis as { [key]?: Database }

/** The client on DATABASE_URL, opened on first use. The launcher sets the variable where Crux runs its own Postgres. */
export function database(): Database {
  const url = env().DATABASE_URL
  if (url === undefined) throw new Error('DATABASE_URL is not set. Start Crux with `npm start` or `npm run dev`.')
  holder[key] ??= openDatabase(url)
  return holder[key]
}

/** Runs `use` with a client of its own on a database, then lets every accepted operation be stored and closes it: for commands. */
export async function withOwnDatabase<T>(url: string, use: (database: Database) => Promise<T>): Promise<T> {
  const own = openDatabase(url, 4)
  try {
    return await use(own)
  } finally {
    await mailboxes(own).drain()
    await own.$disconnect()
  }
}
