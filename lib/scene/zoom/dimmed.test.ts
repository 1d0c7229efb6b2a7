import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { mapOf, sampleClaim } from '../../../tests/support/sample-map'
import { readSeedMap } from '../../../seed/seed-maps'
import { nodeMeasurer } from '../../server/images/node-measurer'
import { buildScene } from '../build-scene'
import type { Box, Scene } from '../scene'
import { themes } from '../theme'
import { paintZoomed } from './paint-zoomed'

const measurer = nodeMeasurer()
const inkDimmed = '#6f6c64'
const nothing = { selected: [], hits: [], only: [] }

/** The pixels of a part of a map of which a filter leaves out everything, four values each. */
function pixelsOf({ claims, arrows }: Scene, box: Box, zoom: number, dimmed: number, density = 1): Uint8ClampedArray {
  const scale = zoom * density
  const [width, height] = [Math.round(box.width * scale), Math.round(box.height * scale)]
  const context = createCanvas(width, height).getContext('2d')
  const window = { box, zoom, density, hasNames: false }
  paintZoomed({ claims, arrows, marks: nothing }, context, window, { ...themes.light, dimmed, inkDimmed }, measurer)
  return context.getImageData(0, 0, width, height).data
}

/** How dark the card of a thesis, which is set in reverse, is painted at a zoom while a filter leaves it out: 0 to 1. */
function darknessAt(zoom: number, dimmed: number): number {
  const scene = buildScene(mapOf({ claims: [sampleClaim('thesis', { thesis: true })] }), measurer)
  const [thesis] = scene.claims
  // A pixel inside the card's lower left, where nothing is written.
  const box = { x: thesis!.x + 12, y: thesis!.y + thesis!.height - 2 - 1 / zoom, width: 2 / zoom, height: 2 / zoom }
  return pixelsOf(scene, box, zoom, dimmed)[3]! / 255
}

describe('what a filter leaves out', () => {
  it('is painted from afar as faintly as the page asks for', () => {
    expect(darknessAt(0.1, 0.75)).toBeCloseTo(0.75, 1)
    expect(darknessAt(0.1, 0.25)).toBeCloseTo(0.25, 1)
  })

  it.each([
    ['near by', 2, 1],
    ['at middle distance', 0.5, 8],
  ])('can be read %s, also where a claim is only named', (_name, zoom, density) => {
    const scene = buildScene(readSeedMap('school-uniforms'), measurer)
    const named = scene.arrows.flatMap(({ references }) => references)
    expect(named.length).toBeGreaterThan(0)
    for (const box of [...named, ...scene.claims]) {
      const pixels = pixelsOf(scene, box, zoom, 0.25, density)
      // The middle of the widest strokes of letters is in the ink's very colour, on the card's ground.
      const inks = new Set<string>()
      for (let at = 0; at < pixels.length; at += 4) inks.add([...pixels.slice(at, at + 4)].join(' '))
      expect([...inks]).toContain('111 108 100 255')
    }
  })
})
