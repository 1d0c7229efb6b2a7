import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BuiltFiles } from './built-files'

const root = mkdtempSync(join(tmpdir(), 'crux-built-'))
const script = `console.log(${JSON.stringify('Hello. '.repeat(200))})`
let server: Server
let url: string

beforeAll(async () => {
  mkdirSync(join(root, '.next/static/chunks'), { recursive: true })
  mkdirSync(join(root, 'public/built'), { recursive: true })
  writeFileSync(join(root, '.next/static/chunks/a1.js'), script)
  writeFileSync(join(root, '.next/static/chunks/late.js'), script)
  writeFileSync(join(root, '.next/static/chunks/a1.map'), 'not for everyone')
  writeFileSync(join(root, 'public/built/worker-b2.js'), script)
  writeFileSync(join(root, 'secret.js'), 'secret')
  const files = new BuiltFiles(root)
  server = createServer((request, response) => {
    void files.answer(request, response).then((isAnswered) => isAnswered || response.writeHead(418).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
  rmSync(root, { recursive: true })
})

test.each(['/_next/static/chunks/a1.js', '/built/worker-b2.js', '/built/worker-b2.js?again'])(
  'a built script comes packed, and to be kept: %s',
  async (path) => {
    for (let time = 0; time < 2; time++) {
      const response = await fetch(url + path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-encoding')).toBe('gzip')
      expect(Number(response.headers.get('content-length'))).toBeLessThan(200)
      expect(response.headers.get('cache-control')).toContain('immutable')
      expect(await response.text()).toBe(script)
    }
  },
)

test.each([
  ['a file of another kind', '/_next/static/chunks/a1.map', {}],
  ['what is not there', '/_next/static/chunks/none.js', {}],
  ['what lies elsewhere', '/_next/static/../../secret.js', {}],
  ['a name in other letters', '/_next/static/chunks/%611.js', {}],
  ['a browser that unpacks nothing', '/built/worker-b2.js', { 'Accept-Encoding': 'identity' }],
])('Next answers for %s', async (_, path, headers) => {
  expect((await fetch(url + path, { headers })).status).toBe(418)
})

test('Next answers a request of another method', async () => {
  expect((await fetch(`${url}/built/worker-b2.js`, { method: 'POST' })).status).toBe(418)
})

test('a file that could not be read is tried again', async () => {
  const file = join(root, '.next/static/chunks/late.js')
  rmSync(file)
  expect((await fetch(`${url}/_next/static/chunks/late.js`)).status).toBe(418)
  writeFileSync(file, script)
  expect(await (await fetch(`${url}/_next/static/chunks/late.js`)).text()).toBe(script)
})
