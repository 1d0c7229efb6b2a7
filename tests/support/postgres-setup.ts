/** Gives the tests of a run one real Postgres: an own one, or the server of DATABASE_URL. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { TestProject } from 'vitest/node'
import { projectRoot } from '@/lib/server/data-folder'
import type { GuardedServer } from './postgres-guard'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: GuardedServer
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const guard = fork('tests/support/postgres-guard.ts', {
    cwd: projectRoot,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(guard, 'exit')
  const server = await Promise.race([once(guard, 'message'), ended.then(() => undefined)])
  if (!server) throw new Error('The Postgres of the tests did not start; why is above.')
  project.provide('postgres', server[0] as GuardedServer)
  return async () => {
    guard.disconnect()
    await ended
  }
}
