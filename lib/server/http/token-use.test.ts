import { expect, test } from 'vitest'
import { routeMethods } from './route-methods'
import { readToken, tokenUseOf } from './token-use'

test.each([
  ['Bearer crux_abc', 'crux_abc'],
  ['bearer  crux_abc ', 'crux_abc'],
  ['Bearer', ''],
  ['Bearer ', ''],
  ['Bearer two words', 'two words'],
  ['Basic dXNlcjpwYXNz', undefined],
  ['Bearers crux_abc', undefined],
  ['', undefined],
])('%j shows the token %j', (authorization, token) => {
  expect(readToken(new Headers({ Authorization: authorization }))).toBe(token)
})

test('a browser shows none', () => {
  expect(readToken(new Headers({ Cookie: 'authorization=Bearer crux_abc' }))).toBeUndefined()
})

test.each([
  ['GET', '/api/maps/abc/snapshot', 'read'],
  ['HEAD', '/maps/abc/image.png', 'read'],
  ['POST', '/api/maps', 'write'],
  ['OPTIONS', '/api/maps', 'write'],
  ['POST', '/api/imports/preview', 'write'],
  ['GET', '/api/account/download', undefined],
  ['POST', '/api/account/sign-out-everywhere', undefined],
  ['GET', '/api/auth/session', undefined],
  ['GET', '/api/%61ccount/download', undefined],
  ['GET', '/api/nothing', undefined],
  ['GET', '/account', undefined],
  ['POST', '/maps/abc', undefined],
])('%s %s: %s', (method, path, use) => {
  expect(tokenUseOf(method, path)).toBe(use)
})

test('takes a token nowhere but at its routes', () => {
  const open = Object.keys(routeMethods).filter((route) => tokenUseOf('GET', route.replace(/\[.*?\]/g, 'x')))
  expect(
    open.filter(
      (route) => !/^\/api\/(formats|maps|imports|openapi\.json|schemas)\b|^\/maps\/\[id\]\/image\./.test(route),
    ),
  ).toEqual([])
})
