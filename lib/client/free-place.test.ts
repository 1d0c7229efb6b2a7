import { describe, expect, it } from 'vitest'
import { isOverlapping } from '@/lib/scene/box'
import type { Box } from '@/lib/scene/scene'
import { freePlaceFor } from './free-place'

const card = (x: number, y: number): Box => ({ x, y, width: 200, height: 80 })
const among = (all: readonly Box[]) => (near: Box) => all.filter((one) => isOverlapping(one, near))

describe('the free place for a card that is dropped', () => {
  it('is where it is dropped, also close beside another', () => {
    expect(freePlaceFor(card(10, 20), among([]))).toEqual({ x: 10, y: 20 })
    expect(freePlaceFor(card(205, 0), among([card(0, 0)]))).toEqual({ x: 205, y: 0 })
  })

  it('is the nearest one beside the card that it would cover', () => {
    expect(freePlaceFor(card(20, 60), among([card(0, 0)]))).toEqual({ x: 20, y: 104 })
    expect(freePlaceFor(card(190, 10), among([card(0, 0)]))).toEqual({ x: 224, y: 10 })
  })

  it('is over none of many', () => {
    const all = Array.from({ length: 400 }, (_, index) => card((index % 20) * 210, Math.floor(index / 20) * 90))
    const place = { ...card(2050, 880), ...freePlaceFor(card(2050, 880), among(all)) }
    expect(all.filter((one) => isOverlapping(one, place))).toEqual([])
  })
})
