/** A database for one test file, cloned from the migrated template. */
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { openDatabase, type Database } from '@/lib/persistence/client'
import { askServer, databaseUrl } from './postgres-server'

export interface TestDatabase {
  readonly url: string
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const { server, template } = inject('postgres')
  const name = `crux_test_${randomBytes(6).toString('hex')}`
  await askServer(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  return {
    url: databaseUrl(server, name),
    async drop() {
      await askServer(server, `DROP DATABASE "${name}" WITH (FORCE)`)
    },
  }
}

/** The same, with a client of it. */
export async function openTestDatabase(): Promise<{ db: Database; url: string; close(): Promise<void> }> {
  const { url, drop } = await createTestDatabase()
  const db = openDatabase(url)
  return {
    db,
    url,
    async close() {
      await db.$disconnect()
      await drop()
    },
  }
}
