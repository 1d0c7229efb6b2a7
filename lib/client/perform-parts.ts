/**
 * Adds many parts as one step to undo. One operation where they fit in one; else several, in an order in which each has what it
 * refers to.
 */
import { limits } from '@/lib/domain/limits'
import type { OperationInput } from '@/lib/operations/registry'
import { performTogetherOrTell, type Workspace } from './workspace'

export type Parts = Extract<OperationInput, { kind: 'add-parts' }>['args']

const tables = ['claims', 'sources', 'arguments', 'citations'] as const

/** Room for what surrounds the rows of an operation. */
const most = limits.operationBytes - 2_000

/** The operations that add the parts. Arguments must come after those that they attack or back. */
export function* operationsOf(parts: Parts): Generator<OperationInput> {
  let size = 0
  let chunk: { [Table in (typeof tables)[number]]: unknown[] } = {
    claims: [],
    sources: [],
    arguments: [],
    citations: [],
  }
  const encoder = new TextEncoder()
  const operation = () => ({ kind: 'add-parts', args: chunk as Parts }) as const
  for (const table of tables) {
    for (const row of parts[table] ?? []) {
      const bytes = encoder.encode(JSON.stringify(row)).length + 1
      if (size > 0 && size + bytes > most) {
        yield operation()
        chunk = { claims: [], sources: [], arguments: [], citations: [] }
        size = 0
      }
      chunk[table].push(row)
      size += bytes
    }
  }
  if (size > 0) yield operation()
}

/** Adds the parts, or tells the person why it cannot be done. */
export function performParts(workspace: Workspace, parts: Parts): boolean {
  return performTogetherOrTell(workspace, operationsOf(parts))
}
