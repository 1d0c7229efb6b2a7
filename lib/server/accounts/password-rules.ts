import { isCommonPassword } from './common-passwords'

/** What is wrong with a new password for this person, as a sentence; undefined where it will do. Length is the schema's. */
export function findPasswordFault(
  password: string,
  person: { name: string; email: string | null },
): string | undefined {
  const lower = password.trim().toLowerCase()
  const email = person.email?.toLowerCase()
  if (lower === email || lower === email?.split('@')[0]) return 'Choose a password that is not your e-mail address.'
  if (lower === person.name.trim().toLowerCase()) return 'Choose a password that is not your name.'
  if (isCommonPassword(lower)) return 'This is one of the most common passwords. Choose one that nobody would guess.'
  return undefined
}
