/**
 * What of a map is open when it is first seen, and how it stands: as many levels under the theses as can be read at one
 * glance, all of them where they fit. So a large debate begins with its main branches, each saying how much is beneath it.
 *
 * The rule knows no more of the window than CSS can say – one of three rooms – so the server draws the first paint at the
 * very place where the graph will be (components/canvas/first-paint.tsx).
 */
import { conclusionKey } from '../domain/argument'
import type { DebateMap } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import { MapGraph } from './layout/map-graph'
import { placeClaims } from './layout/place-claims'
import type { TextMeasurer } from './measure'
import type { Scene } from './scene'
import { SceneBuilder } from './scene-builder'
import { screenAspect } from './scene-options'

/** The place on the page where a map is shown, by its size: a phone, a laptop beside the panel, a large screen. */
export type Room = 'narrow' | 'middle' | 'wide'

export const roomNames: readonly Room[] = ['narrow', 'middle', 'wide']

interface RoomRule {
  /** Pixels of a usual one. */
  readonly width: number
  readonly height: number
  /** Whether one scrolls it downwards: what is too high is still shown in its whole width. */
  readonly isScrolled: boolean
  /** Width over height of a map that is laid out for it: on a phone everything stands in one column where it can. */
  readonly aspect: number
  /** Pixels kept free around the map, and under it for the buttons. */
  readonly margin: number
  readonly foot: number
}

export const roomRules: Readonly<Record<Room, RoomRule>> = {
  narrow: { width: 390, height: 1_000, isScrolled: true, aspect: 0.1, margin: 16, foot: 60 },
  middle: { width: 960, height: 700, isScrolled: false, aspect: screenAspect, margin: 32, foot: 60 },
  wide: { width: 1_700, height: 1_000, isScrolled: false, aspect: screenAspect, margin: 32, foot: 60 },
}

/** Text is read with ease from this size on: a level more is shown only where it can have it. */
export const easyZoom = 0.75

/** Text can still be read at this size; what would have to be smaller is not shown whole. */
const leastZoom = 0.6

/** The room of a surface, in pixels; graph.css asks the same of its container. */
export function roomOf(width: number, height: number): Room {
  if (width < 700) return 'narrow'
  return width >= 1_700 && height >= 1_000 ? 'wide' : 'middle'
}

/** Whether the scene is shown whole, or in its whole width where one scrolls, when it is opened in such a room. */
export function fitsRoom(scene: Pick<Scene, 'bounds'>, room: Room): boolean {
  return isWithin(
    scene,
    leastZoom,
    roomRules[room].isScrolled ? { ...roomRules[room], height: Infinity } : roomRules[room],
  )
}

function isWithin({ bounds }: Pick<Scene, 'bounds'>, zoom: number, { width, height, margin, foot }: RoomRule): boolean {
  return bounds.width * zoom <= width - 2 * margin && bounds.height * zoom <= height - margin - foot
}

export interface Opening {
  /** Levels shown under the theses; undefined where all are. */
  readonly levels: number | undefined
  readonly collapsed: ReadonlySet<ClaimId>
  readonly scene: Scene
}

/** How a map opens in each room; where two open it alike, they share the opening. */
export function findOpenings(map: DebateMap, measurer: TextMeasurer): Readonly<Record<Room, Opening>> {
  const steps = new Map<number, StepByStep>()
  const depths = depthsOf(map)
  const open = (room: Room) => {
    const { aspect } = roomRules[room]
    const known = steps.get(aspect) ?? new StepByStep(map, measurer, aspect, depths)
    steps.set(aspect, known)
    return known.last((scene) => isWithin(scene, easyZoom, roomRules[room]))
  }
  return { narrow: open('narrow'), middle: open('middle'), wide: open('wide') }
}

/** How a map opens in one room. */
export function findOpening(map: DebateMap, measurer: TextMeasurer, room: Room): Opening {
  const steps = new StepByStep(map, measurer, roomRules[room].aspect, depthsOf(map))
  return steps.last((scene) => isWithin(scene, easyZoom, roomRules[room]))
}

/** The openings of a map, from its first level to the whole, each made when it is first asked for: a scene takes its time. */
class StepByStep {
  private readonly steps: Opening[] = []
  private readonly deepest: number
  private readonly builder: SceneBuilder

  constructor(
    private readonly map: DebateMap,
    measurer: TextMeasurer,
    private readonly aspect: number,
    private readonly depths: ReadonlyMap<ClaimId, number>,
  ) {
    this.builder = new SceneBuilder(measurer)
    this.deepest = [...depths.values()].reduce((most, depth) => Math.max(most, depth), 0)
  }

  /** The last one before the first that does not fit; the first, where none does. */
  last(fits: (scene: Scene) => boolean): Opening {
    let best = this.step(0)
    for (let index = 0; index < Math.max(1, this.deepest); index++) {
      const step = this.step(index)
      if (!fits(step.scene)) break
      best = step
    }
    return best
  }

  private step(index: number): Opening {
    return (this.steps[index] ??= this.make(index + 1))
  }

  private make(levels: number): Opening {
    const { map, builder, aspect, depths } = this
    const isWhole = levels >= this.deepest
    const collapsed = isWhole ? new Set<ClaimId>() : closedBeyond(map, levels, depths)
    return { levels: isWhole ? undefined : levels, collapsed, scene: builder.build(map, { collapsed, aspect }) }
  }
}

/** The claims to collapse so that the given number of levels under the theses is shown; each opens one level more. */
export function closedBeyond(
  map: DebateMap,
  levels: number,
  depths: ReadonlyMap<ClaimId, number> = depthsOf(map),
): Set<ClaimId> {
  const closed = new Set<ClaimId>()
  for (const [claim, depth] of depths) {
    if (depth >= levels && map.argumentsByConclusion.has(conclusionKey({ claim }))) closed.add(claim)
  }
  return closed
}

/** Steps from the theses, on the whole map. */
export function depthsOf(map: DebateMap): Map<ClaimId, number> {
  return new Map(placeClaims(new MapGraph(map), {}).inOrder.map(({ claim, depth }) => [claim.id, depth]))
}
