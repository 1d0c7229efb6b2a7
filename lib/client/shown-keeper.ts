/** Keeps on this device whether one works in the graph, the outline or both. An address may ask for one of them: `?view=outline`. */
import { z } from 'zod/mini'
import type { KeptStorage } from './draft-keeper'
import type { Shown, ViewStore } from './view-store'

const shown = z.enum(['graph', 'outline', 'both'])
const key = 'crux shown'

/** Pixels: what is narrower has no room for both, and begins with the outline. */
export const narrowBelow = 700

/** What the address asks for, or what was shown here last. */
export function shownAtFirst(storage: KeptStorage, search: string, width = innerWidth): Shown {
  const asked = shown.safeParse(new URLSearchParams(search).get('view')).data
  return asked ?? read(storage) ?? (width < narrowBelow ? 'outline' : 'graph')
}

/** Shows that, and notes each change. Returns what ends it. */
export function keepShown(view: ViewStore, storage: KeptStorage, search: string, width = innerWidth): () => void {
  const first = shownAtFirst(storage, search, width)
  view.show(first)
  let last = first
  return view.subscribe(() => {
    const { shown: now } = view.getState()
    if (now === last) return
    last = now
    try {
      storage.setItem(key, now)
    } catch {
      // Storage is full or shut: the next page begins as ever.
    }
  })
}

function read(storage: KeptStorage): Shown | undefined {
  try {
    return shown.safeParse(storage.getItem(key)).data
  } catch {
    return undefined
  }
}
