import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allowedInstead, routeMethods } from './route-methods'

test('names every route handler with exactly the methods that it exports', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /\broute\.ts$/.test(file))
  const exported = files.map((file) => {
    const code = readFileSync(join('app', file), 'utf8')
    const methods = code.matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b|\bas ([A-Z]+)\b/gm)
    const route = `/${file.replaceAll('\\', '/')}`.replace(/\/\([^/]+\)/g, '').replace(/\/route\.ts$/, '')
    return [route, [...methods].map(([, one, other]) => one ?? other)] as const
  })
  expect(exported.length).toBeGreaterThan(10)
  expect(routeMethods).toEqual(Object.fromEntries(exported))
})

test.each([
  ['PUT', '/api/maps', 'GET, POST, HEAD, OPTIONS'],
  ['GET', '/api/maps/abc', 'PATCH, DELETE, OPTIONS'],
  ['DELETE', '/api/maps/abc/operations', 'GET, POST, HEAD, OPTIONS'],
  ['PUT', '/api/maps/abc/contributors/me', 'PATCH, DELETE, OPTIONS'],
  ['POST', '/maps/abc/image.png', 'GET, HEAD, OPTIONS'],
  ['PATCH', '/api/auth/callback/github', 'GET, POST, HEAD, OPTIONS'],
  ['HEAD', '/maps/abc/image.svg', undefined],
  ['OPTIONS', '/api/maps', undefined],
  ['PATCH', '/api/maps/abc', undefined],
  ['PUT', '/maps/abc/imageXpng', undefined],
  ['PUT', '/nothing/here', undefined],
])('%s %s: instead %s', (method, path, allowed) => {
  expect(allowedInstead(method, path)).toBe(allowed)
})
