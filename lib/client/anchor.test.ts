import { describe, expect, it } from 'vitest'
import type { ClaimId } from '../domain/ids'
import type { SceneClaim } from '../scene/scene'
import { shiftOfAnchor } from './anchor'
import { ShownScene, summarise } from './shown-scene'

const seen = { x: 0, y: 0, width: 1_000, height: 800 }

type Place = readonly [x: number, y: number, isPinned?: boolean]

function sceneOf(places: Record<string, Place>): ShownScene {
  const claims = Object.entries(places).map(([id, [x, y, isPinned = false]]) => {
    return { id: id as ClaimId, x, y, width: 200, height: 100, isPinned, parent: null, role: 'pro' } as SceneClaim
  })
  return new ShownScene(summarise({ claims, arrows: [], bounds: seen }))
}

describe('shiftOfAnchor', () => {
  const before = sceneOf({ corner: [0, 0], middle: [380, 340], outside: [5_000, 0] })
  const after = sceneOf({ corner: [10, 0], middle: [400, 440], outside: [5_300, 7] })

  it('follows the selected claim', () => {
    expect(shiftOfAnchor(before, after, seen, 'corner' as ClaimId)).toEqual({ x: 10, y: 0 })
  })

  it('follows what is nearest to the middle where nothing in sight is selected', () => {
    expect(shiftOfAnchor(before, after, seen, undefined)).toEqual({ x: 20, y: 100 })
    expect(shiftOfAnchor(before, after, seen, 'outside' as ClaimId)).toEqual({ x: 20, y: 100 })
  })

  it('moves nothing while the selected claim is dropped on a pin, stands on one, or leaves it', () => {
    const lifted = sceneOf({ corner: [0, 0], middle: [300, 300, true] })
    const dropped = sceneOf({ corner: [0, 90], middle: [300, 300, true] })
    const free = sceneOf({ corner: [0, 20], middle: [700, 20] })
    for (const next of [dropped, free]) {
      expect(shiftOfAnchor(lifted, next, seen, 'middle' as ClaimId)).toEqual({ x: 0, y: 0 })
    }
    expect(shiftOfAnchor(free, dropped, seen, 'middle' as ClaimId)).toEqual({ x: 0, y: 0 })
  })

  it('follows nothing that went away, was pinned or unpinned, or is out of sight', () => {
    expect(shiftOfAnchor(before, sceneOf({ corner: [10, 0] }), seen, undefined)).toEqual({ x: 10, y: 0 })
    const pinned = sceneOf({ corner: [10, 0], middle: [0, 0, true] })
    expect(shiftOfAnchor(before, pinned, seen, undefined)).toEqual({ x: 10, y: 0 })
    expect(shiftOfAnchor(pinned, before, seen, undefined)).toEqual({ x: -10, y: 0 })
    expect(shiftOfAnchor(sceneOf({ outside: [5_000, 0] }), after, seen, undefined)).toEqual({ x: 0, y: 0 })
  })
})
