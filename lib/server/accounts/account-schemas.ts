/**
 * The shapes that the account use cases accept: strict, so that an unknown key is an error, and with a text for each
 * field. What passes is safe to store: no control characters, no broken surrogates, no invisible direction marks.
 */
import { z } from 'zod'
import { languages } from '@/lib/language/languages'
import { faultKey } from '../field-fault'
import { sayIn } from '../language/compiled-texts'
import { accountLimits as limits } from './account-limits'

const unprintable = /[\p{Cc}\p{Cs}\p{Co}\u2028-\u202e\u2060-\u2069\ufeff]/u
const brokenText = /\p{Cs}|\0/u

export const nameField = z
  .string(faultKey('fields.enterName'))
  .trim()
  .min(1, faultKey('fields.enterName'))
  .max(limits.nameLength, faultKey('fields.atMost'))
  .refine((name) => !unprintable.test(name), faultKey('fields.nameSigns'))
  .refine((name) => /[\p{L}\p{N}]/u.test(name), faultKey('fields.nameLetter'))

export const emailField = z
  .string(faultKey('fields.enterEmail'))
  .trim()
  .toLowerCase()
  .min(1, faultKey('fields.enterEmail'))
  .max(limits.emailLength, faultKey('fields.emailTooLong'))
  .pipe(z.email(faultKey('fields.emailForm')))

export const newPasswordField = z
  .string(faultKey('fields.choosePassword'))
  .min(limits.passwordShortest, faultKey('fields.atLeast'))
  .max(limits.passwordLongest, faultKey('fields.atMost'))
  .refine((password) => !brokenText.test(password), faultKey('fields.passwordSigns'))

/** A password to check, not to keep: only bounded, as any wrong one is answered alike. */
export const passwordField = z
  .string(faultKey('fields.enterPassword'))
  .min(1, faultKey('fields.enterPassword'))
  .max(limits.passwordLongest, faultKey('fields.atMost'))

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
/** What whoever deletes an account types, in whichever language their page spoke. */
const deletionPhrases = languages.map((language) => sayIn(language)('account.deletionPhrase').toLowerCase())
export const deleteAccountInput = z.strictObject({
  currentPassword: z.string().max(limits.passwordLongest).optional(),
  confirmation: z
    .string()
    .trim()
    .toLowerCase()
    .refine((typed) => deletionPhrases.includes(typed), faultKey('fields.typePhrase')),
})

const rowId = z
  .string()
  .min(1)
  .max(64)
  .refine((id) => !brokenText.test(id))

export const sessionInput = z.strictObject({ session: rowId })
export const revokeTokenInput = z.strictObject({ token: rowId })

/** For how many days a token is good. */
export const tokenLives = ['30', '90', '365', 'never'] as const
export const apiTokenInput = z.strictObject({
  name: z
    .string(faultKey('fields.nameToken'))
    .trim()
    .min(1, faultKey('fields.nameToken'))
    .max(limits.nameLength, faultKey('fields.atMost'))
    .refine((name) => !unprintable.test(name), faultKey('fields.nameSigns')),
  /** Ticked where the program may change things too. */
  change: z.literal('on').optional(),
  days: z.enum(tokenLives),
})
