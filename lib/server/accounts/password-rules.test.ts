import { expect, test } from 'vitest'
import { findPasswordFault } from './password-rules'

const ada = { name: 'Ada Lovelace', email: 'ada.lovelace@example.org' }

test.each([
  ['ada.lovelace@example.org', 'e-mail'],
  ['ADA.LOVELACE', 'e-mail'],
  ['ada lovelace', 'name'],
  ['Password123', 'common'],
  ['qwertyuiop', 'common'],
  ['zzzzzzzzzzzzzz', 'common'],
  ['abcdefghijkl', 'common'],
  ['9876543210', 'common'],
])('%s is refused', (password, why) => {
  expect(findPasswordFault(password, ada)).toContain(why)
})

test.each(['a quiet copper kettle', 'xK9!vq2#Lm', 'ada.lovelace likes engines'])('%s will do', (password) => {
  expect(findPasswordFault(password, ada)).toBeUndefined()
})

test('a person without an e-mail address can choose a password', () => {
  expect(findPasswordFault('a quiet copper kettle', { name: 'Ada', email: null })).toBeUndefined()
})
