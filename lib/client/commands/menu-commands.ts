/** What a context menu offers: the commands of its place that apply now, in the order of the registry. */
import type { MenuTarget } from '../view-store'
import type { Workspace } from '../workspace'
import type { Command, MenuPlace } from './command'
import { commands } from './registry'

export function commandsFor(workspace: Workspace, target: MenuTarget): Command[] {
  const place: MenuPlace = target.kind
  return commands.filter((command) => command.menus?.includes(place) && command.whyNot(workspace) === undefined)
}
