/** In which order a picture's claims are read: each followed by what stands under it, a section a branch. */
import type { DisplayList, GroupCommand } from './paint-command'

export interface ReadClaim {
  readonly group: GroupCommand
  readonly beneath: readonly ReadClaim[]
}

/** The claims of a picture as trees, in the order of the picture. */
export function readingOrder({ commands }: Pick<DisplayList, 'commands'>): ReadClaim[] {
  const nodes = new Map<string, { readonly group: GroupCommand; readonly beneath: ReadClaim[] }>()
  for (const command of commands) {
    if (command.kind === 'group' && command.standing) nodes.set(command.id, { group: command, beneath: [] })
  }
  const tops: ReadClaim[] = []
  for (const node of nodes.values()) {
    const { parent } = node.group.standing!
    const above = parent === null ? undefined : nodes.get(parent)
    if (above) above.beneath.push(node)
    else tops.push(node)
  }
  return tops
}

/** All of the claims, one after the other. */
export function inReadingOrder(tops: readonly ReadClaim[]): GroupCommand[] {
  const read: GroupCommand[] = []
  const waiting = [...tops].reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    read.push(next.group)
    for (let index = next.beneath.length - 1; index >= 0; index--) waiting.push(next.beneath[index]!)
  }
  return read
}
