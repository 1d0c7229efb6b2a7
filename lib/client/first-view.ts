/** What of a map is open at first, from what a page knows before the map is there: its address, and what the tab has kept. */
import type { OpenedScene, PackedView } from '@/lib/scene/packed-scene'
import type { Room } from '@/lib/scene/room'
import { readAddress } from './address'
import type { Standing } from '@/lib/scene/standing'
import { initialViewport } from './initial-viewport'
import { windowJob } from './paint-plan'
import type { FirstView, PaintJob, ToWorker } from './scene-worker/messages'
import { atTextScale } from './text-scale'
import { parseKeptView } from './view-keeper'

export function readFirstView(search: string, kept: string | null): FirstView {
  const { levels, growth, focus } = readAddress(search)
  const collapsed = parseKeptView(kept, search)?.collapsed
  return { collapsed, levels, growth, root: focus }
}

/** The view as one asks the server for it; undefined where what is open is known claim by claim, or cards are cut short. */
export function packedViewOf({ collapsed, levels, growth, root }: FirstView, room: Room): PackedView | undefined {
  const { direction, order, isCompact } = growth
  if (isCompact || (collapsed && collapsed.length > 0)) return undefined
  return { levels: collapsed ? 'all' : levels, direction, order, root, room }
}

/** Whether a scene that was laid out elsewhere shows what is asked for. */
export function isFirstView({ view }: OpenedScene, asked: FirstView, room: Room): boolean {
  const wanted = packedViewOf(asked, room)
  return (
    wanted !== undefined &&
    wanted.levels === view.levels &&
    wanted.direction === view.direction &&
    wanted.order === view.order &&
    wanted.root === view.root &&
    wanted.room === view.room
  )
}

/** What the page will want to have painted first, most of the time: where it stands otherwise, it asks again. */
export function firstJob(
  { search, kept, window }: Extract<ToWorker, { kind: 'open' }>,
  standing: Standing,
): PaintJob | undefined {
  if (standing.bounds.width === 0) return undefined
  const { density, textScale } = window
  const left = parseKeptView(kept, search)
  if (left) return windowJob({ viewport: left.viewport, surface: left.surface, density }, standing.bounds)
  const { surface } = window
  const { direction } = readAddress(search).growth
  const viewport = atTextScale((scaled) => initialViewport(standing, scaled, direction), surface, undefined, textScale)
  return windowJob({ viewport, surface, density }, standing.bounds)
}
