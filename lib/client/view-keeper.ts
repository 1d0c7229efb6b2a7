/** Keeps what one has opened and where one stands through a reload of the tab; another tab begins afresh. */
import * as z from 'zod/mini'
import { claimId, type ClaimId } from '@/lib/domain/ids'
import type { Levels } from '@/lib/scene/levels'
import { readAddress, writeAddress } from './address'
import type { KeptStorage } from './draft-keeper'
import type { Surface, Viewport } from './initial-viewport'
import { keyOfView } from './view-key'
import type { Workspace } from './workspace'

const keptView = z.object({
  levels: z.optional(z.union([z.number(), z.literal('all')])),
  collapsed: z.array(claimId),
  /** Of the surface on which it was left: on another it would show something else. */
  surface: z.object({ width: z.number(), height: z.number() }),
  viewport: z.object({ x: z.number(), y: z.number(), zoom: z.number().check(z.positive()) }),
  /** The query of the address with which it was left. */
  search: z.string(),
})

/** Notes the view when the page goes. Returns what ends it. */
export function keepView(workspace: Workspace, storage: KeptStorage, page: Window): () => void {
  const write = () => {
    const place = workspace.canvas?.place()
    if (!place) return
    const { levels, collapsed } = workspace.view.getState()
    const kept: z.input<typeof keptView> = { levels, collapsed: [...collapsed], ...place, search: page.location.search }
    try {
      storage.setItem(keyOfView(workspace.store.getState().map.id), JSON.stringify(kept))
    } catch {
      // Storage is full or shut: the next page begins afresh.
    }
  }
  page.addEventListener('pagehide', write)
  return () => page.removeEventListener('pagehide', write)
}

/** How a map was left in this tab. */
export interface KeptView {
  readonly levels: Levels | undefined
  readonly collapsed: ReadonlySet<ClaimId>
  /** Undefined where the surface has another size now. */
  readonly viewport: Viewport | undefined
}

/** Undefined where nothing is known of it, or where the address asks for something else. */
export function readKeptView(text: string | null, search: string, surface: Surface): KeptView | undefined {
  const kept = parseKeptView(text, search)
  if (!kept) return undefined
  const isSame = kept.surface.width === surface.width && kept.surface.height === surface.height
  return {
    levels: kept.levels,
    collapsed: new Set(kept.collapsed),
    viewport: isSame ? kept.viewport : undefined,
  }
}

export function parseKeptView(text: string | null, search: string): z.output<typeof keptView> | undefined {
  const kept = parse(text)
  const asked = viewIn(search)
  return kept && (asked === '' || asked === viewIn(kept.search)) ? kept : undefined
}

function parse(text: string | null): z.output<typeof keptView> | undefined {
  try {
    return keptView.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}

/** What a query says of the view, always written in the same way. */
function viewIn(search: string): string {
  return writeAddress({ ...readAddress(search), shown: undefined }, '')
}
