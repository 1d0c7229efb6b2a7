/**
 * Opens the database: the Prisma client over a `pg` pool in which nothing waits for ever.
 *
 * A connection that breaks while idle emits an `error` on the pool; unheard, it would end the process.
 */
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from './generated/client'

export type Database = PrismaClient
/** The client inside an interactive transaction. */
export type Transaction = Prisma.TransactionClient
/** What a JSON column takes. */
export type StoredJson = Prisma.InputJsonValue

const timeouts = {
  connectionTimeoutMillis: 3_000,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 5_000,
}

/** Opens a client on a `postgresql://` address. It connects on first use; `$disconnect()` closes its pool. */
export function openDatabase(url: string, connections = 10): Database {
  const adapter = new PrismaPg(
    { connectionString: url, max: connections, idleTimeoutMillis: 30_000, ...timeouts },
    {
      onPoolError: (error) => console.warn(`A database connection of the pool broke: ${error.message}`),
      onConnectionError: (error) => console.warn(`A database connection broke: ${error.message}`),
    },
  )
  return new PrismaClient({ adapter })
}
