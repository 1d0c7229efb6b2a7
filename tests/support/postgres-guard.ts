/**
 * The process that owns the Postgres of a test run: starts it, migrates the template database, says where it is, and removes
 * it all when its parent goes away, however that ends. A killed test run leaves nothing behind.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { migrate } from '@/lib/persistence/migrate'
import { env } from '@/lib/server/env'
import { startLocalPostgres } from '@/lib/server/local-postgres'
import { askServer, databaseUrl } from './postgres-server'

export interface GuardedServer {
  readonly server: string
  readonly template: string
}

const template = `crux_template_${process.pid}`
let folder: string | undefined
let clean: () => Promise<void> = async () => undefined

async function open(): Promise<string> {
  const given = env().DATABASE_URL
  if (given !== undefined) {
    clean = async () => void (await askServer(given, `DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`))
    return given
  }
  folder = mkdtempSync(join(tmpdir(), 'crux-test-'))
  // Started by root, Postgres runs as another user, who has to pass through.
  chmodSync(folder, 0o755)
  const postgres = await startLocalPostgres(folder, { throwaway: true })
  clean = async () => {
    await postgres.stop()
    rmSync(dirname(postgres.directory), { recursive: true, force: true })
  }
  return postgres.url
}

async function end(code: number): Promise<never> {
  await clean()
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}

// Ctrl-C reaches the whole group of processes; the tests end first, and then this.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
const started = open().then(async (server) => {
  await askServer(server, `CREATE DATABASE "${template}"`)
  await migrate(databaseUrl(server, template))
  process.send?.({ server, template } satisfies GuardedServer)
})
process.on('disconnect', () => void started.then(() => end(0)))
started.catch(async (error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  await end(1)
})
