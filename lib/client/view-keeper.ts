/** Keeps what one has opened and where one stands through a reload of the tab; another tab begins afresh. */
import { z } from 'zod'
import { claimId } from '@/lib/domain/ids'
import type { KeptStorage } from './draft-keeper'
import type { Surface } from './initial-viewport'
import type { Workspace } from './workspace'

const keptView = z.object({
  levels: z.union([z.number(), z.literal('all')]).optional(),
  collapsed: z.array(claimId),
  /** Of the surface on which it was left: on another it would show something else. */
  surface: z.object({ width: z.number(), height: z.number() }),
  viewport: z.object({ x: z.number(), y: z.number(), zoom: z.number().positive() }),
})

/** Notes the view when the page goes. Returns what ends it. */
export function keepView(workspace: Workspace, storage: KeptStorage, page: Window): () => void {
  const write = () => {
    const place = workspace.canvas?.place()
    if (!place) return
    const { levels, collapsed } = workspace.view.getState()
    const kept: z.input<typeof keptView> = { levels, collapsed: [...collapsed], ...place }
    try {
      storage.setItem(keyOf(workspace), JSON.stringify(kept))
    } catch {
      // Storage is full or shut: the next page begins afresh.
    }
  }
  page.addEventListener('pagehide', write)
  return () => page.removeEventListener('pagehide', write)
}

/** Opens the map as it was left in this tab; false where nothing is known of it. */
export function restoreView(workspace: Workspace, storage: KeptStorage, surface: Surface): boolean {
  const kept = read(storage.getItem(keyOf(workspace)))
  if (!kept) return false
  const isSame = kept.surface.width === surface.width && kept.surface.height === surface.height
  workspace.view.set({ levels: kept.levels, collapsed: new Set(kept.collapsed) })
  workspace.startViewport = isSame ? kept.viewport : undefined
  return true
}

function keyOf({ store }: Workspace): string {
  return `crux view ${store.getState().map.id}`
}

function read(text: string | null): z.output<typeof keptView> | undefined {
  try {
    return keptView.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}
