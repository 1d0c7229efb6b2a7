import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comesFromTrial, toNextPath, withNext } from './next-path'

test.each([
  ['/maps/open-model-weights?view=outline#claim', '/maps/open-model-weights?view=outline#claim'],
  ['/', '/'],
  ['/a/../b', '/b'],
])('%s is a path of this site', (given, expected) => {
  expect(toNextPath(given)).toBe(expected)
})

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'maps',
  '',
  undefined,
  null,
  42,
  ['/maps'],
  `/${'a'.repeat(3000)}`,
])('%s is refused', (given) => {
  expect(toNextPath(given)).toBe('/my-maps')
})

test('whatever is given, a browser stays on this site', () => {
  const pieces = fc.array(
    fc.constantFrom('/', '\\', '.', '..', '\t', '\n', '@', ':', '%2f', 'evil.example', '?', '#', ' '),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        pieces.map((all) => `/${all.join('')}`),
      ),
      (given) => {
        const path = toNextPath(given)
        expect(new URL(path, 'https://crux.example/sign-in').origin).toBe('https://crux.example')
      },
    ),
    { numRuns: 2000 },
  )
})

test('next is left out of an address where it is the default', () => {
  expect(withNext('/register', '/my-maps')).toBe('/register')
  expect(withNext('/sign-in?by=link', '/maps/a b')).toBe('/sign-in?by=link&next=%2Fmaps%2Fa%20b')
})

test.each([
  ['/maps/m1?try', true],
  ['/maps/m1?key=abc&try', true],
  ['/maps/m1?key=try-me', false],
  ['/maps/m1', false],
  ['/my-maps?try', false],
])('whether %s comes from trying out: %s', (next, expected) => {
  expect(comesFromTrial(next)).toBe(expected)
})
