import type { PlainKey } from '@/lib/language/say'
import { isCommonPassword } from './common-passwords'

/** What is wrong with a new password for this person, as the key of its sentence; undefined where it will do. Length is the schema's. */
export function findPasswordFault(
  password: string,
  person: { name: string; email: string | null },
): PlainKey<'fields'> | undefined {
  const lower = password.trim().toLowerCase()
  const email = person.email?.toLowerCase()
  if (lower === email || lower === email?.split('@')[0]) return 'fields.passwordIsEmail'
  if (lower === person.name.trim().toLowerCase()) return 'fields.passwordIsName'
  if (isCommonPassword(lower)) return 'fields.passwordIsCommon'
  return undefined
}
