import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { mapOf, sampleArgument, sampleClaim } from '../../../tests/support/sample-map'
import { nodeMeasurer } from '../../server/images/node-measurer'
import { buildScene } from '../build-scene'
import { themes } from '../theme'
import { paintZoomed } from './paint-zoomed'

const measurer = nodeMeasurer()
const zoom = 0.01
const theme = { ...themes.light, dimmed: 0.25, inkDimmed: themes.light.ink2 }

/** The colour of the point on which two claims lie, the first in the scene first, where their blocks are smaller than a point. */
function colourOver(stances: readonly ['pro', 'con'] | readonly ['con', 'pro']): string {
  const map = mapOf({
    claims: [
      sampleClaim('thesis', { thesis: true }),
      sampleClaim('one', { rank: 1 }),
      sampleClaim('other', { rank: 2 }),
    ],
    arguments: [
      sampleArgument('a', stances[0], ['one'], 'thesis', { rank: 1 }),
      sampleArgument('b', stances[1], ['other'], 'thesis', { rank: 2 }),
    ],
  })
  const claims = buildScene(map, measurer).claims.map((claim) => ({ ...claim, x: 0, y: 0, width: 200, height: 200 }))
  const inOrder = ['one', 'other'].map((id) => claims.find((claim) => claim.id === id)!)
  const canvas = createCanvas(2, 2)
  const part = { claims: inOrder, arrows: [], marks: { selected: [], hits: [], only: undefined } }
  const box = { x: 0, y: 0, width: 200, height: 200 }
  paintZoomed(part, canvas.getContext('2d'), { box, zoom, density: 1, hasNames: false }, theme, measurer)
  const [red = 0, green = 0, blue = 0] = canvas.getContext('2d').getImageData(1, 1, 1, 1).data
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

describe('a map from far away', () => {
  it('shows where claims are smaller than a point the later one, whatever its side', () => {
    expect(colourOver(['pro', 'con'])).toBe(theme.con.toLowerCase())
    expect(colourOver(['con', 'pro'])).toBe(theme.pro.toLowerCase())
  })
})
