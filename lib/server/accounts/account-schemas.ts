/**
 * The shapes that the account use cases accept: strict, so that an unknown key is an error, and with a sentence for each
 * field. What passes is safe to store: no control characters, no broken surrogates, no invisible direction marks.
 */
import { z } from 'zod'
import { accountLimits as limits } from './account-limits'

const unprintable = /[\p{Cc}\p{Cs}\p{Co}\u2028-\u202e\u2060-\u2069\ufeff]/u
const brokenText = /\p{Cs}|\0/u

export const nameField = z
  .string('Enter your name.')
  .trim()
  .min(1, 'Enter your name.')
  .max(limits.nameLength, `Use at most ${limits.nameLength} characters.`)
  .refine((name) => !unprintable.test(name), 'Use letters, digits, spaces and punctuation only.')
  .refine((name) => /[\p{L}\p{N}]/u.test(name), 'Use at least one letter or digit.')

export const emailField = z
  .string('Enter your e-mail address.')
  .trim()
  .toLowerCase()
  .min(1, 'Enter your e-mail address.')
  .max(limits.emailLength, 'This address is too long.')
  .pipe(z.email('Enter an e-mail address, like name@example.org.'))

export const newPasswordField = z
  .string('Choose a password.')
  .min(limits.passwordShortest, `Use at least ${limits.passwordShortest} characters.`)
  .max(limits.passwordLongest, `Use at most ${limits.passwordLongest} characters.`)
  .refine((password) => !brokenText.test(password), 'This password has characters that cannot be stored.')

/** A password to check, not to keep: only bounded, as any wrong one is answered alike. */
export const passwordField = z
  .string('Enter your password.')
  .min(1, 'Enter your password.')
  .max(limits.passwordLongest, `A password has at most ${limits.passwordLongest} characters.`)

/** The secret of a link: 256 bits in base64url. Any other string is simply a link that does not exist. */
export const secretField = z.string().max(200)

export const registerInput = z.strictObject({ name: nameField, email: emailField, password: newPasswordField })
export const signInInput = z.strictObject({ email: emailField, password: passwordField })
export const emailInput = z.strictObject({ email: emailField })
export const secretInput = z.strictObject({ token: secretField })
export const resetPasswordInput = z.strictObject({ token: secretField, password: newPasswordField })
export const nameInput = z.strictObject({ name: nameField })
export const changePasswordInput = z.strictObject({
  currentPassword: z.string().max(limits.passwordLongest).optional(),
  password: newPasswordField,
})
export const changeEmailInput = z.strictObject({
  email: emailField,
  currentPassword: z.string().max(limits.passwordLongest).optional(),
})
export const deletionPhrase = 'delete my account'
export const deleteAccountInput = z.strictObject({
  currentPassword: z.string().max(limits.passwordLongest).optional(),
  confirmation: z
    .string()
    .trim()
    .toLowerCase()
    .refine((typed) => typed === deletionPhrase, `Type “${deletionPhrase}”.`),
})
export const sessionInput = z.strictObject({
  session: z
    .string()
    .min(1)
    .max(64)
    .refine((id) => !brokenText.test(id)),
})
