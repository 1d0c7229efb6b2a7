/** Whether a resend says the same as the operation first sent under its id. */
import type { Operation } from '../operations/registry'

/** Compares as JSON does: the order of fields means nothing, and a field that is undefined is not there. */
export function isSameOperation(one: Operation, other: Operation): boolean {
  return one === other || (one.kind === other.kind && canonical(one.args) === canonical(other.args))
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}
