/**
 * The one list of what a person can do on a map page, put together from the files of its subjects; in the order in which
 * menus, palette and the list of keys show it.
 */
import type { Selection } from '../view-store'
import { argueCommands } from './argue'
import type { Command, CommandTitle } from './command'
import { copyCommands } from './copy'
import { dialogCommands } from './dialogs'
import { editCommands } from './edit'
import { extractCommands } from './extract'
import { findCommands } from './find'
import { layoutCommands } from './layout'
import { reorderCommands } from './reorder'
import { resumeCommands } from './resume'
import { reworkCommands } from './rework'
import { selectCommands } from './select'
import { viewCommands } from './view'
import { visitCommands } from './visit'
import { walkCommands } from './walk'

export const commands: readonly Command[] = [
  ...argueCommands,
  ...reworkCommands,
  ...editCommands,
  ...resumeCommands,
  ...reorderCommands,
  ...copyCommands,
  ...selectCommands,
  ...walkCommands,
  ...visitCommands,
  ...viewCommands,
  ...layoutCommands,
  ...findCommands,
  ...extractCommands,
  ...dialogCommands,
]

const byId = new Map(commands.map((command) => [command.id, command]))

export function getCommand(id: string): Command {
  const command = byId.get(id)
  if (!command) throw new Error(`There is no command ${id}.`)
  return command
}

/** What the button of a command says beside a claim or an argument. */
export function buttonLabel(id: string, kind: Selection['kind']): CommandTitle {
  const { labels, title } = getCommand(id)
  return labels?.[kind] ?? title
}
