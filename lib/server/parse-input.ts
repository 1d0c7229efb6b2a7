import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { PlainKey } from '@/lib/language/say'
import type { FieldFault } from './field-fault'

/** What was sent does not fit, and what is wrong with each field. */
export type InvalidInput = { readonly code: 'invalid-input'; readonly fields: Readonly<Record<string, FieldFault>> }

/** Checks an input; the first fault of each field is told. */
export function parseInput<Output>(schema: z.core.$ZodType<Output>, input: unknown): Result<Output, InvalidInput> {
  const parsed = z.safeParse(schema, input)
  if (parsed.success) return ok(parsed.data)
  const fields: Record<string, FieldFault> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    fields[field] ??= faultOf(issue)
  }
  return fail({ code: 'invalid-input', fields })
}

/** Schemas for people bring the keys of their sentences; what Zod says by itself is for programs, and is told where it holds. */
function faultOf(issue: z.core.$ZodIssue): FieldFault {
  const { code, path, message } = issue
  if (code === 'unrecognized_keys') return { says: 'fields.unexpected' }
  if (code === 'too_small' && message === 'fields.atLeast') return { says: message, count: Number(issue.minimum) }
  if (code === 'too_big' && message === 'fields.atMost') return { says: message, count: Number(issue.maximum) }
  // Only faultKey makes such a message.
  if (message.startsWith('fields.')) return { says: message as PlainKey<'fields'> }
  if (/[.!?]$/.test(message)) return { technical: message }
  const where = path.length > 0 ? `At ${path.join('.')}` : 'At the top'
  return { technical: `${where}: ${message.replace(/^Invalid input: /, '')}.` }
}
