import { describe, expect, it } from 'vitest'
import { toolbarPlace, type Box } from './toolbar-place'

const card: Box = { x: 100, y: 100, width: 244, height: 90 }
const place = (others: readonly Box[], change: Partial<Parameters<typeof toolbarPlace>[0]> = {}) =>
  toolbarPlace({ card, others, zoom: 1, freeEdge: 6, extras: 1, hasReasons: true, ...change })

describe('the place of a claim’s toolbar', () => {
  it('is beneath the card, with its keys, where there is room', () => {
    expect(place([])).toEqual({ offset: 7, hasWords: true, hasKeys: true })
    expect(place([{ ...card, y: 242 }])).toEqual({ offset: 7, hasWords: true, hasKeys: true })
  })

  it('is on the free edge of the card where another stands close beneath', () => {
    expect(place([{ ...card, y: 212 }])).toMatchObject({ offset: -6 })
    expect(place([{ ...card, y: 242 }], { zoom: 0.5 })).toEqual({ offset: -3, hasWords: false, hasKeys: false })
    expect(place([{ ...card, y: 242 }], { zoom: 2 })).toMatchObject({ offset: 7 })
  })

  it('leaves out the keys where these would cover what stands beside', () => {
    const beneath = { ...card, y: 212 }
    const beside = { ...card, x: 370, height: 200 }
    expect(place([beneath])).toMatchObject({ hasKeys: true })
    expect(place([beside])).toMatchObject({ offset: 7, hasKeys: false })
    expect(place([beneath, beside])).toMatchObject({ offset: -6, hasKeys: false })
    expect(place([beneath, beside], { zoom: 1.25 })).toMatchObject({ hasKeys: true })
  })

  it('knows that whoever may only read has no keys to see', () => {
    expect(place([], { hasReasons: false })).toMatchObject({ hasKeys: false })
  })
})
