/**
 * Adds many parts as one operation: the server stores all of them or none, others see all of them or none, and one step takes
 * them back. What is more than one operation may hold is refused before anything is done, with the figures.
 */
import { limits } from '@/lib/domain/limits'
import type { Say } from '@/lib/language/say'
import { mostBytesOf } from '@/lib/operations/most-bytes'
import type { OperationInput } from '@/lib/operations/registry'
import { performOrTell, type Workspace } from './workspace'

type AddParts = Extract<OperationInput, { kind: 'add-parts' }>
export type Parts = AddParts['args']

/** Adds the parts, or tells the person why it cannot be done. */
export function performParts(workspace: Workspace, parts: Parts): boolean {
  const operation: AddParts = { kind: 'add-parts', args: parts }
  const excess = sayTooMany(workspace.say, parts.claims?.length ?? 0) ?? sayTooLarge(workspace.say, operation)
  if (excess === undefined) return performOrTell(workspace, operation)
  workspace.view.set({ notice: excess })
  return false
}

/** What is said of more claims than are added at once; undefined where they are not too many. */
export function sayTooMany(say: Say, count: number): string | undefined {
  const most = limits.claimsAtOnce
  return count > most ? say('notices.tooManyAtOnce', { count, most }) : undefined
}

function sayTooLarge(say: Say, operation: AddParts): string | undefined {
  const most = mostBytesOf(operation.kind)
  const bytes = new TextEncoder().encode(JSON.stringify(operation)).length
  if (bytes <= most) return undefined
  // Rounded so that what is too large is never said to be as large as it may be.
  return say('notices.tooLargeAtOnce', { size: Math.ceil(bytes / 1e5) / 10, most: Math.floor(most / 1e5) / 10 })
}
