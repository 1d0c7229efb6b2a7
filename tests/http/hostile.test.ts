/**
 * Thousands of hostile requests at the real API, over sockets, against a production server on a real Postgres: each gets a
 * typed refusal, none a 5xx, and not a row changes.
 */
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from '@/lib/persistence/client'
import { makeAccount, makeSession } from '../support/account-fixtures'
import { hostileRequests, type Hostile, type Sender, type Target } from '../support/hostile-request'
import { makeSharedMap } from '../support/map-fixtures'
import { createTestDatabase } from '../support/postgres'
import { sendRaw, type RawAnswer } from '../support/raw-request'
import { startServer, type TestServer } from '../support/running-server'
import { createMap } from '@/lib/server/maps/create-map'
import { receiveOperations } from '@/lib/server/maps/receive-operations'
import { mailboxes } from '@/lib/realtime/mailboxes'
import { makeApiToken } from '@/lib/server/accounts/api-tokens'
import { endSession } from '@/lib/server/accounts/sessions'
import { submitRequest } from '@/lib/protocol/messages'
import type { MapId } from '@/lib/domain/ids'
import type { OperationInput } from '@/lib/operations/registry'

const REQUESTS = 2_400
/** Sent at the same time; after each such volley all rows are compared. */
const VOLLEY = 12

let db: Database
let drop: () => Promise<void>
let server: TestServer
let rows: pg.Client
let target: Target
let credentials: Record<Sender, Readonly<Record<string, string>>>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  db = openDatabase(database.url)
  rows = new pg.Client({ connectionString: database.url })
  await rows.connect()
  server = await startServer(database.url)
  await prepare()
}, 120_000)

afterAll(async () => {
  await server.stop()
  await rows.end()
  await db.$disconnect()
  await drop()
})

async function prepare(): Promise<void> {
  const { id: mapId, people } = await makeSharedMap(db, 'A map under attack')
  const stranger = await makeAccount(db, 'stranger')
  const { id: otherMapId } = await createMap(db, stranger.id, { title: 'A map of somebody else' })
  const fill = async (map: string, person: { id: string }, actor: string, ...operations: OperationInput[]) => {
    const numbered = operations.map((operation, index) => ({ id: `op-${actor}-${index}`, operation }))
    const filled = await receiveOperations(
      db,
      map,
      { userId: person.id, linkKey: undefined },
      submitRequest.parse({ operations: numbered }),
    )
    expect(filled).toMatchObject({ ok: true, value: { status: 200 } })
  }
  await fill(
    mapId,
    people.owner,
    'owner',
    { kind: 'add-claim', args: { id: 'c1', text: 'One.', thesis: true, tags: ['law'] } },
    {
      kind: 'add-reason',
      args: { claimId: 'c2', text: 'Two.', argumentId: 'a1', stance: 'pro', conclusion: { claim: 'c1' } },
    },
    { kind: 'add-source', args: { id: 's1', title: 'A report' } },
    { kind: 'cite', args: { id: 'q1', claim: 'c2', source: 's1' } },
    { kind: 'add-claim', args: { id: 'gone', text: 'No more.' } },
    { kind: 'remove-claim', args: { claimId: 'gone' } },
  )
  await fill(otherMapId, stranger, 'stranger', { kind: 'add-claim', args: { id: 'foreign', text: 'Elsewhere.' } })
  const cookieOf = async (account: { id: string; email: string }, secret?: string) => ({
    Cookie: await server.cookieOf(await makeSession(db, account), secret),
  })
  const tokenOf = async (account: { id: string; email: string }) => {
    const made = await makeApiToken(await makeSession(db, account), { name: 'A script', days: '30' }, db)
    if (!made.ok) throw new Error(`The token was refused: ${made.error.code}`)
    return { Authorization: `Bearer ${made.value.secret}`, ...(await cookieOf(people.owner)) }
  }
  const revoked = await makeSession(db, people.owner)
  await endSession(people.owner.id, revoked.sid, db)
  const revokedProgram = await tokenOf(people.owner)
  await db.apiToken.deleteMany({ where: { userId: people.owner.id } })
  credentials = {
    owner: await cookieOf(people.owner),
    editor: await cookieOf(people.editor),
    suggester: await cookieOf(people.suggester),
    commenter: await cookieOf(people.commenter),
    viewer: await cookieOf(people.viewer),
    stranger: await cookieOf(stranger),
    visitor: {},
    garbage: { Cookie: 'next-auth.session-token=garbage; next-auth.csrf-token=%00' },
    revoked: { Cookie: await server.cookieOf(revoked) },
    forged: await cookieOf(people.owner, 'another secret of thirty-two letters'),
    readingProgram: await tokenOf(people.editor),
    revokedProgram,
  }
  const { id: viewerId, email: viewerEmail } = people.viewer
  target = { mapId, otherMapId, viewerId, viewerEmail, origin: `http://localhost:${server.port}` }
}

