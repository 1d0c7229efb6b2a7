import { unstable_rethrow } from 'next/navigation'
import type { FormState } from '@/components/panels/account/form-state'
import type { Say } from '@/lib/language/say'
import { sayFault, type FieldFault } from '@/lib/server/field-fault'
import type { Answer } from '@/lib/server/http/error-table'
import { toFormValues } from '@/lib/server/http/form-values'
import { readSay } from '@/lib/server/language/read-language'
import { reportError, reportUnexpected } from '@/lib/server/http/report-error'

type Values = Record<string, unknown>

/**
 * Runs a use case with a form's values and turns its result into what the form shows.
 *
 * `done` may redirect. A wrong current password is shown at its field; what was typed comes back, except passwords.
 */
export async function answerForm<Value>(
  form: FormData,
  run: (values: Values, say: Say) => Promise<Answer<Value>>,
  done: (value: Value, values: Values, say: Say) => Promise<FormState>,
): Promise<FormState> {
  const values = toFormValues(form)
  const say = await readSay()
  try {
    const result = await run(values, say)
    if (result.ok) return await done(result.value, values, say)
    const { error } = result
    const { message } = reportError(error, say)
    if (error.code === 'invalid-input' && 'fields' in error)
      return { kind: 'error', message, fields: sayFaults(say, error.fields), values: typed(values) }
    if (error.code === 'wrong-password')
      return { kind: 'error', message, fields: { currentPassword: message }, values: typed(values) }
    return { kind: 'error', message, values: typed(values) }
  } catch (cause) {
    unstable_rethrow(cause)
    const { id, message } = reportUnexpected(cause, say)
    return { kind: 'error', message, errorId: id, values: typed(values) }
  }
}

function sayFaults(say: Say, faults: Readonly<Record<string, FieldFault>>): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, sayFault(say, fault)]))
}

function typed(values: Values): Record<string, string> {
  const kept = ['name', 'email', 'confirmation'].map((field) => [field, values[field]] as const)
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
