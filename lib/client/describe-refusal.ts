/** What a person is told where an operation is refused: the sentence of its code, in their language. */
import { describeOperationError, type OperationError } from '@/lib/domain/errors'
import type { Say } from '@/lib/language/say'

export function describeRefusal(say: Say, error: OperationError): string {
  return error.code === 'invalid-operation' ? describeOperationError(error) : say(`refusals.${error.code}`)
}
