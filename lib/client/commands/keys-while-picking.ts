/** Which keys still run a command while one chooses a target: those that lead to it. A stray letter changes nothing meanwhile. */
import type { Workspace } from '../workspace'
import type { Command } from './command'
import { heldModifiers, type KeyPress } from './key-press'

/** They walk to a target, find it, bring it into sight, or leave off. */
const leading: ReadonlySet<string> = new Set([
  'walk-up',
  'walk-down',
  'walk-left',
  'walk-right',
  'read-on',
  'read-back',
  'find',
  'find-next',
  'find-previous',
  'fit',
  'zoom-in',
  'zoom-out',
  // What is meant may lie in a closed branch.
  'collapse',
  'leave',
])

/** Whether a press runs its command now. With Ctrl or Cmd it is meant, and always does. */
export function isHeardNow({ view }: Workspace, { id }: Command, press: KeyPress): boolean {
  if (!view.getState().pick || heldModifiers(press).isMod) return true
  return leading.has(id)
}
