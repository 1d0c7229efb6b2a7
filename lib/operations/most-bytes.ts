/** How large an operation may be: what one types is small, and only a whole branch is large ([OP21]). */
import { limits } from '../domain/limits'

/** Bytes of an operation of this kind as JSON; of a kind that nobody knows too. */
export function mostBytesOf(kind: string): number {
  return kind === 'add-parts' ? limits.partsBytes : limits.operationBytes
}
