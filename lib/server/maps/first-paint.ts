/**
 * The map as a drawing for the page's first paint: seen before any script runs, at the very places where the graph will be.
 * Drawn once for each state of a map and each language; a state never changes and lives as long as its mailbox.
 */
import type { ClaimId } from '@/lib/domain/ids'
import type { DebateMap } from '@/lib/domain/debate-map'
import { assert } from '@/lib/domain/result'
import type { Language } from '@/lib/language/languages'
import { toDisplayList } from '@/lib/scene/display-list'
import { findOpenings } from '@/lib/scene/opening'
import { roomNames, type Room } from '@/lib/scene/room'
import type { Scene } from '@/lib/scene/scene'
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

/** One drawing for every different opening of the map, from the smallest room to the largest. */
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
  const openings = findOpenings(map, nodeMeasurer(language))
  const scenes = new Set(roomNames.map((room) => openings[room].scene))
  return [...scenes].map((scene) => {
    const rooms = roomNames.filter((room) => openings[room].scene === scene)
    const svg = toSvg(toDisplayList(scene, pageTheme, { padding: 0 }), { idPrefix: `${rooms[0]}-` })
    const { levels, collapsed } = openings[rooms[0]!]
    return { rooms, scene, svg, levels, collapsed }
  })
}
