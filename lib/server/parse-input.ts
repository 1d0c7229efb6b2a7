import type { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'

/** What was sent does not fit; a sentence for each field that is wrong. */
export type InvalidInput = { readonly code: 'invalid-input'; readonly fields: Readonly<Record<string, string>> }

/** Checks an input; the first fault of each field becomes its sentence. */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown): Result<Output, InvalidInput> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    fields[field] ??= issue.code === 'unrecognized_keys' ? 'This form sent something unexpected.' : issue.message
  }
  return fail({ code: 'invalid-input', fields })
}
