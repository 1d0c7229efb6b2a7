/** The one way to run a command. */
import type { Workspace } from '../workspace'
import type { Command } from './command'

/** Runs a command, or tells the person why it does not apply, and where it would. */
export function runCommand(workspace: Workspace, command: Command): void {
  const reason = command.whyNot(workspace)
  if (!reason) return command.run(workspace)
  const isTriable = reason === workspace.say('whyNot.readOnly') && workspace.trialPath !== undefined
  workspace.view.set({ notice: isTriable ? { text: reason, command: command.id } : reason })
}
