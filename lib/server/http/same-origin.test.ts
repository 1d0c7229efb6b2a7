import { expect, test } from 'vitest'
import { isOwnOrigin, isSameOrigin } from './same-origin'

const publicUrl = 'https://crux.example'

function ask(method: string, headers: Record<string, string>): boolean {
  return isSameOrigin(method, new Headers({ host: 'localhost:3000', ...headers }), publicUrl)
}

test.each(['GET', 'HEAD', 'OPTIONS'])('%s is always let through', (method) => {
  expect(ask(method, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBe(true)
})

test.each([
  { origin: 'http://localhost:3000' },
  { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
  { origin: 'https://crux.example' },
  { 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'none' },
])('a POST with %j is ours', (headers) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'post']) expect(ask(method, headers)).toBe(true)
})

test.each([
  {},
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { origin: 'http://localhost:3001' },
  { origin: 'http://localhost:3000.evil.example' },
  { origin: 'https://crux.example.evil.example' },
  { origin: 'http://crux.example' },
  { origin: 'file://localhost:3000' },
  { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
  { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
])('a POST with %j is refused', (headers) => {
  expect(ask('POST', headers)).toBe(false)
})

test('an upgrade without an Origin or a Host is not ours', () => {
  expect(isOwnOrigin(undefined, 'localhost:3000')).toBe(false)
  expect(isOwnOrigin('http://localhost:3000', undefined)).toBe(false)
  expect(isOwnOrigin('not a url', 'localhost:3000')).toBe(false)
})
