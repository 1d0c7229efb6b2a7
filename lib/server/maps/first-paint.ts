/**
 * The map as a drawing for the page's first paint: seen before any script runs, at the very places where the graph will be.
 * Drawn once for each state of a map and each language; a state never changes and lives as long as its mailbox.
 */
import type { ClaimId } from '@/lib/domain/ids'
import type { DebateMap } from '@/lib/domain/debate-map'
import { assert } from '@/lib/domain/result'
import type { Language } from '@/lib/language/languages'
import { toDisplayList } from '@/lib/scene/display-list'
import { depthsOf } from '@/lib/scene/levels'
import { findOpenings } from '@/lib/scene/opening'
import { roomNames, type Room } from '@/lib/scene/room'
import type { Box, Scene } from '@/lib/scene/scene'
import { partWithin } from '@/lib/scene/scene-part'
import { standingOf, startView } from '@/lib/scene/standing'
import { toSvg } from '@/lib/scene/svg-backend'
import { pageTheme } from '@/lib/scene/theme'
import { nodeMeasurer } from '../images/node-measurer'

/** How the map opens in one or several rooms. */
export interface Drawing {
  /** Levels under the theses that are open; undefined where all are. */
  readonly levels: number | undefined
  readonly collapsed: ReadonlySet<ClaimId>
  readonly rooms: readonly Room[]
  readonly scene: Scene
  readonly svg: string
}

const drawn = new WeakMap<DebateMap, Map<Language, readonly Drawing[]>>()

/** A map whose first level alone has more claims than that is not drawn: that would hold up everybody else. */
const mostAtFirst = 1_500
/** Up to here all of an opening is drawn; of a larger one what the largest window shows. */
const mostDrawn = 300
/** Pixels of the largest window; what is more is drawn once the page runs. */
const largestWindow = { width: 2_600, height: 1_600 }

/** Whether a map opens with so much that a thread of the server, or the browser, lays it out. */
function isTooWide(map: DebateMap): boolean {
  if (map.claims.size <= mostAtFirst) return false
  let count = 0
  for (const depth of depthsOf(map).values()) if (depth <= 1) count++
  return count > mostAtFirst
}

/** One drawing for every different opening of the map, from the smallest room to the largest; none of one that is too wide. */
export function drawFirstPaint(map: DebateMap, language: Language): readonly Drawing[] {
  const ofMap = drawn.get(map) ?? new Map<Language, readonly Drawing[]>()
  drawn.set(map, ofMap)
  const known = ofMap.get(language) ?? draw(map, language)
  ofMap.set(language, known)
  return known
}

/** The drawing that is shown in a room. */
export function drawingIn(map: DebateMap, language: Language, room: Room): Drawing {
  const drawing = drawFirstPaint(map, language).find(({ rooms }) => rooms.includes(room))
  assert(drawing, 'each room has a drawing')
  return drawing
}

function draw(map: DebateMap, language: Language): Drawing[] {
  if (isTooWide(map)) return []
  const openings = findOpenings(map, nodeMeasurer(language))
  const scenes = new Set(roomNames.map((room) => openings[room].scene))
  return [...scenes].map((scene) => {
    const rooms = roomNames.filter((room) => openings[room].scene === scene)
    const drawn = scene.claims.length > mostDrawn ? partWithin(scene, firstWindow(scene)) : scene
    const svg = toSvg(toDisplayList(drawn, pageTheme, { padding: 0 }), { idPrefix: `${rooms[0]}-` })
    const { levels, collapsed } = openings[rooms[0]!]
    return { rooms, scene, svg, levels, collapsed }
  })
}

/** What the largest window shows at first of a map that it does not show whole, in map pixels (`initialViewport`). */
function firstWindow(scene: Scene): Box {
  const { zoom, centre } = startView(standingOf(scene))
  const { bounds } = scene
  const width = largestWindow.width / zoom
  const left = Math.max(bounds.x, Math.min(centre - width / 2, bounds.x + bounds.width - width))
  return { x: left, y: bounds.y, width, height: largestWindow.height / zoom }
}
