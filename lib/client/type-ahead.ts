/** Keys pressed before the field they are meant for is on the page: they are typed into its text, and run no command. */
import { heldModifiers, type KeyPress } from './commands/key-press'
import { finishAndGoOn, leaveDraft } from './finish-draft'
import type { Workspace } from './workspace'

/** Takes a press for the text that is begun, as its field would. Returns whether it was one for it: false while nothing is typed. */
export function typeAhead(workspace: Workspace, press: KeyPress): boolean {
  const { view } = workspace
  const { draft } = view.getState()
  const { key } = press
  const { isMod, isAlt } = heldModifiers(press)
  if (!draft || isMod || isAlt) return false
  if (key === 'Enter') finishAndGoOn(workspace)
  else if (key === 'Escape') leaveDraft(workspace)
  else if (key === 'Backspace') view.set({ draft: { ...draft, text: [...draft.text].slice(0, -1).join('') } })
  else if ([...key].length === 1) view.set({ draft: { ...draft, text: draft.text + key } })
  else return false
  return true
}
