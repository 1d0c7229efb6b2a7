'use client'

import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'
import { isApple } from './apple'
import { keyLabel } from './commands/key-press'
import { useSay } from '@/lib/language/say-context'
import { getCommand } from './commands/registry'
import { runCommand } from './commands/run-command'
import type { StoreState } from './map-store'
import type { ClaimId } from '@/lib/domain/ids'
import type { TextDraft, ViewState } from './view-store'
import type { Workspace } from './workspace'

const WorkspaceContext = createContext<Workspace | undefined>(undefined)

export function WorkspaceProvider({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>
}

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace needs a <WorkspaceProvider> above it.')
  return workspace
}

export function useStoreState(): StoreState {
  const { store } = useWorkspace()
  return useSyncExternalStore(store.subscribe, store.getState, store.getState)
}

export function useViewState(): ViewState {
  const { view } = useWorkspace()
  return useSyncExternalStore(view.subscribe, view.getState, view.getState)
}

/** A part of the view; renders again only where that part changes, so `select` must give the same value for the same view. */
export function useViewPart<Part>(select: (state: ViewState) => Part): Part {
  const { view } = useWorkspace()
  const read = () => select(view.getState())
  return useSyncExternalStore(view.subscribe, read, read)
}

/** A part of the store's state, in the same way. */
export function useStorePart<Part>(select: (state: StoreState) => Part): Part {
  const { store } = useWorkspace()
  const read = () => select(store.getState())
  return useSyncExternalStore(store.subscribe, read, read)
}

const nothing = () => () => undefined

/** A function that turns a key such as `Mod+z` into what stands on this person's keyboard. */
export function useKeyNames(): (key: string) => string {
  const say = useSay()
  // The server does not know whose machine it is.
  const hasApple = useSyncExternalStore(nothing, isApple, () => false)
  return (key) => keyLabel(say, key, hasApple)
}

/** A function that names the key of a command as it is now; undefined where it has none. */
export function useKeyLabels(): (id: string) => string | undefined {
  const { keys } = useWorkspace()
  const nameOf = useKeyNames()
  useSyncExternalStore(keys.subscribe, keys.getState, keys.getState)
  return (id) => {
    const [first] = keys.keysOf(getCommand(id))
    return first === undefined ? undefined : nameOf(first)
  }
}

/** A function that says what a button does, with the key that does it too, such as `Undo (Ctrl+Z)`. */
export function useCommandTitles(): (id: string, title?: string) => string {
  const say = useSay()
  const labelOf = useKeyLabels()
  return (id, title = say(getCommand(id).title)) => {
    const label = labelOf(id)
    return label === undefined ? title : `${title} (${label})`
  }
}

/** The text that is being typed into a claim. */
export function useDraftOf(claim: ClaimId, isTyped: boolean): TextDraft | undefined {
  return useViewPart(({ draft }) => (isTyped && draft?.claimId === claim ? draft : undefined))
}

/** A function that runs a command by its id, or says why it does not apply. */
export function useCommand(): (id: string) => void {
  const workspace = useWorkspace()
  return (id) => runCommand(workspace, getCommand(id))
}
