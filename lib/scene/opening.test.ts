import { describe, expect, it } from 'vitest'
import { argumentsOn, thesesOf } from '../domain/debate-map'
import { claimsUnder } from '../domain/branch'
import type { ClaimId } from '../domain/ids'
import { generateMap } from '../../seed/generate-map'
import { readSeedMap } from '../../seed/seed-maps'
import { nodeMeasurer } from '../server/images/node-measurer'
import { buildScene } from './build-scene'
import { closedBeyond, depthsOf } from './levels'
import { findOpening, findOpenings } from './opening'
import { easyZoom, isWithin, roomNames, roomRules } from './room'

const measurer = nodeMeasurer()

describe('findOpenings', () => {
  it('begins the open-weights debate with its thesis and its main branches, and tells how much is beneath each', () => {
    const map = readSeedMap('open-model-weights')
    const { middle, narrow, wide } = findOpenings(map, measurer)
    const [thesis] = thesesOf(map)
    const branches = argumentsOn(map, { claim: thesis!.id }).flatMap(({ premises }) => premises)
    for (const { scene, levels } of [middle, narrow, wide]) {
      expect(levels).toBe(1)
      const undercutting = scene.arrows.filter(({ kind }) => kind === 'undercut').flatMap(({ premises }) => premises)
      const shown = scene.claims.map(({ id }) => id).filter((id) => !undercutting.includes(id))
      expect(shown.sort()).toEqual([thesis!.id, ...branches].sort())
      for (const { id, hiddenCount } of scene.claims.filter(({ id }) => branches.includes(id))) {
        const beneath = [...claimsUnder(map, id)].filter((one) => !scene.claims.some((claim) => claim.id === one))
        expect([id, hiddenCount]).toEqual([id, beneath.length])
        expect(hiddenCount).toBeGreaterThan(5)
      }
    }
    const { width, margin } = roomRules.narrow
    expect(narrow.scene.bounds.width * easyZoom).toBeLessThanOrEqual(width - 2 * margin)
    for (const [room, { scene }] of [['middle', middle] as const, ['wide', wide] as const]) {
      expect(isWithin(scene, easyZoom, roomRules[room]), room).toBe(true)
    }
  })

  it.each(['open-model-weights', 'school-uniforms'] as const)(
    'shows all of %s that is open across a phone, at 12 pixels',
    (slug) => {
      const { scene } = findOpening(readSeedMap(slug), measurer, 'narrow')
      const { width, margin } = roomRules.narrow
      expect(scene.bounds.width * easyZoom).toBeLessThanOrEqual(width - 2 * margin)
    },
  )

  it.each([300, 2_000])(
    'shows the main branches of %i generated claims across a phone, at 12 pixels, however long',
    (claims) => {
      const { scene } = findOpening(generateMap({ claims, seed: 1 }), measurer, 'narrow')
      const { width, margin } = roomRules.narrow
      expect(scene.bounds.width * easyZoom).toBeLessThanOrEqual(width - 2 * margin)
      expect(Math.max(...scene.claims.map(({ text }) => text.length))).toBeGreaterThan(200)
    },
  )

  it('shows a small map whole', () => {
    const opening = findOpenings(generateMap({ claims: 5, seed: 1 }), measurer).wide
    expect(opening.levels).toBeUndefined()
    expect(opening.collapsed.size).toBe(0)
    expect(opening.scene.claims).toHaveLength(5)
  })

  it.each([30, 100, 300, 2_000])('shows of %i claims at most what can be read at a glance', (claims) => {
    const openings = findOpenings(generateMap({ claims, seed: 4 }), measurer)
    for (const room of roomNames) {
      const { scene, levels } = openings[room]
      expect(isWithin(scene, easyZoom, roomRules[room]) || levels === 1, `${room}, ${levels} levels`).toBe(true)
    }
  })
})

describe('a branch that is shown alone', () => {
  const map = readSeedMap('open-model-weights')
  const root = 'gives-away-lead' as ClaimId

  it.each(roomNames)('opens with more than its root where the room is %s', (room) => {
    const { scene, collapsed } = findOpening(map, measurer, room, root)
    expect(scene.claims[0]?.id).toBe(root)
    expect(scene.claims.length).toBeGreaterThan(2)
    expect(collapsed.has(root)).toBe(false)
  })

  it('has levels of its own', () => {
    const depths = depthsOf(map, root)
    const scene = buildScene(map, measurer, { root, collapsed: closedBeyond(map, 1, depths) })
    expect(new Set(scene.claims.map(({ id }) => id))).toEqual(claimsUnder(map, root, 1))
    expect(depths.size).toBe(map.claims.size)
  })
})

describe('closedBeyond', () => {
  it.each([1, 2, 3])('shows %i levels and, beside them, only what undercuts their arguments', (levels) => {
    const map = readSeedMap('open-model-weights')
    const scene = buildScene(map, measurer, { collapsed: closedBeyond(map, levels) })
    const undercutting = new Set(
      scene.arrows.filter(({ kind }) => kind === 'undercut').flatMap(({ premises }) => premises),
    )
    expect(Math.max(...scene.claims.filter(({ id }) => !undercutting.has(id)).map(({ depth }) => depth))).toBe(levels)
    expect(scene.claims.filter(({ depth, role }) => depth === 0 && role !== 'thesis')).toEqual([])
  })
})
