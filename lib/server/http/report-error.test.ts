import { afterEach, expect, test, vi } from 'vitest'
import { sayIn } from '../language/compiled-texts'
import { describeError, describeSignInError } from './error-table'
import { reportError, reportUnexpected } from './report-error'
import { answering, errorResponse } from './responses'

afterEach(() => vi.restoreAllMocks())

test('an unexpected failure is logged under the id that the person is told, and its cause is not', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const response = await answering(() => Promise.reject(new Error('password=hunter2 at /secret/path')))
  const text = await response.text()
  const { error } = JSON.parse(text) as { error: { id: string; code: string; message: string } }
  expect(response.status).toBe(500)
  expect(error.code).toBe('unexpected')
  expect(text).not.toMatch(/hunter2|secret/)
  expect(String(log.mock.calls[0]?.[0])).toContain(error.id)
})

test('a refusal has its status, its code and a sentence', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  const response = errorResponse({ code: 'too-many-attempts', minutes: 1 })
  expect(response.status).toBe(429)
  expect(response.headers.get('cache-control')).toContain('no-store')
  expect(await response.json()).toMatchObject({
    error: { code: 'too-many-attempts', message: 'Too many attempts for this address. Try again in 1 minute.' },
  })
})

test('errors of operations have a status and a sentence too', () => {
  expect(describeError({ code: 'claim-not-found' }).status).toBe(404)
  expect(describeError({ code: 'own-conclusion' }).sentence).toMatch(/claim/)
})

test('every report has an id of its own', () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(reportError({ code: 'busy' }).id).not.toBe(reportError({ code: 'busy' }).id)
  expect(reportUnexpected(undefined)).toMatchObject({ status: 500, code: 'unexpected' })
})

test('the codes that next-auth puts into an address become sentences, and nothing is echoed', () => {
  expect(describeSignInError(sayIn('en'), undefined)).toBeUndefined()
  expect(describeSignInError(sayIn('en'), 'wrong-credentials')).toBe(
    describeError({ code: 'wrong-credentials' }).sentence,
  )
  expect(describeSignInError(sayIn('en'), '<b>evil</b>')).not.toContain('evil')
  expect(describeSignInError(sayIn('en'), ['a', 'b'])).toMatch(/did not work/)
})
