import { expect, test } from 'vitest'
import { oneLine } from './send-mail'

test.each([
  ['ada@example.org\r\nBcc: eve@example.org', 'ada@example.org Bcc: eve@example.org'],
  ['a\u2028b\u2029c\0d', 'a b c d'],
  ['  plain  ', 'plain'],
])('%j stays on one line', (given, expected) => {
  expect(oneLine(given)).toBe(expected)
})
