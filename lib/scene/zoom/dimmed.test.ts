import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { mapOf, sampleClaim } from '../../../tests/support/sample-map'
import { nodeMeasurer } from '../../server/images/node-measurer'
import { buildScene } from '../build-scene'
import { themes } from '../theme'
import { paintZoomed } from './paint-zoomed'

const measurer = nodeMeasurer()

/** How dark the card of a thesis, which is set in reverse, is painted at a zoom while a filter leaves it out: 0 to 1. */
function darknessAt(zoom: number, dimmed: number): number {
  const { claims } = buildScene(mapOf({ claims: [sampleClaim('thesis', { thesis: true })] }), measurer)
  const [thesis] = claims
  const canvas = createCanvas(2, 2)
  const marks = { selected: [], hits: [], only: [] }
  // A pixel inside the card's lower left, where nothing is written.
  const box = { x: thesis!.x + 12, y: thesis!.y + thesis!.height - 2 - 1 / zoom, width: 2 / zoom, height: 2 / zoom }
  const window = { box, zoom, density: 1, hasNames: false }
  paintZoomed({ claims, arrows: [], marks }, canvas.getContext('2d'), window, { ...themes.light, dimmed }, measurer)
  return canvas.getContext('2d').getImageData(0, 0, 1, 1).data[3]! / 255
}

describe('what a filter leaves out', () => {
  it.each([0.1, 0.3, 0.8])('is painted at zoom %d as faintly as the page asks for', (zoom) => {
    expect(darknessAt(zoom, 0.75)).toBeCloseTo(0.75, 1)
    expect(darknessAt(zoom, 0.25)).toBeCloseTo(0.25, 1)
  })
})
