/** Commands that go from claim to claim: along the reasons as they stand on the map, or in the order of reading. */
import { readingOrder } from '../outline/outline-rows'
import type { ClaimId } from '@/lib/domain/ids'
import { neighbour, type Direction } from '../travel'
import { selectedClaims } from '../view-store'
import { drawnNow, goTo, type Workspace } from '../workspace'
import { always, selected } from './applicability'
import type { Command, CommandTitle } from './command'

function start(workspace: Workspace): ClaimId | undefined {
  const selection = selected(workspace)
  if (selection?.kind !== 'argument') return selection?.id
  return workspace.store.getState().map.arguments.get(selection.id)?.premises[0]
}

function walk(workspace: Workspace, direction: Direction): void {
  const next = neighbour(drawnNow(workspace), start(workspace), direction)
  if (next) goTo(workspace, next)
}

/** Walks on, and keeps what was selected on the way. */
function extend(workspace: Workspace, direction: Direction): void {
  const { view } = workspace
  const before = selectedClaims(view.getState())
  walk(workspace, direction)
  const { selection } = view.getState()
  if (selection?.kind === 'claim') view.selectMany([...before, selection.id], selection.id)
}

/** The claim before or after the selected one as the outline has them, or undefined at the end. */
export function besideInReading(workspace: Workspace, step: 1 | -1): ClaimId | undefined {
  const order = readingOrder(workspace.store.getState().map)
  const from = start(workspace)
  return from === undefined ? order.at(step === 1 ? 0 : -1) : order[order.indexOf(from) + step]
}

function walkCommand(direction: Direction, title: CommandTitle): Command {
  return {
    id: `walk-${direction}`,
    title,
    group: 'walk',
    keys: [arrowKey(direction)],
    whyNot: always,
    run: (workspace) => walk(workspace, direction),
  }
}

function readCommand(id: string, title: CommandTitle, step: 1 | -1, keys: readonly string[]): Command {
  return {
    id,
    title,
    group: 'walk',
    keys,
    whyNot: (workspace) => (besideInReading(workspace, step) ? undefined : workspace.say('whyNot.noFurtherClaim')),
    run: (workspace) => {
      const next = besideInReading(workspace, step)
      if (next) goTo(workspace, next)
    },
  }
}

function extendCommand(direction: Direction, title: CommandTitle): Command {
  return {
    id: `extend-${direction}`,
    title,
    group: 'select',
    keys: [`Shift+${arrowKey(direction)}`],
    whyNot: always,
    run: (workspace) => extend(workspace, direction),
  }
}

function arrowKey(direction: Direction): string {
  return `Arrow${direction[0]?.toUpperCase()}${direction.slice(1)}`
}

export const walkCommands: readonly Command[] = [
  walkCommand('up', 'commands.walkUp'),
  walkCommand('down', 'commands.walkDown'),
  walkCommand('left', 'commands.walkLeft'),
  walkCommand('right', 'commands.walkRight'),
  readCommand('read-on', 'commands.readOn', 1, ['n']),
  readCommand('read-back', 'commands.readBack', -1, ['Shift+n']),
  extendCommand('up', 'commands.extendUp'),
  extendCommand('down', 'commands.extendDown'),
  extendCommand('left', 'commands.extendLeft'),
  extendCommand('right', 'commands.extendRight'),
]
