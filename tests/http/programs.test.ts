/** What a program can do with a token, and what it cannot: over HTTP, as a program would. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openDatabase, type Database } from '@/lib/persistence/client'
import { makeApiToken } from '@/lib/server/accounts/api-tokens'
import { calls, openApi } from '@/lib/server/api-document/openapi'
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
      expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
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

/** Asks as a call of the document says, and holds the answer against the form that the document gives it. */
async function askAsDescribed(
  token: string,
  id: string,
  { path = {}, query = '', body }: { path?: Record<string, string>; query?: string; body?: unknown } = {},
): Promise<Record<string, unknown>> {
  const call = calls.find((one) => one.id === id)!
  const address = call.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '') + query
  const init = body === undefined ? { method: call.method } : { ...sending(body), method: call.method }
  const answer = await ask(address, token, init)
  const described = call.answers.find(({ status }) => status === answer.status)
  const value = (await answer.json()) as Record<string, unknown>
  expect(described, `${id}: ${JSON.stringify(value)}`).toBeDefined()
  if (described?.body && 'schema' in described.body)
    expect(z.safeParse(described.body.schema, value).error?.issues, id).toBeUndefined()
  return value
}

const file = {
  format: 'crux',
  version: 1,
  map: { title: 'School uniforms' },
  claims: [
    { id: 'c1', text: 'Schools should require uniforms.', thesis: true },
    { id: 'c2', text: 'Uniforms cost less than fashion.' },
  ],
  arguments: [{ id: 'a1', stance: 'pro', premises: ['c2'], conclusion: { claim: 'c1' } }],
  mood: 'sunny',
}

test('what the API answers is as its document says', async () => {
  const token = await makeToken(true)
  const friend = await makeAccount(db, 'A friend')
  const { id } = (await askAsDescribed(token, 'importMap', { body: file })) as { id: string }
  const path = { id, userId: friend.id }
  const operation = { kind: 'edit-claim', args: { claimId: 'c2', text: 'Uniforms are cheap.' } }
  const refusedOne = { kind: 'remove-claim', args: { claimId: 'nobody' } }
  const operations = [
    { id: 'op-1', operation },
    { id: 'op-2', operation: refusedOne },
  ]
  await askAsDescribed(token, 'changeContent', { path, body: { operations } })
  for (const [call, asked] of [
    ['previewImport', { body: file }],
    ['readBranch', { body: file }],
    ['makeMap', { body: { title: 'Another', thesis: 'It is so.' } }],
    ['listMaps', {}],
    ['readChanges', { path, query: '?since=0' }],
    ['exportMap', { path, query: '?format=kialo&report=yes' }],
    ['changeMap', { path, body: { visibility: 'link' } }],
    ['copyMap', { path }],
    ['extractBranch', { path, body: { claimId: 'c2' } }],
    ['addPerson', { path, body: { email: friend.email, role: 'viewer' } }],
    ['changeRole', { path, body: { role: 'editor' } }],
    ['listPeople', { path }],
    ['removePerson', { path }],
    ['binMap', { path }],
  ] as const)
    await askAsDescribed(token, call, asked)
})

test('the document, its page and the schema of files are served to anybody', async () => {
  const document = await fetch(`${origin}/api/openapi.json`)
  expect(await document.json()).toEqual({ ...openApi(), servers: [{ url: origin }] })
  const schema = await fetch(`${origin}/api/schemas/crux-json.json`)
  expect(schema.headers.get('content-type')).toBe('application/schema+json')
  expect(z.fromJSONSchema((await schema.json()) as z.core.JSONSchema.JSONSchema).safeParse(file).success).toBe(true)
  const page = await (await fetch(`${origin}/api-docs`)).text()
  for (const { id, path } of calls) {
    expect(page).toContain(`id="${id}"`)
    expect(page).toContain(path)
  }
})

test('the example of the docs does what it says, and stands there as it is', async () => {
  const code = await readFile('docs/example-client.mjs', 'utf8')
  expect(await readFile('docs/api.md', 'utf8')).toContain(`\`\`\`js\n${code}\`\`\``)
  const folder = await mkdtemp(join(tmpdir(), 'crux-client-'))
  const [source, target] = [join(folder, 'debate.json'), join(folder, 'debate.svg')]
  await writeFile(source, JSON.stringify(file))
  const run = promisify(execFile)
  const env = { NODE_ENV: 'test' as const, PATH: '', CRUX_URL: origin, CRUX_TOKEN: await makeToken(true) }
  const { stdout } = await run(process.execPath, ['docs/example-client.mjs', source, target], { env: env })
  expect(stdout).toContain('is drawn in')
  const drawn = await readFile(target, 'utf8')
  for (const text of ['School', 'A program says so.']) expect(drawn).toContain(text)
  const readOnly = { ...env, CRUX_TOKEN: await makeToken(false) }
  await expect(run(process.execPath, ['docs/example-client.mjs', source, target], { env: readOnly })).rejects.toThrow(
    /This token may only read/,
  )
  await rm(folder, { recursive: true })
})
