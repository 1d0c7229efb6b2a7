import { describe, expect, it } from 'vitest'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { generateMap } from '@/seed/generate-map'
import { readSeedMap } from '@/seed/seed-maps'
import { mapFromRows, toRows, type DebateMap } from '../domain/debate-map'
import { buildScene } from './build-scene'
import type { Typesetter } from './measure'
import { packScene, unpackScene, type OpenedScene, type PackedView } from './packed-scene'
import { roomRules, type Room } from './room'
import type { Scene } from './scene'
import { sceneDirections, type SceneOptions } from './scene-options'

const measurer = nodeMeasurer()

const view: PackedView = { levels: undefined, direction: 'down', order: 'stance', root: undefined, room: 'wide' }

function opened(scene: Scene, more: Partial<OpenedScene> = {}): OpenedScene {
  return { view, levels: 2, collapsed: [], scene, ...more }
}

function throughText(map: DebateMap, scene: Scene, room: Room = 'wide'): Scene {
  const packed = packScene(opened(scene, { view: { ...view, room } }), toRows(map), map.revision)
  return unpackScene(packed, toRows(map), map.revision, measurer).scene
}

/** Where two values differ by more than a part of a pixel that nobody sees, as a path to there. */
function differences(one: unknown, other: unknown, at = ''): string[] {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= 1 / 64 ? [] : [at]
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other ? [] : [at]
  const [mine, yours] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const keys = new Set([...Object.keys(mine), ...Object.keys(yours)])
  return [...keys].flatMap((key) => differences(mine[key], yours[key], `${at}/${key}`))
}

/** Every fifth claim pinned where nobody would have put it. */
function pinned(map: DebateMap): DebateMap {
  const rows = toRows(map)
  const positions = rows.claims
    .filter((_, index) => index % 5 === 2)
    .map(({ id }, index) => ({ id, x: (index % 7) * 211 - 300, y: Math.floor(index / 7) * 193 }))
  return mapFromRows(map.id, map.revision, map.details, { ...rows, positions })
}

const maps = {
  'a generated map': generateMap({ claims: 300, seed: 4 }),
  'pinned claims': pinned(generateMap({ claims: 60, seed: 2 })),
  'the first map': readSeedMap('open-model-weights'),
  'an empty map': generateMap({ claims: 0, seed: 1 }),
}

describe.each(Object.entries(maps))('%s', (_, map) => {
  const closed = new Set([...map.claims.keys()].slice(3, 30))
  const styles = sceneDirections.flatMap((direction): SceneOptions[] => [
    { direction },
    { direction, collapsed: closed },
    { direction, order: 'newest', aspect: roomRules.narrow.aspect },
  ])
  it.each(styles)('comes back as it was: %j', (options) => {
    const scene = buildScene(map, measurer, options)
    const room = options.aspect === undefined ? 'wide' : 'narrow'
    expect(differences(throughText(map, scene, room), scene)).toEqual([])
    expect(throughText(map, scene, room).claims).toEqual(scene.claims)
  })
})

it('says what was asked for and what is open', () => {
  const map = generateMap({ claims: 40, seed: 1 })
  const ids = [...map.claims.keys()]
  const asked: PackedView = { levels: 'all', direction: 'radial', order: 'size', root: ids[3], room: 'narrow' }
  const { aspect } = roomRules.narrow
  const scene = buildScene(map, measurer, { direction: 'radial', order: 'size', root: ids[3]!, aspect })
  const given = opened(scene, { view: asked, levels: 'all', collapsed: [ids[7]!, ids[2]!] })
  const { view: told, levels, collapsed } = unpackScene(packScene(given, toRows(map), 0), toRows(map), 0, measurer)
  expect({ view: told, levels, collapsed }).toEqual({ view: asked, levels: 'all', collapsed: [ids[7], ids[2]] })
})

it('is short', () => {
  const map = generateMap({ claims: 1_000, seed: 1 })
  const text = packScene(opened(buildScene(map, measurer)), toRows(map), 0)
  expect(text.length).toBeLessThan(100 * map.claims.size)
})

it('is refused where the map is another one, the cards are set in another font, or the text is damaged', () => {
  const map = generateMap({ claims: 40, seed: 1 })
  const text = packScene(opened(buildScene(map, measurer)), toRows(map), 7)
  const rows = toRows(map)
  expect(unpackScene(text, rows, 7, measurer).scene.claims).toHaveLength(40)
  expect(() => unpackScene(text, rows, 8, measurer)).toThrow('revision')
  expect(() => unpackScene(text, toRows(generateMap({ claims: 40, seed: 2 })), 7, measurer)).toThrow()
  const wide: Typesetter = { say: measurer.say, width: (words, font) => 1.4 * measurer.width(words, font) }
  expect(() => unpackScene(text, rows, 7, wide)).toThrow('set alike')
  expect(() => unpackScene(text.slice(0, -40), rows, 7, measurer)).toThrow()
  expect(() => unpackScene(text.replace(/"arrows":\[\d+,/, '"arrows":['), rows, 7, measurer)).toThrow()
  expect(() => unpackScene('{}', rows, 7, measurer)).toThrow()
})
