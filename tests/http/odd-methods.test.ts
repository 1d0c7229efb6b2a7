/** Methods that HTTP knows and Next cannot take are refused before they reach it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/postgres'
import { sendRaw } from '../support/raw-request'
import { startServer, type TestServer } from '../support/running-server'

let server: TestServer
let drop: () => Promise<void>

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

test('each method that is named as allowed is taken', async () => {
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
    expect((await sendRaw(server.port, { method, path: '/maps', headers: {} })).status, method).toBeLessThan(500)
})
