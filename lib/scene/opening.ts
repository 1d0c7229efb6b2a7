/**
 * What of a map is open when it is first seen, and how it stands: as many levels under the theses as can be read at one
 * glance, all of them where they fit. So a large debate begins with its main branches, each saying how much is beneath it.
 *
 * The rule knows no more of the window than CSS can say – one of three rooms – so the server draws the first paint at the
 * very place where the graph will be (components/canvas/first-paint.tsx).
 */
import type { DebateMap } from '../domain/debate-map'
import { claimsUnder } from '../domain/branch'
import type { ClaimId } from '../domain/ids'
import { closedBeyond, depthsOf, type Levels } from './levels'
import { buildScene } from './build-scene'
import type { Typesetter } from './measure'
import type { OpenedScene, PackedView } from './packed-scene'
import { easyZoom, isWithin, roomRules, type Room } from './room'
import type { Scene } from './scene'
import { SceneBuilder } from './scene-builder'

export interface Opening {
  /** Levels shown under the theses; undefined where all are. */
  readonly levels: number | undefined
  readonly collapsed: ReadonlySet<ClaimId>
  readonly scene: Scene
}

/** How a map opens in each room; where two open it alike, they share the opening. */
export function findOpenings(map: DebateMap, measurer: Typesetter): Readonly<Record<Room, Opening>> {
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

/** How a map, or a branch of it alone, opens in one room. */
export function findOpening(map: DebateMap, measurer: Typesetter, room: Room, root?: ClaimId): Opening {
  const steps = new StepByStep(map, measurer, roomRules[room].aspect, depthsOf(map, root), root)
  return steps.last((scene) => isWithin(scene, easyZoom, roomRules[room]))
}

/** What is closed where so many levels are asked for; where none are, what the room decides. */
export function openingFor(
  map: DebateMap,
  measurer: Typesetter,
  levels: Levels | undefined,
  room: Room,
  root?: ClaimId,
): { readonly levels: Levels; readonly collapsed: readonly ClaimId[] } {
  if (levels === 'all') return { levels, collapsed: [] }
  if (levels !== undefined) return { levels, collapsed: [...closedBeyond(map, levels, depthsOf(map, root))] }
  const found = findOpening(map, measurer, room, root)
  return { levels: found.levels ?? 'all', collapsed: [...found.collapsed] }
}

/** The first scene of a map as it is asked for. A branch that is not in the map is left out of account. */
export function layOutFirst(map: DebateMap, measurer: Typesetter, view: PackedView): OpenedScene {
  const { direction, order, room } = view
  const root = view.root !== undefined && map.claims.has(view.root) ? view.root : undefined
  const { levels, collapsed } = openingFor(map, measurer, view.levels, room, root)
  const style = { direction, order, aspect: roomRules[room].aspect, collapsed: new Set(collapsed) }
  return { view, levels, collapsed, scene: buildScene(map, measurer, { ...style, ...(root ? { root } : {}) }) }
}

/** The openings of a map, from its first level to the whole, each made when it is first asked for: a scene takes its time. */
class StepByStep {
  private readonly steps: Opening[] = []
  private readonly deepest: number
  private readonly builder: SceneBuilder

  constructor(
    private readonly map: DebateMap,
    measurer: Typesetter,
    private readonly aspect: number,
    private readonly depths: ReadonlyMap<ClaimId, number>,
    private readonly root?: ClaimId,
  ) {
    this.builder = new SceneBuilder(measurer)
    const shown = root === undefined ? depths.keys() : claimsUnder(map, root)
    this.deepest = [...shown].reduce((most, claim) => Math.max(most, depths.get(claim) ?? 0), 0)
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
    const { map, builder, aspect, depths, root } = this
    const isWhole = levels >= this.deepest
    const collapsed = isWhole ? new Set<ClaimId>() : closedBeyond(map, levels, depths)
    return {
      levels: isWhole ? undefined : levels,
      collapsed,
      scene: builder.build(map, { collapsed, aspect, ...(root ? { root } : {}) }),
    }
  }
}
