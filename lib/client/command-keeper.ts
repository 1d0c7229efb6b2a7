/**
 * Keeps the command that a reader asked for, and what it was meant for, on the way into trying the map out: it runs there, once.
 */
import * as z from 'zod/mini'
import { argumentId, claimId } from '@/lib/domain/ids'
import { commands } from './commands/registry'
import { runCommand } from './commands/run-command'
import type { KeptStorage } from './draft-keeper'
import type { Workspace } from './workspace'

const keptCommand = z.object({
  command: z.string(),
  selection: z.optional(
    z.union([
      z.object({ kind: z.literal('claim'), id: claimId }),
      z.object({ kind: z.literal('argument'), id: argumentId }),
    ]),
  ),
})

export function keepCommand(workspace: Workspace, command: string, storage: KeptStorage): void {
  const kept: z.input<typeof keptCommand> = { command, selection: workspace.view.getState().selection }
  try {
    storage.setItem(keyOf(workspace), JSON.stringify(kept))
  } catch {
    // Storage is full or shut: the trial begins without it.
  }
}

/** Runs what was kept, where the map is tried out now. */
export function resumeCommand(workspace: Workspace, storage: KeptStorage): void {
  const kept = read(storage.getItem(keyOf(workspace)))
  storage.removeItem(keyOf(workspace))
  if (!kept || !workspace.isTrial || workspace.view.getState().draft) return
  const { claims, arguments: inferences } = workspace.store.getState().map
  const { selection } = kept
  const isThere = selection && (selection.kind === 'claim' ? claims.has(selection.id) : inferences.has(selection.id))
  if (isThere) workspace.view.set({ selection })
  const command = commands.find(({ id }) => id === kept.command)
  if (command) runCommand(workspace, command)
}

function keyOf({ store }: Workspace): string {
  return `crux command ${store.getState().map.id}`
}

function read(text: string | null): z.output<typeof keptCommand> | undefined {
  try {
    return keptCommand.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}
