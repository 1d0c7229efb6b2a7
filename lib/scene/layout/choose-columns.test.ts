import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseColumns } from './choose-columns'
import type { ColumnOption } from './size-options'
import { spacing } from './spacing'

const card = { width: 320, height: 60 }
const cell = (height: number) => [{ width: 244, height }]
const counts = ({ columns }: ColumnOption) => columns.map(({ count }) => count)

describe('chooseColumns', () => {
  it('puts reasons for and against into one list only where that may be', () => {
    const groups = [[cell(100)], [cell(100)]]
    const mixed = chooseColumns({ groups, card, isRoot: true, mayMix: true, gaps: spacing })
    expect(mixed.some(({ columns }) => columns.length === 1)).toBe(true)
    const apart = chooseColumns({ groups, card, isRoot: true, mayMix: false, gaps: spacing })
    expect(apart.every(({ columns }) => columns.length === 2)).toBe(true)
  })

  it('offers everything from one list to one row', () => {
    const found = chooseColumns({
      groups: [[cell(100), cell(100), cell(100)]],
      card,
      isRoot: false,
      mayMix: false,
      gaps: spacing,
    })
    expect(counts(found[0]!)).toEqual([3])
    expect(counts(found.at(-1)!)).toEqual([1, 1, 1])
  })

  it('never puts reasons for and against a thesis into one column', () => {
    const found = chooseColumns({
      groups: [[cell(100)], [cell(100), cell(100)]],
      card,
      isRoot: true,
      mayMix: false,
      gaps: spacing,
    })
    expect(found.map(counts)).toContainEqual([1, 2])
    expect(found.map(counts)).not.toContainEqual([3])
  })

  it('gives a column the width that keeps it low enough, and no more', () => {
    const wide = [
      { width: 244, height: 900 },
      { width: 800, height: 300 },
    ]
    const found = chooseColumns({
      groups: [[cell(100), cell(100), wide]],
      card,
      isRoot: false,
      mayMix: false,
      gaps: spacing,
    })
    const low = found.find(({ height }) => height < card.height + spacing.channel + 400)!
    expect(low.columns.at(-1)).toMatchObject({ cellWidth: 800 })
    expect(low.columns[0]).toMatchObject({ cellWidth: 244 })
  })

  it('keeps every cell, in order of stance, within the size that it says', () => {
    const group = fc.array(fc.integer({ min: 40, max: 900 }).map(cell), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 2 }), fc.boolean(), (groups, isRoot) => {
        for (const option of chooseColumns({ groups, card, isRoot, mayMix: false, gaps: spacing })) {
          const all = groups.flat()
          expect(counts(option).reduce((sum, count) => sum + count, 0)).toBe(all.length)
          let at = 0
          for (const { count } of option.columns) {
            const column = all.slice(at, (at += count))
            const height = column.reduce((sum, [size]) => sum + size!.height + spacing.stack, -spacing.stack)
            expect(card.height + spacing.channel + height).toBeLessThanOrEqual(option.height)
          }
          const isSplit =
            option.columns.length === 1 ||
            counts(option).some(
              (_, index, list) => list.slice(0, index + 1).reduce((sum, count) => sum + count, 0) === groups[0]!.length,
            )
          expect(isSplit).toBe(true)
        }
      }),
    )
  })
})
