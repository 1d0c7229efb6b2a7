/** What a builder gives after an edit is what it would give at once, and what did not change is the same object. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOperation, parseOperation } from '@/lib/operations/registry'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { generateMap } from '@/seed/generate-map'
import { contextOf } from '@/tests/support/prove-operation'
import { arbitraryChoices, choosingFrom, randomOperation } from '@/tests/support/random-operation'
import { toRows, type DebateMap } from '../domain/debate-map'
import { buildScene } from './build-scene'
import { sceneOrders } from './layout/order-units'
import { forgetWidths, type Typesetter } from './measure'
import type { Scene } from './scene'
import { SceneBuilder } from './scene-builder'
import { sceneDirections, type SceneOptions } from './scene-options'

const measurer: Typesetter = { say: sayIn('en'), width: (text) => text.length * 6.5 }

const starts = fc
  .record({ claims: fc.integer({ min: 0, max: 80 }), seed: fc.nat(100_000) })
  .map((options) => generateMap(options))

/** An edit, and how the map is looked at after it: numbers of what is collapsed, and the levels shown. */
const steps = fc.record({
  choices: arbitraryChoices,
  collapsed: fc.option(fc.array(fc.nat(100), { maxLength: 4 }), { nil: undefined }),
  depth: fc.option(fc.nat(5), { nil: undefined, freq: 5 }),
  style: fc.record({
    direction: fc.constantFrom('down', ...sceneDirections),
    isCompact: fc.boolean(),
    order: fc.constantFrom('stance', ...sceneOrders),
  }),
  isStyleNew: fc.nat(4).map((choice) => choice === 0),
})

function edited(map: DebateMap, choices: readonly number[]): DebateMap {
  const parsed = parseOperation(randomOperation(map, choosingFrom(choices)))
  const applied = parsed.ok ? applyOperation(map, parsed.value, contextOf()) : undefined
  return applied?.ok ? applied.value.map : map
}

interface Looks {
  readonly collapsed?: number[] | undefined
  readonly depth?: number | undefined
}

function optionsOf(map: DebateMap, { collapsed, depth }: Looks): SceneOptions {
  const { claims } = toRows(map)
  return {
    ...(collapsed && claims.length > 0
      ? { collapsed: new Set(collapsed.map((pick) => claims[pick % claims.length]!.id)) }
      : {}),
    ...(depth === undefined ? {} : { depth }),
  }
}

describe('SceneBuilder', () => {
  it('gives the same scene where it was prepared, wholly or in part, and of a map that changed meanwhile', () => {
    fc.assert(
      fc.property(starts, steps, fc.nat(6), (start, { choices, collapsed, depth, style }, stepCount) => {
        const options = { ...style, ...optionsOf(start, { collapsed, depth }) }
        const builder = new SceneBuilder(measurer)
        const preparing = builder.prepare(start, options)
        for (let step = 0; step < stepCount; step++) preparing.next()
        const map = edited(start, choices)
        expect(builder.build(map, style)).toEqual(buildScene(map, measurer, style))
      }),
      { numRuns: 40 },
    )
  })

  it('gives after every edit the scene that is built from scratch, and keeps the objects of what did not change', () => {
    fc.assert(
      fc.property(starts, fc.array(steps, { minLength: 1, maxLength: 12 }), (start, all) => {
        const builder = new SceneBuilder(measurer)
        let map = start
        let style: SceneOptions = all[0]!.style
        let before = builder.build(start, style)
        for (const { choices, collapsed, depth, ...looks } of all) {
          if (looks.isStyleNew) style = looks.style
          map = edited(map, choices)
          const options = {
            ...style,
            ...optionsOf(map, { ...(collapsed && { collapsed }), ...(depth !== undefined && { depth }) }),
          }
          const scene = builder.build(map, options)
          expect(scene).toEqual(buildScene(map, measurer, options))
          if (!looks.isStyleNew) expectKept(before, scene)
          before = scene
        }
      }),
      { numRuns: 100 },
    )
  })

  it('measures everything anew where widths were forgotten', () => {
    let width = 6.5
    const learning: Typesetter = { say: sayIn('en'), width: (text) => text.length * width }
    const map = generateMap({ claims: 20, seed: 3 })
    const builder = new SceneBuilder(learning)
    builder.build(map)
    width = 8
    forgetWidths(learning)
    expect(builder.build(map)).toEqual(buildScene(map, { say: sayIn('en'), width: (text) => text.length * 8 }))
  })
})

function expectKept(before: Scene, after: Scene): void {
  const parts = new Map<string, unknown>([
    ...before.claims.map((claim) => [claim.id, claim] as const),
    ...before.arrows.map((arrow) => [`a ${arrow.argumentId}`, arrow] as const),
  ])
  const check = (key: string, part: unknown) => {
    const old = parts.get(key)
    if (old !== part) expect(old).not.toEqual(part)
  }
  for (const claim of after.claims) check(claim.id, claim)
  for (const arrow of after.arrows) check(`a ${arrow.argumentId}`, arrow)
}
