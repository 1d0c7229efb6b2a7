/**
 * Requests that the API must refuse. Each begins as a valid one, which the same person could send with success, and is
 * spoiled in one way; so a refusal is for that and nothing else.
 */
import fc from 'fast-check'
import { hostileBodies, submitting, type Json } from './hostile-body'
import type { RawRequest } from './raw-request'

/**
 * Those who send: people with a role, one with none, browsers whose cookie is worth nothing, and programs: one that may read
 * for the editor, one with a token that was revoked. These have the owner's cookie too, which must not help them.
 */
export const senders = [
  'owner',
  'editor',
  'suggester',
  'commenter',
  'viewer',
  'stranger',
  'visitor',
  'garbage',
  'revoked',
  'forged',
  'readingProgram',
  'revokedProgram',
] as const
export type Sender = (typeof senders)[number]

export interface Hostile {
  readonly why: string
  readonly as: Sender
  readonly request: RawRequest
}

/** What is there to be attacked. The map has claims `c1`, `c2`, argument `a1`, source `s1`, citation `q1`, a claim `gone` no more. */
export interface Target {
  readonly mapId: string
  /** Another map, which only the stranger owns; its claim is `foreign`. */
  readonly otherMapId: string
  readonly viewerId: string
  readonly viewerEmail: string
  readonly origin: string
}

