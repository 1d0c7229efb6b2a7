/** Commands that go from claim to claim: along the reasons as they stand on the map, or in the order of reading. */
import { readingOrder } from '../outline/outline-rows'
import type { ClaimId } from '@/lib/domain/ids'
import { neighbour, type Direction } from '../travel'
import { selectedClaims } from '../view-store'
import { goTo, type Workspace } from '../workspace'
import { always, selected } from './applicability'
import type { Command } from './command'

function start(workspace: Workspace): ClaimId | undefined {
  const selection = selected(workspace)
  if (selection?.kind !== 'argument') return selection?.id
  return workspace.store.getState().map.arguments.get(selection.id)?.premises[0]
}

function walk(workspace: Workspace, direction: Direction): void {
  const next = neighbour(workspace.store.getState().map, start(workspace), direction)
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

function walkCommand(direction: Direction, title: string): Command {
  return {
    id: `walk-${direction}`,
    title,
    group: 'Walk',
    keys: [arrowKey(direction)],
    whyNot: always,
    run: (workspace) => walk(workspace, direction),
  }
}

function readCommand(id: string, title: string, step: 1 | -1, keys: readonly string[]): Command {
  return {
    id,
    title,
    group: 'Walk',
    keys,
    whyNot: (workspace) => (besideInReading(workspace, step) ? undefined : 'There is no further claim.'),
    run: (workspace) => {
      const next = besideInReading(workspace, step)
      if (next) goTo(workspace, next)
    },
  }
}

function extendCommand(direction: Direction, title: string): Command {
  return {
    id: `extend-${direction}`,
    title,
    group: 'Select',
    keys: [`Shift+${arrowKey(direction)}`],
    whyNot: always,
    run: (workspace) => extend(workspace, direction),
  }
}

function arrowKey(direction: Direction): string {
  return `Arrow${direction[0]?.toUpperCase()}${direction.slice(1)}`
}

export const walkCommands: readonly Command[] = [
  walkCommand('up', 'To the conclusion'),
  walkCommand('down', 'To the first reason'),
  walkCommand('left', 'To the reason before'),
  walkCommand('right', 'To the next reason'),
  readCommand('read-on', 'Read on to the next claim', 1, ['Tab', 'n']),
  readCommand('read-back', 'Read back to the claim before', -1, ['Shift+Tab', 'Shift+n']),
  extendCommand('up', 'Select the conclusion too'),
  extendCommand('down', 'Select the first reason too'),
  extendCommand('left', 'Select the reason before too'),
  extendCommand('right', 'Select the next reason too'),
]
