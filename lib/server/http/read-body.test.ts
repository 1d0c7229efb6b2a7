import { expect, test } from 'vitest'
import { z } from 'zod'
import { readBytes, readJson } from './read-body'

const schema = z.strictObject({ title: z.string() })

const json = { 'Content-Type': 'application/json; charset=utf-8' }

function post(body: BodyInit, headers: Record<string, string> = json): Request {
  return new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
}

test('reads JSON that fits the schema', async () => {
  expect(await readJson(post('{"title":"Zoë"}'), schema)).toEqual({ ok: true, value: { title: 'Zoë' } })
})

test.each(['', '{', 'undefined', '{"title":"a"} trailing'])('%j is not JSON', async (body) => {
  expect(await readJson(post(body), schema)).toMatchObject({ ok: false, error: { code: 'not-json' } })
})

test('a body that ends in the middle, as its sender goes away, is told and no fault', async () => {
  const broken = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('{"ti'))
      controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
    },
  })
  expect(await readJson(post(broken), schema)).toMatchObject({ ok: false, error: { code: 'body-cut-off' } })
})

test('bytes that are not UTF-8 are not JSON', async () => {
  expect(await readJson(post(new Uint8Array([0x22, 0xff, 0x22])), schema)).toMatchObject({
    error: { code: 'not-json' },
  })
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
  'a body declared as %j is not read',
  async (type) => {
    const headers: Record<string, string> = type === '' ? {} : { 'Content-Type': type }
    const read = await readJson(post(new TextEncoder().encode('{"title":"a"}'), headers), schema)
    expect(read).toMatchObject({ error: { code: 'wrong-content-type' } })
  },
)

test('JSON that is nested too deeply to be walked is refused', async () => {
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    const deep = `{"title":${open.repeat(9_000)}1${close.repeat(9_000)}}`
    expect(await readJson(post(deep), schema)).toMatchObject({ error: { code: 'too-deep' } })
  }
  const allowed = `{"title":${'['.repeat(30)}${']'.repeat(30)}}`
  expect(await readJson(post(allowed), schema)).toMatchObject({ error: { code: 'invalid-input' } })
})

test('an unknown key is refused', async () => {
  const read = await readJson(post('{"title":"a","admin":true}'), schema)
  expect(read).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('a body without a length is cut off while it is read', async () => {
  let pulled = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1
      controller.enqueue(new Uint8Array(1024))
    },
  })
  expect(await readBytes(post(endless), 8 * 1024)).toEqual({
    ok: false,
    error: { code: 'body-too-large', limit: 8192 },
  })
  expect(pulled).toBeLessThan(20)
})

test('a body at the limit is read', async () => {
  const read = await readBytes(post(new Uint8Array(64)), 64)
  expect(read.ok && read.value.byteLength).toBe(64)
})
