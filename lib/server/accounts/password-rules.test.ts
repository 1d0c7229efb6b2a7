import { expect, test } from 'vitest'
import { findPasswordFault } from './password-rules'

const ada = { name: 'Ada Lovelace', email: 'ada.lovelace@example.org' }

test.each([
  ['ada.lovelace@example.org', 'fields.passwordIsEmail'],
  ['ADA.LOVELACE', 'fields.passwordIsEmail'],
  ['ada lovelace', 'fields.passwordIsName'],
  ['Password123', 'fields.passwordIsCommon'],
  ['qwertyuiop', 'fields.passwordIsCommon'],
  ['zzzzzzzzzzzzzz', 'fields.passwordIsCommon'],
  ['abcdefghijkl', 'fields.passwordIsCommon'],
  ['9876543210', 'fields.passwordIsCommon'],
])('%s is refused', (password, why) => {
  expect(findPasswordFault(password, ada)).toBe(why)
})

test.each(['a quiet copper kettle', 'xK9!vq2#Lm', 'ada.lovelace likes engines'])('%s will do', (password) => {
  expect(findPasswordFault(password, ada)).toBeUndefined()
})

test('a person without an e-mail address can choose a password', () => {
  expect(findPasswordFault('a quiet copper kettle', { name: 'Ada', email: null })).toBeUndefined()
})
