/**
 * The way of commands to what Crux stores: a database that runs is joined, Crux's own is started for the while where it does
 * not. What Prisma says about one that is empty or away becomes a sentence for the person at the terminal.
 */
import type { Database } from '../lib/persistence/client'
import { isDatabaseAway } from '../lib/persistence/database-away'
import { withDatabase } from '../lib/server/local-postgres'
import { StartFailure } from '../lib/server/start-failure'
import { generateClient } from './build'

/** Runs `use` with a client on the database. What imports Prisma is to be imported in `use`: only there is it generated. */
export async function withStored<T>(use: (database: Database) => Promise<T>): Promise<T> {
  await generateClient(() => undefined)
  const { withOwnDatabase } = await import('../lib/server/database')
  try {
    return await withDatabase((url) => withOwnDatabase(url, use))
  } catch (error) {
    throw explain(error) ?? error
  }
}

function explain(error: unknown): StartFailure | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && error.code === 'P2021') return new StartFailure('Nothing is stored yet. Run npm start once.')
  if (!isDatabaseAway(error)) return undefined
  const why = error.message.trim().split('\n').at(-1)?.replace(/\.$/, '')
  return new StartFailure(`The database does not answer (${why}). Start it or correct DATABASE_URL.`)
}
