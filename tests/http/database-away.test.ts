/**
 * A database that goes away under a production server: whoever is signed in hears that it does not answer, never that they
 * are signed out, and keeps the cookie of their session.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '@/lib/persistence/client'
import { migrate } from '@/lib/persistence/migrate'
import { startLocalPostgres, type LocalPostgres } from '@/lib/server/local-postgres'
import { createMap } from '@/lib/server/maps/create-map'
import { makeAccount, makeSession } from '../support/account-fixtures'
import { startServer, type TestServer } from '../support/running-server'

let folder: string
let postgres: LocalPostgres
let server: TestServer
let mapId: string
let cookie: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crux-away-'))
  // Started by root, Postgres runs as another user, who has to pass through.
  chmodSync(folder, 0o755)
  postgres = await startLocalPostgres(folder, { throwaway: true })
  await migrate(postgres.url)
  const db = openDatabase(postgres.url)
  const account = await makeAccount(db)
  mapId = (await createMap(db, account.id, { title: 'A map that cannot be read' })).id
  server = await startServer(postgres.url)
  cookie = await server.cookieOf(await makeSession(db, account))
  await db.$disconnect()
  expect((await send('GET', '/api/account/download')).status).toBe(200)
  await postgres.stop()
}, 120_000)

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(dirname(postgres.directory), { recursive: true, force: true })
})

async function send(method: string, path: string, body?: string, headers: Record<string, string> = { Cookie: cookie }) {
  const origin = `http://localhost:${server.port}`
  const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' }
  const answer = await fetch(`${origin}${path}`, {
    method,
    redirect: 'manual',
    headers: { Origin: origin, ...json, ...headers },
    ...(body === undefined ? {} : { body }),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const operations = JSON.stringify({
  operations: [{ id: 'first', operation: { kind: 'add-claim', args: { id: 'c1', text: 'Still here.' } } }],
})

test.each([
  ['POST', '/api/maps/{map}/operations', operations],
  ['GET', '/api/maps/{map}/operations?since=0', undefined],
  ['POST', '/api/maps', JSON.stringify({ title: 'Another' })],
  ['GET', '/api/account/download', undefined],
  ['POST', '/api/account/sign-out', undefined],
  ['GET', '/api/auth/session', undefined],
] as const)('%s %s with a session is told that the database does not answer', async (method, path, body) => {
  const { status, headers, text } = await send(method, path.replace('{map}', mapId), body)
  expect({ status, text }).toMatchObject({
    status: 503,
    text: expect.stringContaining('"code":"unavailable"') as string,
  })
  expect(headers.get('retry-after')).toMatch(/^\d+$/)
  expect(headers.getSetCookie()).toEqual([])
  expect(text).not.toMatch(/prisma|postgres|127\.0\.0\.1/i)
})

test('a visitor without a session is still told that this needs one', async () => {
  const { status, text } = await send('POST', `/api/maps/${mapId}/operations`, operations, {})
  expect({ status, text }).toMatchObject({
    status: 401,
    text: expect.stringContaining('"code":"signed-out"') as string,
  })
})

test.each(['/my-maps', '/account', '/'])('the page %s fails, and sends nobody to sign in', async (path) => {
  const { status, headers } = await send('GET', path)
  expect(status).toBe(500)
  expect(headers.get('location')).toBeNull()
  expect(headers.getSetCookie()).toEqual([])
})
