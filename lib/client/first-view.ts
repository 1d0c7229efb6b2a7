/** What of a map is open at first, from what a page knows before the map is there: its address, and what the tab has kept. */
import { readAddress } from './address'
import type { FirstView } from './scene-worker/messages'
import { parseKeptView } from './view-keeper'

export function readFirstView(search: string, kept: string | null): FirstView {
  const { levels, growth, focus } = readAddress(search)
  const collapsed = parseKeptView(kept, search)?.collapsed
  return { collapsed, levels, growth, root: focus }
}
