import { describe, expect, it } from 'vitest'
import type { Box } from '@/lib/scene/scene'
import { nameHeight } from '@/lib/scene/zoom/zoom-step'
import { toolbarPlace } from './toolbar-place'

const card: Box = { x: 100, y: 100, width: 244, height: 90 }
const place = (others: readonly Box[], change: Partial<Parameters<typeof toolbarPlace>[0]> = {}) =>
  toolbarPlace({
    card,
    others,
    viewport: { x: 0, y: 0, zoom: 1 },
    surface: { width: 2_000, height: 1_000 },
    freeEdge: 6,
    extras: 1,
    hasReasons: true,
    letters: 24,
    isCoarse: false,
    ...change,
  })
const zoomed = (zoom: number) => ({ viewport: { x: 0, y: 400, zoom } })
const beneath = { ...card, y: 208 }

describe('the place of a claim’s toolbar', () => {
  it('is beneath the card, with its keys, where there is room', () => {
    const whole = { side: 'bottom', align: 'start', offset: 7, isUpright: false, hasWords: true, hasKeys: true }
    expect(place([])).toEqual(whole)
    expect(place([{ ...card, y: 242 }])).toEqual(whole)
  })

  it('is on the free edge of the card where it has room over the next', () => {
    expect(place([{ ...card, y: 213 }])).toMatchObject({ side: 'bottom', offset: -6, hasWords: true })
    expect(place([{ ...card, y: 213 }], zoomed(2))).toMatchObject({ side: 'bottom', offset: 7 })
  })

  it('is at the side of the card where the next one stands close beneath', () => {
    expect(place([beneath])).toMatchObject({ side: 'right', isUpright: false, hasKeys: true })
    expect(place([{ ...card, y: 212 }], zoomed(0.5))).toMatchObject({ side: 'right', hasWords: false })
  })

  it('turns upright between two columns, and stands over a card with others all around', () => {
    const beside = { ...card, x: 400, height: 400 }
    expect(place([beneath, beside])).toMatchObject({ side: 'right', isUpright: true })
    expect(place([beneath, { ...beside, x: 370 }])).toMatchObject({ side: 'top', hasWords: true })
  })

  it('covers no other card, whatever stands around', () => {
    const column = [-1, 1, 2].map((row) => ({ ...card, y: 100 + row * 112 }))
    const cards = [...column, ...[0, 1, 2].map((row) => ({ ...card, x: 410, y: 60 + row * 112 }))]
    for (const zoom of [0.62, 0.75, 0.85]) {
      expect(place(cards, zoomed(zoom))).toMatchObject({ side: 'right', isUpright: true })
    }
  })

  it('leaves out keys and words where these would reach what stands beside, or out of the window', () => {
    const beside = { ...card, x: 370, height: 200 }
    expect(place([beside])).toMatchObject({ side: 'bottom', hasWords: true, hasKeys: false })
    expect(place([], { surface: { width: 380, height: 1_000 } })).toMatchObject({
      side: 'bottom',
      align: 'end',
      hasKeys: true,
    })
    expect(place([], { surface: { width: 360, height: 1_000 }, letters: 40 })).toMatchObject({ hasWords: false })
    expect(place([], { surface: { width: 360, height: 1_000 }, card: { ...card, x: 110 } })).toMatchObject({
      align: 'end',
      hasWords: true,
    })
    expect(place([], { surface: { width: 360, height: 1_000 }, card: { ...card, x: 290, width: 60 } })).toMatchObject({
      align: 'end',
    })
  })

  it('stands over the buttons at the foot of the window, where its card is low', () => {
    const surface = { width: 2_000, height: 220 }
    expect(place([], { surface })).toMatchObject({ side: 'bottom', offset: -6 })
    expect(place([], { surface: { ...surface, height: 190 } })).toMatchObject({ side: 'right' })
    // A card that goes beyond the window itself has them where they cover nothing.
    expect(place([], { surface: { ...surface, height: 60 } })).toMatchObject({ side: 'bottom' })
  })

  it('leaves free from afar where the name of a branch stands over its card', () => {
    const { side, offset } = place([], zoomed(0.1))
    expect(side).toBe('bottom')
    expect((card.height / 2) * 0.1 + offset).toBeGreaterThanOrEqual(nameHeight / 2)
    expect(place([{ ...card, y: 450 }], zoomed(0.1))).toMatchObject({ side: 'top', offset })
  })

  it('knows that whoever may only read has no keys to see', () => {
    expect(place([], { hasReasons: false })).toMatchObject({ hasKeys: false })
  })
})
