'use client'

import { useEffect, useSyncExternalStore, type FunctionComponent, type ReactNode } from 'react'
import { useSay } from '@/lib/language/say-context'
import { Button } from './button'
import { Dialog } from './dialog'
import { Notice } from './notice'

/** A part of a page whose code is not fetched with the page: it is when it is first shown, or before, while nothing else is done. */
export interface Later<Props> {
  readonly subscribe: (listener: () => void) => () => void
  readonly getState: () => LaterState<Props>
  /** Fetches it, unless it is there or on its way; what goes wrong is part of its state. */
  readonly fetch: () => Promise<void>
  /** Forgets that it could not be fetched. */
  readonly dismiss: () => void
}

type LaterState<Props> =
  | { readonly kind: 'away' }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'there'; readonly Part: FunctionComponent<Props> }

/** React's own `lazy` keeps a failure for good, and shows a part one beat late even where its code is there. */
export function later<Props>(load: () => Promise<FunctionComponent<Props>>): Later<Props> {
  let state: LaterState<Props> = { kind: 'away' }
  let fetching: Promise<void> | undefined
  const listeners = new Set<() => void>()
  const set = (next: LaterState<Props>) => {
    state = next
    for (const listener of listeners) listener()
  }
  const fetch = async () => {
    set({ kind: 'fetching' })
    try {
      set({ kind: 'there', Part: await load() })
    } catch {
      fetching = undefined
      set({ kind: 'failed' })
    }
  }
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getState: () => state,
    fetch: () => (fetching ??= fetch()),
    dismiss: () => {
      if (state.kind === 'failed') set({ kind: 'away' })
    },
  }
}

type LaterPartProps<Props extends object> = {
  of: Later<Props>
  /** What the part is given. */
  given: Props
  /** Whether it is to be seen now; once its code is there, it is on the page in any case. */
  isWanted?: boolean
  /** Stands in its place until it is there. */
  meanwhile?: ReactNode
  /** Of what lies over the page: who closes the message that it could not be loaded wants it no more. */
  onGiveUp?: () => void
}

/** Shows a part whose code comes later. */
export function LaterPart<Props extends object>(props: LaterPartProps<Props>) {
  const say = useSay()
  const { of, given, isWanted = true, meanwhile = null, onGiveUp } = props
  const state = useSyncExternalStore(of.subscribe, of.getState, of.getState)
  useEffect(() => {
    if (isWanted) void of.fetch()
  }, [of, isWanted])
  useAwaited(isWanted && state.kind === 'fetching' && onGiveUp !== undefined)

  if (state.kind === 'there') return <state.Part {...given} />
  const isFailed = isWanted && state.kind === 'failed'
  const sentence = say('ui.partNotLoaded')
  const button = (
    <Button variant="primary" onClick={() => void of.fetch()}>
      {say('ui.tryAgain')}
    </Button>
  )
  if (onGiveUp) {
    const giveUp = () => {
      of.dismiss()
      onGiveUp()
    }
    // On the page while it is closed too: a dialog that is taken away while it is open does not give the focus back.
    return (
      <Dialog open={isFailed} onClose={giveUp} title={say('ui.notLoaded')} footer={button}>
        <p>{sentence}</p>
      </Dialog>
    )
  }
  if (!isFailed) return isWanted ? meanwhile : null
  return (
    <div className="space-y-3 p-5">
      <Notice kind="error">{sentence}</Notice>
      {button}
    </div>
  )
}

let awaited = 0

/** Whether what is to lie over the page is still on its way: keys are meant for it, and for nothing beneath. */
export function isPartAwaited(): boolean {
  return awaited > 0
}

function useAwaited(isAwaited: boolean): void {
  useEffect(() => {
    if (!isAwaited) return undefined
    awaited++
    return () => {
      awaited--
    }
  }, [isAwaited])
}

/**
 * Fetches parts one after the other while the page has nothing else to do, so that all of it works once the network is gone.
 * Those that are already on their way go first. What fails is tried again when the network is back. Returns what ends it.
 */
export function fetchWhenIdle(parts: readonly Pick<Later<never>, 'fetch' | 'getState'>[]): () => void {
  let isOver = false
  const fetchAll = async () => {
    await Promise.all(parts.filter(({ getState }) => getState().kind === 'fetching').map((part) => part.fetch()))
    for (const part of parts) {
      if (part.getState().kind === 'there') continue
      await idle()
      if (isOver) return
      await part.fetch()
    }
  }
  const again = () => void fetchAll()
  again()
  window.addEventListener('online', again)
  return () => {
    isOver = true
    window.removeEventListener('online', again)
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2_000 })
    else setTimeout(resolve, 200)
  })
}