export function hostileRequests(target: Target): fc.Arbitrary<Hostile> {
  const own = { Origin: target.origin, 'Content-Type': 'application/json' }
  const map = `/api/maps/${target.mapId}`
  const post = (
    why: string,
    body: string | Uint8Array,
    as: Sender = 'editor',
    path = `${map}/operations`,
  ): Hostile => ({
    why,
    as,
    request: { method: 'POST', path, headers: own, body },
  })
  const writer = fc.constantFrom<Sender>('owner', 'editor')

  const wrongBody = fc.tuple(hostileBodies(), writer).map(([{ why, body }, as]) => post(why, body, as))

  const tooLarge = fc
    .tuple(fc.constantFrom(70_000, 300_000, 600_000, 3_000_000), fc.boolean(), fc.constantFrom('operations', ''))
    .map(([size, isChunked, where]): Hostile => {
      const operation = { kind: 'add-claim', args: { id: 'new', text: 'x'.repeat(size) } }
      const body = JSON.stringify(where === '' ? { title: 'x'.repeat(size) } : submitting(operation))
      const request = { method: 'POST', path: where === '' ? '/api/maps' : `${map}/${where}`, headers: own, body }
      return { why: `too large: ${size}`, as: 'editor', request: { ...request, isChunked } }
    })

  const fine = JSON.stringify(submitting({ kind: 'add-claim', args: { id: 'new', text: 'New.' } }))
  const wrongSender = fc
    .constantFrom<Sender>(...senders.filter((sender) => sender !== 'owner' && sender !== 'editor'))
    .map((as) => post(`sent by ${as}`, fine, as))

  const mayBeAnybody = fc.constantFrom<Sender>(...senders)
  const otherOrigin = fc
    .tuple(
      mayBeAnybody,
      fc.constantFrom<Record<string, string>>(
        {},
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        { Origin: `${target.origin}.evil.example` },
        { Origin: target.origin, 'Sec-Fetch-Site': 'cross-site' },
        { Origin: target.origin, 'Sec-Fetch-Site': 'same-site' },
        { Origin: 'file://' },
        { 'Sec-Fetch-Site': 'cross-site' },
      ),
      fc.constantFrom('POST', 'PATCH', 'DELETE'),
    )
    .map(([as, headers, method]): Hostile => {
      const path = method === 'POST' ? `${map}/operations` : map
      const body = method === 'POST' ? fine : method === 'PATCH' ? '{"visibility":"public"}' : ''
      const request = { method, path, headers: { 'Content-Type': 'application/json', ...headers }, body }
      return { why: 'from another site', as, request }
    })

  const wrongContentType = fc
    .tuple(
      writer,
      fc.constantFrom(
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'x',
        'application/jsonp',
      ),
    )
    .map(([as, type]): Hostile => {
      const request = {
        method: 'POST',
        path: `${map}/operations`,
        headers: { ...own, 'Content-Type': type },
        body: fine,
      }
      return { why: `content type ${type}`, as, request }
    })

  const wrongSettings = fc
    .tuple(
      fc.constantFrom<Json>(
        {},
        { visibility: 'everyone' },
        { visibility: 'public', archived: true },
        { archived: 'yes' },
        { deleted: 1 },
        { deleted: null },
        { newLink: false },
        { ownerId: 'me' },
        { slug: 'mine' },
        { linkKey: 'known' },
        { revision: 0 },
        [],
        null,
      ),
      mayBeAnybody,
    )
    .map(([body, as]): Hostile => {
      return { why: 'settings', as, request: { method: 'PATCH', path: map, headers: own, body: JSON.stringify(body) } }
    })

  const notTheirs = fc
    .tuple(
      fc.constantFrom<Sender>(...senders.filter((sender) => sender !== 'owner')),
      fc.constantFrom<readonly [string, string, Json | undefined]>(
        ['PATCH', map, { visibility: 'public' }],
        ['PATCH', map, { archived: true }],
        ['PATCH', map, { deleted: true }],
        ['PATCH', map, { deleted: false }],
        ['PATCH', map, { newLink: true }],
        ['DELETE', map, undefined],
        ['GET', `${map}/contributors`, undefined],
        ['POST', `${map}/contributors`, { email: target.viewerEmail, role: 'owner' }],
        ['PATCH', `${map}/contributors/${target.viewerId}`, { role: 'owner' }],
      ),
    )
    .map(([as, [method, path, body]]): Hostile => {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      return { why: 'the owner’s business', as, request: { method, path, headers: own, ...sent } }
    })

  const wrongPeople = fc
    .tuple(
      fc.constantFrom<Json>(
        { email: 'nobody@example.org', role: 'owner' },
        { email: target.viewerEmail, role: 'god' },
        { email: target.viewerEmail },
        { email: 'a\u0000b@example.org', role: 'viewer' },
        { email: '\ud800@example.org', role: 'viewer' },
        { email: 'x'.repeat(300), role: 'viewer' },
        { email: [target.viewerEmail], role: 'viewer' },
        { role: 'owner' },
        { role: 'viewer', userId: 'x' },
        [],
      ),
      fc.constantFrom('', '/nobody', '/a%00b', '/__proto__', '/%F0%9F', `/${'u'.repeat(3_000)}`),
    )
    .map(([body, person]): Hostile => {
      const method = person === '' ? 'POST' : 'PATCH'
      const path = `${map}/contributors${person}`
      return { why: 'people', as: 'owner', request: { method, path, headers: own, body: JSON.stringify(body) } }
    })

  const wrongPlace = fc
    .tuple(
      mayBeAnybody,
      fc.constantFrom(
        'a%00b',
        'never',
        '__proto__',
        '%ed%a0%80',
        '..%2f..',
        'x'.repeat(5_000),
        '%27%20OR%201=1--',
        '%ff',
        '%20',
      ),
      fc.constantFrom<readonly [string, string]>(
        ['GET', '/snapshot'],
        ['GET', '/scene?at=0&room=wide&language=en'],
        ['GET', '/operations?since=0'],
        ['POST', '/operations'],
        ['POST', '/copy'],
        ['DELETE', ''],
        ['GET', '/contributors'],
        ['DELETE', '/contributors/a%00b'],
      ),
    )
    .map(([as, id, [method, rest]]): Hostile => {
      const sent = method === 'POST' ? { body: fine } : {}
      return { why: `no map ${id}`, as, request: { method, path: `/api/maps/${id}${rest}`, headers: own, ...sent } }
    })

  const wrongQuery = fc
    .tuple(
      writer,
      fc.constantFrom(
        ...['?since=99999999999', '', '?since=-1', '?since=1.5', '?since=abc', '?since=9e99', '?since=%00'].map(
          (query) => `/operations${query}`,
        ),
        ...['', '?at=-1&room=wide&language=en', '?at=0&room=hall&language=en', '?at=0&room=wide&language=xx'].map(
          (query) => `/scene${query}`,
        ),
        `/scene?at=0&room=wide&language=en&view=${'x'.repeat(2_001)}`,
      ),
    )
    .map(([as, query]): Hostile => {
      return { why: `query ${query}`, as, request: { method: 'GET', path: `${map}${query}`, headers: own } }
    })

  const notReadable = fc
    .tuple(
      fc.constantFrom<Sender>('stranger', 'visitor', 'garbage', 'revoked', 'forged', 'revokedProgram'),
      fc.constantFrom(
        ...['/snapshot', '/operations?since=0', '/snapshot?key=guess', '/snapshot?key=%00', '/contributors'],
        '/scene?at=0&room=wide&language=en',
      ),
    )
    .map(([as, rest]): Hostile => {
      return { why: 'a private map', as, request: { method: 'GET', path: `${map}${rest}`, headers: own } }
    })

  const otherMap = fc.tuple(writer, fc.constantFrom('operations', 'copy')).map(([as, what]): Hostile => {
    const path = `/api/maps/${target.otherMapId}/${what}`
    return { why: 'a map of somebody else', as, request: { method: 'POST', path, headers: own, body: fine } }
  })

  const wrongNewMap = fc
    .constantFrom<Json>(
      {},
      { title: '' },
      { title: 'x'.repeat(201) },
      { title: 'a\u0000' },
      { title: 'a\ud800' },
      { title: 'T', thesis: '' },
      { title: 'T', thesis: 'x'.repeat(501) },
      { title: 'T', thesis: 'a\u0000' },
      { title: 'T', id: 'chosen' },
      { title: ['T'] },
      { title: 'T', ownerId: 'somebody' },
      null,
    )
    .map((body) => post('a new map', JSON.stringify(body), 'editor', '/api/maps'))

  return fc.oneof(
    { weight: 28, arbitrary: wrongBody },
    { weight: 1, arbitrary: tooLarge },
    { weight: 2, arbitrary: wrongSender },
    { weight: 3, arbitrary: otherOrigin },
    { weight: 1, arbitrary: wrongContentType },
    { weight: 2, arbitrary: wrongSettings },
    { weight: 3, arbitrary: notTheirs },
    { weight: 3, arbitrary: wrongPeople },
    { weight: 3, arbitrary: wrongPlace },
    { weight: 1, arbitrary: wrongQuery },
    { weight: 2, arbitrary: notReadable },
    { weight: 1, arbitrary: otherMap },
    { weight: 2, arbitrary: wrongNewMap },
  )
}
