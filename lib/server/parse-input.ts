import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'

/** What was sent does not fit; a sentence for each field that is wrong. */
export type InvalidInput = { readonly code: 'invalid-input'; readonly fields: Readonly<Record<string, string>> }

/** Checks an input; the first fault of each field becomes its sentence. */
export function parseInput<Output>(schema: z.core.$ZodType<Output>, input: unknown): Result<Output, InvalidInput> {
  const parsed = z.safeParse(schema, input)
  if (parsed.success) return ok(parsed.data)
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    fields[field] ??= sentenceOf(issue)
  }
  return fail({ code: 'invalid-input', fields })
}

/** Schemas for people bring their own sentences; what Zod says by itself is for programs, and is told where it holds. */
function sentenceOf({ code, path, message }: z.core.$ZodIssue): string {
  if (code === 'unrecognized_keys') return 'This form sent something unexpected.'
  if (/[.!?]$/.test(message)) return message
  const where = path.length > 0 ? `At ${path.join('.')}` : 'At the top'
  return `${where}: ${message.replace(/^Invalid input: /, '')}.`
}
