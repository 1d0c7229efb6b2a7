/** What a program can do with a token, and what it cannot: over HTTP, as a program would. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '@/lib/persistence/client'
import { makeApiToken } from '@/lib/server/accounts/api-tokens'
import { makeAccount, makeSession } from '../support/account-fixtures'
import { createTestDatabase } from '../support/postgres'
import { startServer, type TestServer } from '../support/running-server'

let db: Database
let drop: () => Promise<void>
let server: TestServer
let origin: string
let person: { id: string; email: string }

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  db = openDatabase(database.url)
  server = await startServer(database.url)
  origin = `http://localhost:${server.port}`
  person = await makeAccount(db)
}, 120_000)

afterAll(async () => {
  await server.stop()
  await db.$disconnect()
  await drop()
})

async function makeToken(change: boolean): Promise<string> {
  const form = { name: 'A script', days: '30', ...(change ? { change: 'on' } : {}) }
  const made = await makeApiToken(await makeSession(db, person), form, db)
  if (!made.ok) throw new Error(`The token was refused: ${made.error.code}`)
  return made.value.secret
}

async function ask(path: string, token: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) }
  return fetch(origin + path, { redirect: 'manual', ...init, headers })
}

function sending(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { error: { code: string } }).error.code
}

test('makes a map and draws it, without a browser’s headers', async () => {
  const token = await makeToken(true)
  const made = await ask('/api/maps', token, sending({ title: 'Made by a script', thesis: 'It works.' }))
  expect(made.status).toBe(201)
  const { id } = (await made.json()) as { id: string }
  const drawn = await ask(`/maps/${id}/image.svg`, await makeToken(false))
  expect(drawn.status).toBe(200)
  expect(await drawn.text()).toContain('It works.')
  expect((await fetch(`${origin}/maps/${id}/image.svg`)).status).toBe(404)
})

test('a token that may only read changes nothing, whatever it says of itself', async () => {
  const token = await makeToken(false)
  const claim = { 'x-crux-token-use': 'read', 'x-middleware-request-x-crux-token-use': 'read' }
  for (const headers of [{}, claim, { Origin: origin }]) {
    const answer = await ask('/api/maps', token, sending({ title: 'Not to be' }, headers))
    expect(answer.status).toBe(403)
    expect(await codeOf(answer)).toBe('token-read-only')
  }
  expect(await db.debateMap.count({ where: { title: 'Not to be' } })).toBe(0)
})

test('a wrong token is refused, also beside a good cookie, and says so', async () => {
  const cookie = await server.cookieOf(await makeSession(db, person))
  const good = await makeToken(true)
  for (const token of ['', 'x', `${good.slice(0, -1)}${good.endsWith('A') ? 'E' : 'A'}`, `${good} `.repeat(2)]) {
    for (const headers of [{}, { Cookie: cookie }]) {
      const answer = await ask('/api/maps', token, sending({ title: 'Not to be' }, { Origin: origin, ...headers }))
      expect(answer.status).toBe(401)
      expect(await codeOf(answer)).toBe('token-refused')
    }
  }
  expect((await fetch(`${origin}/api/maps`, sending({ title: 'By a browser' }, { Cookie: cookie }))).status).toBe(403)
  await db.apiToken.deleteMany({ where: { userId: person.id } })
  expect((await ask('/api/maps', good, sending({ title: 'Not to be' }))).status).toBe(401)
})

test('a token opens no page, no account and no session', async () => {
  const token = await makeToken(true)
  const cookie = await server.cookieOf(await makeSession(db, person))
  for (const [method, path] of [
    ['GET', '/account'],
    ['POST', '/account'],
    ['GET', '/my-maps'],
    ['GET', '/api/account/download'],
    ['GET', '/api/%61ccount/download'],
    ['POST', '/api/account/sign-out-everywhere'],
    ['GET', '/api/auth/session'],
    ['POST', '/api/auth/signout'],
  ] as const) {
    const answer = await ask(path, token, { method, headers: { Cookie: cookie } })
    expect({ path, status: answer.status }).toEqual({ path, status: 403 })
    expect(await codeOf(answer)).toBe('token-not-here')
  }
})
