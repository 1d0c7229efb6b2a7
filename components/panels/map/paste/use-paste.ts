'use client'

import { useEffect } from 'react'
import { branchType } from '@/lib/client/clipboard'
import { getCommand } from '@/lib/client/commands/registry'
import { runCommand } from '@/lib/client/commands/run-command'
import type { Workspace } from '@/lib/client/workspace'
import { useDroppedFile } from '@/components/panels/import/use-dropped-file'

/**
 * Hears of a paste that no field takes: a text becomes a branch, a reference a source of the selected claim; and of a file that is
 * dropped on the page, which becomes a branch too.
 */
export function usePaste(workspace: Workspace): void {
  const { view } = workspace
  useDroppedFile((file) => {
    const paste = getCommand('paste')
    if (paste.whyNot(workspace)) return runCommand(workspace, paste)
    if (!view.getState().open) view.set({ open: 'paste', subject: { kind: 'paste', text: '', copied: '', file } })
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (event.defaultPrevented || isTyping(event.target) || view.getState().open || text.trim() === '') return
      event.preventDefault()
      const paste = getCommand('paste')
      if (paste.whyNot(workspace)) return runCommand(workspace, paste)
      const copied = event.clipboardData?.getData(branchType) ?? ''
      const { selection } = view.getState()
      const asBranch = () => view.set({ open: 'paste', subject: { kind: 'paste', text, copied } })
      if (copied !== '' || !isOneReference(text) || selection?.kind !== 'claim') return asBranch()
      // What reads references comes with the form that they fill.
      import('@/lib/formats/reference/read').then(({ looksLikeReference }) => {
        if (!looksLikeReference(text)) return asBranch()
        view.set({ subject: { kind: 'cite', claim: selection.id, text }, isPanelOpen: true })
      }, asBranch)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [workspace, view])
}

/** One line, or one BibTeX entry: several lines are an outline, whatever addresses are in them. */
function isOneReference(text: string): boolean {
  return /^\s*@/.test(text) || !text.trim().includes('\n')
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
