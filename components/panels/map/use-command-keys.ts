'use client'

import { useEffect } from 'react'
import type { Command } from '@/lib/client/commands/command'
import { takeUpFocused } from '@/lib/client/commands/focused-selection'
import { pressName } from '@/lib/client/commands/key-press'
import { isHeardNow } from '@/lib/client/commands/keys-while-picking'
import { RefusedWords } from '@/lib/client/commands/refused-words'
import { getCommand } from '@/lib/client/commands/registry'
import { runCommand } from '@/lib/client/commands/run-command'
import { completePickHere } from '@/lib/client/complete-pick'
import { typeAhead } from '@/lib/client/type-ahead'
import type { Selection } from '@/lib/client/view-store'
import type { Workspace } from '@/lib/client/workspace'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { isPartAwaited } from '@/components/ui/later'

/** Runs the command of each key press that no field, dialog or control has a use for. Tab has no command: it leads on, as everywhere. */
export function useCommandKeys(workspace: Workspace): void {
  useEffect(() => {
    const refusedWords = new RefusedWords()
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isCovered(workspace)) return
      if (!event.isComposing && typeAhead(workspace, event)) return event.preventDefault()
      if (refusedWords.take(event, event.timeStamp)) return event.preventDefault()
      const id = workspace.keys.commandFor(event)
      const command = id === undefined ? undefined : getCommand(id)
      if (isForControl(event)) return
      if (pressName(event) === 'Enter' && completePickHere(workspace)) return event.preventDefault()
      if (!command || isHeardElsewhere(command, event) || !isHeardNow(workspace, command, event)) return
      event.preventDefault()
      takeUpFocused(workspace, command, meantBy(event.target))
      if (command.whyNot(workspace)) refusedWords.note(command, event.timeStamp)
      runCommand(workspace, command)
    }
    const onPointer = () => refusedWords.end()
    window.addEventListener('keydown', onKey)
    window.addEventListener('pointerdown', onPointer)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pointerdown', onPointer)
    }
  }, [workspace])
}

/** Whether the browser tells of this press by an event of its own, with what it brings: only the keys that it knows itself. */
function isHeardElsewhere(command: Command, event: KeyboardEvent): boolean {
  return command.isHeardElsewhere === true && command.keys.includes(pressName(event) ?? '')
}

/** Whether a dialog or a menu takes the keys, or what was asked for and is not there yet. */
function isCovered({ view }: Workspace): boolean {
  const { open, menu } = view.getState()
  return open !== undefined || menu !== undefined || isPartAwaited()
}

/** What of the map the focus is on: a claim of the graph, or what a row of the outline stands for. */
function meantBy(target: EventTarget | null): Selection | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  const { claim, meansClaim, meansArgument } = target.dataset
  const id = claim ?? meansClaim
  if (id !== undefined) return { kind: 'claim', id: id as ClaimId }
  return meansArgument === undefined ? undefined : { kind: 'argument', id: meansArgument as ArgumentId }
}

function isOnClaim(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-claim], [role="treeitem"]') !== null
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Keys that mean something to the control under the focus: Enter and Space on a button, arrows in a group or menu. */
function isForControl(event: KeyboardEvent): boolean {
  if (!(event.target instanceof HTMLElement) || isOnClaim(event.target)) return false
  if (event.target.closest('dialog, [role="menu"], [role="dialog"]')) return true
  if (event.target.closest('[role="radiogroup"]') && event.key.startsWith('Arrow')) return true
  return event.target.closest('button, a, [role="button"]') !== null && (event.key === 'Enter' || event.key === ' ')
}
