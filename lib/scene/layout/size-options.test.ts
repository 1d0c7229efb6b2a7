import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepBest, lowestWithin, narrowestWithin } from './size-options'

const size = (width: number, height: number) => ({ width, height })
const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 1, max: 5_000 }), height: fc.integer({ min: 1, max: 5_000 }) }),
  {
    minLength: 1,
  },
)

describe('keepBest', () => {
  it('drops what is both wider and taller than another', () => {
    expect(keepBest([size(300, 100), size(100, 400), size(200, 450), size(320, 100)])).toEqual([
      size(100, 400),
      size(300, 100),
    ])
  })

  it('keeps a few, from narrow to wide and from tall to low, the narrowest always', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const kept = keepBest(all)
        expect(kept.length).toBeLessThan(50)
        expect(kept[0]!.width).toBe(Math.min(...all.map(({ width }) => width)))
        kept.slice(1).forEach((option, index) => {
          expect(option.width).toBeGreaterThan(kept[index]!.width)
          expect(option.height).toBeLessThan(kept[index]!.height)
        })
      }),
    )
  })
})

describe('choosing among sizes', () => {
  const options = [size(100, 400), size(200, 250), size(300, 100)]

  it('takes the lowest that is narrow enough, and the narrowest where none is', () => {
    expect(lowestWithin(options, 250)).toEqual(size(200, 250))
    expect(lowestWithin(options, 50)).toEqual(size(100, 400))
  })

  it('takes the narrowest that is low enough, and the lowest where none is', () => {
    expect(narrowestWithin(options, 250)).toEqual(size(200, 250))
    expect(narrowestWithin(options, 50)).toEqual(size(300, 100))
  })
})
