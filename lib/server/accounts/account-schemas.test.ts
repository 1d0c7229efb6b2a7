import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  changeEmailInput,
  changePasswordInput,
  deleteAccountInput,
  emailInput,
  nameInput,
  registerInput,
  resetPasswordInput,
  secretInput,
  sessionInput,
  signInInput,
} from './account-schemas'
import { sayFault } from '../field-fault'
import { sayIn } from '../language/compiled-texts'
import { parseInput } from '../parse-input'

const schemas = {
  registerInput,
  signInInput,
  emailInput,
  secretInput,
  resetPasswordInput,
  nameInput,
  changePasswordInput,
  changeEmailInput,
  deleteAccountInput,
  sessionInput,
}

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\0',
    '\ud800',
    'a@b.org\r\nBcc: evil@example.org',
    "' OR 1=1 --",
    '\u202egro.elpmaxe',
    '__proto__',
    'x'.repeat(100_000),
    '${7*7}',
    '<script>alert(1)</script>',
  ),
)
const keys = fc.constantFrom(
  'name',
  'email',
  'password',
  'token',
  'currentPassword',
  'confirmation',
  'session',
  '__proto__',
  'id',
)
const payload = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
  fc.dictionary(keys, fc.oneof(hostileText, fc.anything()), { maxKeys: 6 }),
)

test.each(Object.entries(schemas))('%s never throws and names what is wrong', (_name, schema) => {
  fc.assert(
    fc.property(payload, (input) => {
      const parsed = parseInput<unknown>(schema, input)
      if (!parsed.ok)
        expect(Object.values(parsed.error.fields).every((fault) => sayFault(sayIn('de'), fault).length > 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('an unknown key is refused', () => {
  const input = { name: 'Ada', email: 'ada@example.org', password: 'a quiet copper kettle', isDemo: true }
  expect(parseInput(registerInput, input).ok).toBe(false)
})

test('addresses are trimmed and in lower case', () => {
  expect(parseInput(emailInput, { email: ' Ada@Example.ORG ' })).toEqual({
    ok: true,
    value: { email: 'ada@example.org' },
  })
})

test.each([
  'ada@example.org\r\nBcc: x@example.org',
  'ada@example.org, eve@example.org',
  '"a b"@example.org',
  'ada@',
  '@x.org',
])('the address %s is refused', (email) => {
  expect(parseInput(emailInput, { email }).ok).toBe(false)
})

test.each(['Zoë Müller', '李小龙', 'O’Neill', 'محمد', 'Ada 2'])('the name %s is welcome', (name) => {
  expect(parseInput(nameInput, { name })).toEqual({ ok: true, value: { name } })
})

test.each(['', '   ', '...', 'a\0b', 'a\nb', 'ev\u202eil', 'x'.repeat(81), '\u2063'])(
  'the name %j is refused',
  (name) => {
    expect(parseInput(nameInput, { name }).ok).toBe(false)
  },
)