const tables = ['DebateMap', 'Claim', 'Argument', 'Source', 'Citation', 'Position', 'Operation', 'Contributor', 'User']

/** One hash of everything that a request could spoil; the map's revision is in it. */
async function hashOfRows(): Promise<string> {
  const each = tables.map((table) => `(SELECT string_agg(t::text, '|' ORDER BY t::text) FROM "${table}" t)`)
  const found = await rows.query<{ hash: string }>(`SELECT md5(concat_ws('#', ${each.join(', ')})) AS hash`)
  return found.rows[0]?.hash ?? ''
}

async function send({ as, request }: Hostile): Promise<RawAnswer> {
  const host = { Host: `localhost:${server.port}` }
  return sendRaw(server.port, { ...request, headers: { ...host, ...credentials[as], ...request.headers } })
}

interface Refusal {
  readonly code: string
  readonly message: string
}

/** The refusals in an answer: of the request as a whole, or of each of its operations. */
function refusalsIn(answer: RawAnswer): Refusal[] {
  expect(answer.type).toContain('application/json')
  const body = JSON.parse(answer.text) as { error?: Refusal; results?: { ok: boolean; error?: Refusal }[] }
  return body.error ? [body.error] : (body.results ?? []).flatMap(({ error }) => error ?? [])
}

function expectTypedRefusal({ why, as, request }: Hostile, answer: RawAnswer): void {
  const sent = `${why}, sent by ${as}: ${String(request.body).slice(0, 400)}`
  expect(answer.status, sent).toBeGreaterThanOrEqual(400)
  expect(answer.status, sent).toBeLessThan(500)
  const refusals = refusalsIn(answer)
  expect(refusals.length).toBeGreaterThan(0)
  for (const { code, message } of refusals) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(code).not.toBe('not-stored')
    expect(message).toMatch(/^[A-Z“].*[.!?]$/)
  }
  expect(answer.text).not.toMatch(/\bat .*\.(js|ts):\d|node_modules|prisma|postgres/i)
}

/** Short, where fast-check would print bodies of megabytes. */
function describeFailure({ seed, counterexample, errorInstance }: fc.RunDetails<[Hostile[]]>): string {
  const sent = (counterexample?.[0] ?? []).map(({ why, request }) => `${why}: ${request.method} ${request.path}`)
  const message = errorInstance instanceof Error ? errorInstance.message : ''
  return `${message.slice(0, 2_000)}\nWith seed ${seed}, one of:\n${sent.join('\n')}`
}

test(`${REQUESTS} hostile requests are refused and change nothing`, async () => {
  const volleys = fc.array(hostileRequests(target), { minLength: VOLLEY, maxLength: VOLLEY })
  const before = await hashOfRows()
  const found = await fc.check(
    fc.asyncProperty(volleys, async (volley) => {
      const answers = await Promise.all(volley.map(async (hostile) => [hostile, await send(hostile)] as const))
      for (const [hostile, answer] of answers) expectTypedRefusal(hostile, answer)
      expect(await hashOfRows()).toBe(before)
    }),
    { numRuns: REQUESTS / VOLLEY, endOnFailure: true },
  )
  if (found.failed) throw new Error(describeFailure(found), { cause: found.errorInstance })
  await expectHealthy()
})

