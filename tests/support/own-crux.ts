/** Starts a Crux of one's own for the browser tests and photographs. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { projectRoot } from '@/lib/server/data-folder'
import { childEnvironment } from '@/lib/server/env'

export interface OwnCrux {
  readonly url: string
  readonly demo: { readonly email: string; readonly password: string }
  /** Takes the database away while the server runs. */
  stopDatabase(): Promise<void>
  /** Stops it and removes its data. */
  stop(): Promise<void>
}

export async function startOwnCrux(port: number, mode: 'production' | 'development'): Promise<OwnCrux> {
  const child = fork('tests/support/own-crux-process.ts', {
    cwd: projectRoot,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: childEnvironment({ NODE_ENV: mode, PORT: String(port), DATABASE_URL: '', CRUX_URL: '', CRUX_SECRET: '' }),
  })
  const ended = once(child, 'exit')
  const said = await Promise.race([once(child, 'message'), ended.then(() => undefined)])
  if (!said) throw new Error('Crux did not start for the tests; why is above.')
  return {
    ...(said[0] as Pick<OwnCrux, 'url' | 'demo'>),
    async stopDatabase() {
      child.send('stop database')
      await once(child, 'message')
    },
    async stop() {
      child.disconnect()
      await ended
    },
  }
}
