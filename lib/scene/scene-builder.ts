/**
 * Builds the scenes of one map as it is edited, and remembers from one to the next what did not change.
 *
 * The scene is that of `buildScene`, to the last number. A claim or an arrow that is the same as in the scene before is the
 * very same object, so that whoever paints or sends scenes compares by identity. Knows no DOM: it runs in a worker too.
 */
import type { DebateMap } from '../domain/debate-map'
import { buildScene, type SceneOptions } from './build-scene'
import type { TextMeasurer } from './measure'
import type { Scene } from './scene'

export class SceneBuilder {
  private last: Scene = { claims: [], arrows: [], bounds: { x: 0, y: 0, width: 0, height: 0 } }

  constructor(private readonly measurer: TextMeasurer) {}

  /** The scene of a map, or of the branch under `root`. Throws when `root` is not in the map. */
  build(map: DebateMap, options: SceneOptions = {}): Scene {
    const { claims, arrows, bounds } = buildScene(map, this.measurer, options)
    this.last = {
      claims: keepSame(this.last.claims, claims, ({ id }) => id),
      arrows: keepSame(this.last.arrows, arrows, ({ argumentId }) => argumentId),
      bounds: isSame(this.last.bounds, bounds) ? this.last.bounds : bounds,
    }
    return this.last
  }
}

function keepSame<T>(before: readonly T[], after: readonly T[], idOf: (part: T) => string): T[] {
  const known = new Map(before.map((part) => [idOf(part), part]))
  return after.map((part) => {
    const old = known.get(idOf(part))
    return old && isSame(old, part) ? old : part
  })
}

/** Whether two plain values say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [entries, others] = [Object.entries(one), Object.entries(other)]
  return (
    entries.length === others.length &&
    entries.every(([key, value]) => key in other && isSame(value, (other as Record<string, unknown>)[key]))
  )
}
