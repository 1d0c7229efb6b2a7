/** Methods that HTTP knows, and Next or a route cannot take, are refused before they reach it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/postgres'
import { sendRaw } from '../support/raw-request'
import { startServer, type TestServer } from '../support/running-server'

let server: TestServer
let drop: () => Promise<void>

const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' }

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  server = await startServer(database.url)
}, 120_000)

afterAll(async () => {
  await server.stop()
  await drop()
})

test.each(['TRACE', 'PROPFIND', 'MKCOL', 'LOCK', 'PURGE', 'M-SEARCH', 'QUERY'])('%s is not allowed', async (method) => {
  for (const path of ['/', '/maps', '/api/maps', '/nothing/here', '/maps/%ff']) {
    const { status, headers, text } = await sendRaw(server.port, { method, path, headers: {} })
    expect({ path, status, allow: headers.allow }).toEqual({
      path,
      status: 405,
      allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    })
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'method-not-allowed' } })
  }
})

test('a method that a route does not take is refused in words, with those that it takes', async () => {
  for (const [method, path, allow] of [
    ['PUT', '/api/maps', 'GET, POST, HEAD, OPTIONS'],
    ['PUT', '/api/maps/some-map/operations', 'GET, POST, HEAD, OPTIONS'],
    ['GET', '/api/account/sign-out', 'POST, OPTIONS'],
    ['DELETE', '/maps/school-uniforms/image.png', 'GET, HEAD, OPTIONS'],
  ] as const) {
    const { status, headers, text } = await sendRaw(server.port, { method, path, headers: sameOrigin })
    expect({ path, status, allow: headers.allow }).toEqual({ path, status: 405, allow })
    expect(JSON.parse(text)).toEqual({
      error: {
        id: expect.stringMatching(/^[\w-]{10}$/) as string,
        code: 'method-not-allowed',
        message: 'This address does not take requests of this kind.',
      },
    })
  }
})

test('each method that is named as allowed is taken', async () => {
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
    expect((await sendRaw(server.port, { method, path: '/maps', headers: {} })).status, method).toBeLessThan(500)
})
