/**
 * The HTTP server: health, then Next, on one port. Started by scripts/serve.ts, which hands it its environment.
 *
 * SIGTERM, a `drain` message and the launcher's death all drain it: not ready any more, no new connections, running
 * requests are finished, every accepted operation is stored, exit 0; after 20 s it exits whatever still hangs.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'
import { database } from './lib/server/database'
import { mailboxes } from './lib/realtime/mailboxes'
import { env } from './lib/server/env'
import { startHousekeeping } from './lib/server/housekeeping'
import { BuiltFiles } from './lib/server/http/built-files'
import { restoreContentEncoding } from './lib/server/http/content-encoding'
import type { AnyError } from './lib/server/http/error-table'
import { shortenAwayErrors, withoutNews } from './lib/server/http/next-output'
import { reportError } from './lib/server/http/report-error'

const FINISH_MS = 15_000
const DRAIN_MS = 20_000
/** Those that Next can take; it answers others as if it had failed itself. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const dev = env().NODE_ENV === 'development'
const port = env().PORT

// Where the terminal is gone, each word would be an error, about which there would be more to say, for ever.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

// Next listens for upgrades on the server it is given. It is given one that nobody connects to, so that upgrades are ours;
// in development those for its own reloading are passed on to it, since no page comes alive without them.
const nextUpgrades = createServer()
const app = next({ dev, dir: import.meta.dirname, port, httpServer: nextUpgrades })
const server = createServer({ headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 })
// In development they are built as one asks.
const builtFiles = dev ? undefined : new BuiltFiles(import.meta.dirname)
let draining = false
const housekeeping = startHousekeeping(database())

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  restoreContentEncoding(response)
  if (draining) response.setHeader('Connection', 'close')
  if (!METHODS.includes(request.method ?? '')) {
    return refuse(response, { code: 'method-not-allowed' }, { Allow: METHODS.join(', ') })
  }
  const path = request.url?.split('?')[0] ?? '/'
  if (path === '/healthz') return reply(response, 200, 'up')
  if (path === '/readyz') return (await isReady()) ? reply(response, 200, 'ready') : reply(response, 503, 'not ready')
  // Next answers such an address as if it had failed itself.
  if (!isDecodable(path)) return refuse(response, { code: 'not-found' })
  if (await builtFiles?.answer(request, response)) return
  await app.getRequestHandler()(request, response)
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function refuse(response: ServerResponse, reason: AnyError, headers: Readonly<Record<string, string>> = {}): void {
  const { status, ...error } = reportError(reason)
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers })
  response.end(JSON.stringify({ error }))
}

function reply(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end(`${text}\n`)
}

async function isReady(): Promise<boolean> {
  if (draining) return false
  try {
    await database().$queryRaw`SELECT 1`
    return !draining
  } catch {
    return false
  }
}

function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on('error', () => socket.destroy())
  if (dev && request.url?.startsWith('/_next/')) {
    nextUpgrades.emit('upgrade', request, socket, head)
    return
  }
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}

async function drain(): Promise<void> {
  if (draining) return
  draining = true
  setTimeout(() => process.exit(1), DRAIN_MS)
  const finished = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), FINISH_MS)
  await finished
  clearTimeout(late)
  // What was accepted is stored, also where its request was cut off.
  await Promise.allSettled([mailboxes(database()).drain(), housekeeping.stop()])
  await Promise.allSettled([app.close(), database().$disconnect()])
  process.exit(0)
}

function drainOn(event: 'SIGTERM' | 'SIGINT' | 'disconnect'): void {
  process.on(event, () => void drain())
}

server.on('request', (request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error)
    if (!response.headersSent) reply(response, 500, 'Something went wrong.')
    else response.destroy()
  })
})
server.on('upgrade', upgrade)
server.on('error', (error) => {
  console.error(`The server cannot listen on port ${port}: ${error.message}`)
  process.exit(1)
})

drainOn('SIGTERM')
if (process.send) {
  // A terminal's Ctrl-C reaches the launcher too; the launcher says when to drain, and its death says so as well.
  process.on('SIGINT', () => undefined)
  process.on('message', (message) => void (message === 'drain' && drain()))
  drainOn('disconnect')
} else {
  drainOn('SIGINT')
}

shortenAwayErrors()
await withoutNews(() => app.prepare())
server.listen(port, () => process.send?.('listening'))
