import { expect, test } from 'vitest'
import { readVerifiedEmail } from './oauth-providers'

const email = 'ada@example.org'

test('Google vouches by email_verified', () => {
  expect(readVerifiedEmail('google', { email, email_verified: true }, 'common')).toBe(email)
  expect(readVerifiedEmail('google', { email, email_verified: false }, 'common')).toBeUndefined()
  expect(readVerifiedEmail('google', { email, email_verified: 'true' }, 'common')).toBeUndefined()
  expect(readVerifiedEmail('google', { email }, 'common')).toBeUndefined()
})

test('Microsoft vouches for a domain whose owner it verified, or in the one tenant that was chosen', () => {
  expect(readVerifiedEmail('azure-ad', { email }, 'common')).toBeUndefined()
  expect(readVerifiedEmail('azure-ad', { email, email_verified: true }, 'organizations')).toBeUndefined()
  expect(readVerifiedEmail('azure-ad', { email, xms_edov: false }, 'common')).toBeUndefined()
  expect(readVerifiedEmail('azure-ad', { email, xms_edov: true }, 'common')).toBe(email)
  expect(readVerifiedEmail('azure-ad', { email }, '6a4f1c9e-0000-4000-8000-000000000000')).toBe(email)
})

test('GitHub: the profile holds the verified primary address only', () => {
  expect(readVerifiedEmail('github', { email }, 'common')).toBe(email)
  expect(readVerifiedEmail('github', { email: '' }, 'common')).toBeUndefined()
})

test('nothing else vouches for anything', () => {
  expect(readVerifiedEmail('elsewhere', { email, email_verified: true }, 'common')).toBeUndefined()
  for (const profile of [undefined, null, 'text', { email: 42 }])
    expect(readVerifiedEmail('google', profile, 'common')).toBeUndefined()
})
