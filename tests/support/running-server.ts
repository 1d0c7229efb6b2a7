/** A production server of one's own for tests over HTTP: the build that is there, a free port, a database of a test. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { projectRoot } from '@/lib/server/data-folder'
import { freePort } from '@/lib/server/free-port'
import { serve } from '@/scripts/serve'

export interface TestServer {
  readonly port: number
  /** The Cookie header of a browser with this session; `secret`: another one than the server's, for a forged cookie. */
  cookieOf(session: { readonly sid: string; readonly user: { readonly id: string } }, secret?: string): Promise<string>
  stop(): Promise<void>
}

export async function startServer(databaseUrl: string): Promise<TestServer> {
  if (!existsSync(join(projectRoot, '.next/BUILD_ID')))
    throw new Error('There is no build to test. Run npm test, which builds first, or npx next build.')
  const port = await freePort()
  const ownSecret = randomBytes(32).toString('base64url')
  const dataFolder = mkdtempSync(join(tmpdir(), 'crux-test-data-'))
  const server = await serve({
    mode: 'production',
    port,
    databaseUrl,
    secret: ownSecret,
    publicUrl: `http://localhost:${port}`,
    dataFolder,
    output: 'errors',
  })
  return {
    port,
    async cookieOf({ sid, user }, secret = ownSecret) {
      const token = await encode({ token: { sub: user.id, sid }, secret, maxAge: 3_600 })
      return `next-auth.session-token=${token}`
    },
    async stop() {
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
