import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PNG } from 'pngjs'
import type { Database } from '@/lib/persistence/client'
import type { PictureKind } from '@/lib/server/images/picture-kinds'
import { pictureResponse } from '@/lib/server/images/picture-response'
import type { Asker } from '@/lib/server/maps/map-access'
import { createMap } from '@/lib/server/maps/create-map'
import { seedDatabase } from '../../seed/run'
import { makeAccount } from '../support/account-fixtures'
import { openTestDatabase } from '../support/postgres'

const visitor: Asker = { userId: undefined, linkKey: undefined }
let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  const { url, ...opened } = await openTestDatabase()
  ;({ db, close } = opened)
  await seedDatabase({ databaseUrl: url, demoPassword: 'made on first start', log: () => undefined })
})
afterAll(() => close())

function ask(kind: PictureKind, query = '', { map = 'school-uniforms', asker = visitor, headers = {} } = {}) {
  const request = new Request(`http://localhost/maps/${map}/image.${kind}?${query}`, { headers })
  return pictureResponse(db, map, asker, kind, request)
}

const messageOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string; message: string } }).error

describe('the address of a picture', () => {
  test('gives a PNG of the width asked for, under the name of the map', async () => {
    const response = await ask('png', 'width=900&theme=dark&download=1')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('content-disposition')).toContain(
      'attachment; filename="should-schools-require-uniforms.png"',
    )
    expect(PNG.sync.read(Buffer.from(await response.arrayBuffer())).width).toBe(900)
  })

  test('gives an SVG with its fonts, or without them', async () => {
    const withFonts = await (await ask('svg')).text()
    expect(withFonts).toMatch(/^<\?xml [^>]*\?>\n<svg [^>]*>.*@font-face.*<\/svg>\n$/s)
    expect(await (await ask('svg', 'fonts=none')).text()).not.toContain('@font-face')
  })

  test('shows a branch to a depth', async () => {
    const text = await (await ask('svg', 'branch=less-teasing&depth=1&fonts=none')).text()
    expect(text).toContain('id="claim-less-teasing"')
    expect(text).toContain('id="claim-teased-for-clothes"')
    expect(text).not.toContain('id="claim-require-uniforms"')
  })

  test('lets the map grow in another direction, in another order and closer', async () => {
    const plain = await (await ask('svg', 'fonts=none')).text()
    for (const query of ['layout=right', 'layout=radial', 'order=size', 'gaps=compact']) {
      const text = await (await ask('svg', `fonts=none&${query}`)).text()
      expect(text).toContain('id="claim-require-uniforms"')
      expect(text).not.toBe(plain)
    }
    expect(await (await ask('svg', 'fonts=none&layout=down&order=stance&gaps=wide')).text()).toBe(plain)
  })

  test('fills a sheet, names the authors, the day and the address, and is told anew on another day', async () => {
    const query = 'fonts=none&page=a4&theme=print&authors=yes&sources=numbered&link=qr&date='
    const response = await ask('svg', `${query}2026-11-23`)
    const text = await response.text()
    expect(text).toContain('· November 23, 2026')
    expect(text).toMatch(/>[^<]*\/maps\/school-uniforms</)
    const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(text) ?? []
    const ratio = Number(width) / Number(height)
    expect(Math.max(ratio, 1 / ratio)).toBeCloseTo(297 / 210, 3)
    expect(response.headers.get('etag')).not.toBe((await ask('svg', `${query}2026-11-24`)).headers.get('etag'))
  })

  test.each([
    ['webp', 'image/webp', 'RIFF'],
    ['jpeg', 'image/jpeg', '\u00ff\u00d8\u00ff'],
    ['pdf', 'application/pdf', '%PDF-1.7'],
    ['html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'PK'],
  ] as const)('gives a file of kind %s', async (kind, type, beginning) => {
    const response = await ask(kind, 'width=400')
    expect(response.headers.get('content-type')).toBe(type)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('latin1', 0, beginning.length)).toBe(beginning)
  })

  test('has another tag for other options', async () => {
    const tags = await Promise.all(
      ['', 'theme=dark', 'fonts=none'].map(async (query) => (await ask('svg', query)).headers.get('etag')),
    )
    expect(new Set(tags).size).toBe(3)
  })

  test('spares a browser that has the picture from getting it again, until the map changes', async () => {
    const first = await ask('svg', 'fonts=none')
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect((await ask('svg', 'fonts=none', { headers })).status).toBe(304)
    const { revision } = await db.debateMap.findUniqueOrThrow({ where: { id: 'school-uniforms' } })
    const pinned = await ask('svg', `fonts=none&revision=${revision}`)
    expect(pinned.headers.get('cache-control')).toMatch(/^private, max-age=\d+$/)
    expect((await ask('svg', `revision=${revision - 1}`)).headers.get('cache-control')).toBe('private, no-cache')
  })

  test.each([
    ['scale=2&width=300', 422, 'Give a scale or a width, not both.'],
    ['scale=0', 422, 'The scale must be at least 0.001.'],
    ['width=1e9', 422, 'The width must be at most 65000 pixels.'],
    ['pages=many', 422, 'The pages must be one, sheets or branches.'],
    ['width=abc', 422, 'The width must be a number.'],
    ['theme=purple', 422, 'The theme must be light, dark, print or contrast.'],
    ['layout=spiral', 422, 'The layout must be down, right or radial.'],
    ['order=best', 422, 'The order must be hand, stance, newest or size.'],
    ['gaps=none', 422, 'The gaps must be wide or compact.'],
    ['depth=-1', 422, ''],
    ['colours=fff,fff,060,a00', 422, 'The colour of ink cannot be read on this paper'],
    ['tags=unheard-of', 422, 'None of the claims of this map would be in the picture.'],
    ['branch=nobody', 404, 'This claim is no longer on the map.'],
    ['branch=%00%27', 422, ''],
    ['scale=10', 422, 'Choose a scale of at most'],
    ['scale=10&dpi=5', 422, 'The dpi must be at least 36.'],
  ])('refuses %s with a sentence', async (query, status, sentence) => {
    const response = await ask('png', query, { map: 'open-model-weights' })
    expect(response.status).toBe(status)
    expect((await messageOf(response)).message).toContain(sentence)
  })

  test('gives a private map to its people only, and to others the answer for no map at all', async () => {
    const { id: userId } = await makeAccount(db)
    const { id } = await createMap(db, userId, { title: 'Mine', thesis: 'This is private.' })
    expect((await ask('png', '', { map: id, asker: { userId, linkKey: undefined } })).status).toBe(200)
    const refused = await ask('png', '', { map: id })
    expect(refused.status).toBe(404)
    expect((await messageOf(refused)).code).toBe((await messageOf(await ask('png', '', { map: 'nowhere' }))).code)
  })
})
