import { describe, expect, it } from 'vitest'
import { readSeedMap } from '../../../seed/seed-maps'
import { nodeMeasurer } from '../../server/images/node-measurer'
import { buildScene } from '../build-scene'
import { middleWords } from './middle-words'
import { middleZoom, nearZoom } from './zoom-step'

const measurer = nodeMeasurer()
const zooms = [middleZoom, 0.31, 0.349, 0.35, 0.4, 0.44, 0.5, 0.52, nearZoom - 0.001]

const scenes = [false, true].map((isCompact) => buildScene(readSeedMap('open-model-weights'), measurer, { isCompact }))

describe('the words of a claim at middle distance', () => {
  it('stay inside the card, and are large enough to be seen', () => {
    for (const zoom of zooms) {
      for (const claim of scenes.flatMap(({ claims }) => claims)) {
        const { lines, size, lineHeight, left } = middleWords(claim, zoom, measurer)
        expect(lines.length * lineHeight).toBeLessThanOrEqual(claim.height)
        for (const line of lines) {
          expect(left + (measurer.width(line, 'main') * size) / 13).toBeLessThanOrEqual(claim.width)
        }
        expect(size * zoom).toBeGreaterThanOrEqual(7)
      }
    }
  })

  it('use the room of a compact card: more than a word on each', () => {
    const [, compact] = scenes
    for (const zoom of [0.3, 0.36, 0.45]) {
      const said = compact!.claims.map((claim) => middleWords(claim, zoom, measurer).lines.join(' '))
      // A long first word may fill a card.
      expect(said.filter((words) => !words.includes(' ')).length / said.length).toBeLessThan(0.05)
      expect(said.reduce((sum, words) => sum + words.length, 0) / said.length).toBeGreaterThan(18)
    }
  })

  it('are all of a text that has room', () => {
    const claim = { text: 'A short one', role: 'pro', width: 244, height: 60 } as const
    expect(middleWords(claim, 0.3, measurer).lines.join(' ')).toBe('A short one')
  })
})
