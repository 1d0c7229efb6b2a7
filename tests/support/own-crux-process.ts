/**
 * The process that owns a Crux of its own: built, seeded, with its own Postgres and data folder, as `npm start` makes it. It
 * says where that is, and removes it all when its parent goes away, however that ends.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { migrate } from '@/lib/persistence/migrate'
import { env } from '@/lib/server/env'
import { startLocalPostgres } from '@/lib/server/local-postgres'
import { buildNext, generateClient } from '@/scripts/build'
import { buildScripts } from '@/scripts/build-scripts'
import { serve } from '@/scripts/serve'
import { seedDatabase } from '@/seed/run'
import type { OwnCrux } from './own-crux'

const undo: (() => Promise<void> | void)[] = []

async function open(): Promise<Pick<OwnCrux, 'url' | 'demo'>> {
  const mode = env().NODE_ENV === 'development' ? 'development' : 'production'
  const say = () => undefined
  await generateClient(say)
  if (mode === 'production') await buildNext(say)
  else await buildScripts()
  const folder = mkdtempSync(join(tmpdir(), 'crux-own-'))
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  // Started by root, Postgres runs as another user, who has to pass through.
  chmodSync(folder, 0o755)
  const postgres = await startLocalPostgres(folder, { throwaway: true })
  undo.push(async () => {
    await postgres.stop()
    rmSync(dirname(postgres.directory), { recursive: true, force: true })
  })
  process.on('message', () => void postgres.stop().then(() => process.send?.('stopped')))
  await migrate(postgres.url)
  const password = randomBytes(9).toString('base64url')
  const { demoEmail } = await seedDatabase({ databaseUrl: postgres.url, demoPassword: password, log: say })
  const url = `http://localhost:${env().PORT}`
  const secret = randomBytes(32).toString('base64url')
  const databaseUrl = postgres.url
  const output = 'errors'
  const server = await serve({
    mode,
    port: env().PORT,
    databaseUrl,
    secret,
    publicUrl: url,
    dataFolder: folder,
    output,
  })
  undo.push(() => server.stop())
  return { url, demo: { email: demoEmail, password } }
}

async function end(code: number): Promise<never> {
  for (const step of undo.reverse()) await step()
  process.exit(code)
}

// Ctrl-C reaches the whole group of processes; the tests end first, and then this.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
const opened = open()
process.on('disconnect', () => void opened.then(() => end(0)))
opened
  .then((crux) => process.send?.(crux))
  .catch(async (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    await end(1)
  })
