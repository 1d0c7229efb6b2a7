import { expect, test } from 'vitest'
import { toFormValues } from './form-values'

test('keeps text fields and leaves out what Next adds', () => {
  const form = new FormData()
  form.set('email', 'ada@example.org')
  form.set('$ACTION_ID_abc', '')
  expect(toFormValues(form)).toEqual({ email: 'ada@example.org' })
})

test('a field sent twice is no text, so no schema takes it', () => {
  const form = new FormData()
  form.append('email', 'a@example.org')
  form.append('email', 'b@example.org')
  expect(toFormValues(form)).toEqual({ email: ['a@example.org', 'b@example.org'] })
})

test('a field named __proto__ changes no prototype', () => {
  const form = new FormData()
  form.set('__proto__', 'polluted')
  expect(Object.getPrototypeOf(toFormValues(form))).toBe(Object.prototype)
})
