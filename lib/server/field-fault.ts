/** What is wrong with one field of an input: a text for people, or what Zod says to programs, which stays English. */
import type { PlainKey, Say, TextKey } from '@/lib/language/say'

type CountedKey = 'fields.atLeast' | 'fields.atMost'

export type FieldFault =
  | { readonly says: PlainKey<'fields'> }
  | { readonly says: CountedKey; readonly count: number }
  | { readonly technical: string }

/** As a schema's message: the key of what its fault says. A length needs no more, its limit comes with the fault. */
export const faultKey = (key: TextKey<'fields'>): string => key

export function sayFault(say: Say, fault: FieldFault): string {
  if ('technical' in fault) return fault.technical
  return 'count' in fault ? say(fault.says, { count: fault.count }) : say(fault.says)
}
