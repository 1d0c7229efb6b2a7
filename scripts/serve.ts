/** Runs server.ts as a child that drains when told to, and when this process dies. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../lib/server/data-folder'
import { childEnvironment } from '../lib/server/env'
import { StartFailure } from '../lib/server/start-failure'

export interface ServerSettings {
  readonly mode: 'production' | 'development'
  readonly port: number
  readonly databaseUrl: string
  /** Signs sessions. */
  readonly secret: string
  /** The public address, without a trailing slash. */
  readonly publicUrl: string
  readonly dataFolder: string
  /** `errors`: what the server tells about its everyday work is left out. */
  readonly output?: 'all' | 'errors'
}

export interface RunningServer {
  /** Resolves with the exit code when the server has ended, for whatever reason. */
  readonly ended: Promise<number>
  /** Finishes the running requests, then ends. */
  stop(): Promise<void>
  kill(): void
}

/** Resolves once the server accepts connections; throws where it ends before. */
export async function serve(settings: ServerSettings): Promise<RunningServer> {
  const tsx = pathToFileURL(join(projectRoot, 'node_modules/tsx/dist/loader.mjs')).href
  const child = spawn(process.execPath, ['--import', tsx, 'server.ts'], {
    cwd: projectRoot,
    stdio: ['ignore', settings.output === 'errors' ? 'ignore' : 'inherit', 'inherit', 'ipc'],
    env: childEnvironment({
      NODE_ENV: settings.mode,
      PORT: String(settings.port),
      DATABASE_URL: settings.databaseUrl,
      CRUX_DATA_DIR: settings.dataFolder,
      CRUX_SECRET: settings.secret,
      NEXTAUTH_URL: settings.publicUrl,
      NEXTAUTH_SECRET: settings.secret,
      NEXT_TELEMETRY_DISABLED: '1',
    }),
  })
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(1))
  })
  const listening = once(child, 'message').then(() => true)
  if (!(await Promise.race([listening, ended.then(() => false)]))) {
    throw new StartFailure('The server did not start; what it said is above.')
  }
  return {
    ended,
    async stop() {
      if (child.connected) child.send('drain')
      await ended
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
