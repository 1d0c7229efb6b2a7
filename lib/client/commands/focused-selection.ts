/**
 * A claim that has the keyboard counts as selected where nothing else is: after Escape one sees the ring on it still, and what is
 * pressed is meant for it. Commands that only look elsewhere leave it unselected.
 */
import type { Selection } from '../view-store'
import type { Workspace } from '../workspace'
import type { Command } from './command'

/** Selects what has the keyboard before a command is run there by its key. */
export function takeUpFocused(workspace: Workspace, command: Command, focused: Selection | undefined): void {
  const { view, store } = workspace
  if (!focused || view.getState().selection || (command.group === 'view' && !command.whyNot(workspace))) return
  const { claims, arguments: arrows } = store.getState().map
  if (focused.kind === 'claim' ? claims.has(focused.id) : arrows.has(focused.id)) view.set({ selection: focused })
}