async function expectHealthy(): Promise<void> {
  for (const path of ['/healthz', '/readyz'])
    expect((await sendRaw(server.port, { method: 'GET', path, headers: {} })).status).toBe(200)
}

test('pages, forms, images and sign-in answer whatever is sent without failing', async () => {
  const id = target.mapId
  const path = fc.constantFrom(
    ...['/', '/maps', `/maps/${id}`, '/maps/a%00b', '/maps/%ff', '/my-maps', '/account', '/outbox', '/nothing/here'],
    ...['/maps?page=-1', '/maps?page=1e9', '/maps?page=%00', '/sign-in?error=%00', '/sign-in?next=//evil.example'],
    ...['/reset-password?token=%00', '/confirm-email?token=a&token=b', '/sign-in/link?token=%ff', '/register?next=a'],
    ...['/api/auth/session', '/api/auth/signin/x', '/api/auth/callback/github'],
    ...['/api/auth/csrf', '/api/auth/a%00b', '/api/auth/signout', '/api/auth/_log'],
    ...['/api/auth/callback/credentials', '/api/auth/error?error=%00', '/api/auth/error?error=%0A'],
    ...['/api/account/sign-out', '/api/account/sign-out-everywhere', '/api/account/download', '/api/nothing'],
    ...['image.png', 'image.svg?scale=-1', 'image.png?branch=a%00b', 'image.png?width=1e9', 'image.exe'].map(
      (name) => `/maps/${id}/${name}`,
    ),
  )
  const headers = fc.constantFrom<Record<string, string>>(
    { Origin: target.origin },
    { Origin: target.origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    { Origin: target.origin, 'Content-Type': 'multipart/form-data; boundary=x', 'Next-Action': 'deadbeef' },
    { Origin: target.origin, 'Content-Type': 'text/plain;charset=UTF-8', 'Next-Action': '0'.repeat(42) },
    { Origin: target.origin, RSC: '1' },
    { Origin: 'https://evil.example' },
  )
  const body = fc.oneof(
    fc.constantFrom('', '{', '[]', 'email=a%00b&password=x&csrfToken=y', '--x\r\n\r\n', '__proto__[a]=1'),
    fc.uint8Array({ maxLength: 100 }),
  )
  const method = fc.constantFrom('GET', 'GET', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD')
  const as = fc.constantFrom<Sender>('visitor', 'viewer', 'garbage', 'forged', 'readingProgram', 'revokedProgram')
  const before = await hashOfRows()
  const odd = fc.record({ path, headers, body, method, as })
  for (const { as: sender, ...request } of fc.sample(odd, { numRuns: 600, seed: 5 })) {
    const { status } = await send({ why: 'odd', as: sender, request })
    expect(status, `${request.method} ${request.path} ${JSON.stringify(request.headers)}`).toBeLessThan(500)
  }
  expect(await hashOfRows()).toBe(before)
  await expectHealthy()
})

describe('what the hostile requests are measured against', () => {
  test('the same requests, not spoiled, are accepted', async () => {
    const operation = { kind: 'add-claim', args: { id: 'welcome', text: 'Welcome.' } }
    const body = JSON.stringify({ operations: [{ id: 'welcome', operation }] })
    const headers = { Origin: target.origin, 'Content-Type': 'application/json; charset=utf-8' }
    const path = `/api/maps/${target.mapId}/operations`
    const before = await hashOfRows()
    const answer = await send({ why: 'fine', as: 'editor', request: { method: 'POST', path, headers, body } })
    expect(answer.status).toBe(200)
    expect(await hashOfRows()).not.toBe(before)
    const mailbox = await mailboxes(db).open(target.mapId as MapId)
    await mailbox?.refresh()
    expect(mailbox?.map.claims.get('welcome' as never)?.text).toBe('Welcome.')
  })
})
