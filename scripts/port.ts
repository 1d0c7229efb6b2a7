/** Finds out before any work whether the port is free, and if not, who has it. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { StartFailure } from '../lib/server/start-failure'

/** Throws a StartFailure where Crux cannot listen on the port. */
export async function assertPortFree(port: number): Promise<void> {
  const code = await tryToListen(port)
  if (code === undefined) return
  if (code === 'EADDRINUSE') {
    const holder = portHolder(port)
    throw new StartFailure(
      `Port ${port} is taken${holder === undefined ? '' : ` by ${holder}`}. Stop that, or choose another: PORT=${port + 1} npm start`,
    )
  }
  throw new StartFailure(`Crux may not listen on port ${port} (${code}). Choose another: PORT=3000 npm start`)
}

function tryToListen(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen(port, () => probe.close(() => resolve(undefined)))
  })
}

/** `node (process 123)`, where the system tells. */
function portHolder(port: number): string | undefined {
  if (process.platform === 'linux') return holderFromProc(port)
  const lsof = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' })
  const pid = /^p(\d+)/m.exec(lsof.stdout ?? '')?.[1]
  const command = /^c(.+)/m.exec(lsof.stdout ?? '')?.[1]
  return pid === undefined ? undefined : `${command ?? 'a program'} (process ${pid})`
}

function holderFromProc(port: number): string | undefined {
  const inodes = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port)))
  if (inodes.size === 0) return undefined
  const pid = tryOr([], () => readdirSync('/proc'))
    .filter((name) => /^\d+$/.test(name))
    .find((name) => openFiles(name).some((file) => inodes.has(file)))
  if (pid === undefined) return undefined
  return `${tryOr('a program', () => readFileSync(`/proc/${pid}/comm`, 'utf8').trim())} (process ${pid})`
}

/** Lines of /proc/net/tcp: number, local address:port in hex, remote, state (0A: listening), …, inode in column 9. */
function listeningInodes(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return tryOr('', () => readFileSync(table, 'utf8'))
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(suffix) && columns[3] === '0A')
    .map((columns) => `socket:[${columns[9]}]`)
}

function openFiles(pid: string): string[] {
  const folder = `/proc/${pid}/fd`
  return tryOr([], () => readdirSync(folder)).map((name) => tryOr('', () => readlinkSync(`${folder}/${name}`)))
}

/** Processes come and go, and others' are closed to us. */
function tryOr<T>(otherwise: T, read: () => T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
