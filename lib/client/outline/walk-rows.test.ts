import { describe, expect, it } from 'vitest'
import type { ClaimId } from '@/lib/domain/ids'
import { MapGraph } from '@/lib/scene/layout/map-graph'
import { sampleMap } from '../../../tests/support/sample-map'
import { outlineOf } from './outline-rows'
import { claimsBetween, nextClaimRow, rowBeginningWith, stepOf } from './walk-rows'

const map = sampleMap()
const outline = outlineOf(new MapGraph(map), { collapsed: new Set(['cost' as ClaimId]) })
const at = (claim: string) => outline.byClaim.get(claim as ClaimId)!
const last = outline.rows.length - 1

describe('the keys of the tree', () => {
  it.each([
    ['ArrowDown', 'ban', 1],
    ['ArrowUp', 'ban', 0],
    ['ArrowDown', 'loose', last],
    ['Home', 'study', 0],
    ['End', 'ban', last],
    ['PageDown', 'ban', 3],
    ['PageUp', 'harm', 0],
    ['ArrowRight', 'ban', 1],
    ['ArrowRight', 'old', at('old')],
    ['ArrowLeft', 'old', at('old') - 3],
    ['ArrowLeft', 'loose', last],
  ])('%s on %s goes to row %i', (key, claim, to) => {
    expect(stepOf(outline, at(claim), key, 3)).toEqual({ to })
  })

  it('opens to the right, closes to the left, and opens all siblings', () => {
    expect(stepOf(outline, at('cost'), 'ArrowRight', 3)).toEqual({ open: ['cost'] })
    expect(stepOf(outline, at('harm'), 'ArrowLeft', 3)).toEqual({ close: 'harm' })
    const opened = stepOf(outline, at('harm'), '*', 3)
    expect(opened && 'open' in opened && opened.open).toEqual(expect.arrayContaining(['harm', 'cost']))
  })

  it('leaves other keys, and an outline without rows, alone', () => {
    expect(stepOf(outline, 0, 'x', 3)).toBeUndefined()
    expect(stepOf({ rows: [], byClaim: new Map(), byArgument: new Map() }, 0, 'End', 3)).toBeUndefined()
  })
})

describe('a selection that grows', () => {
  it('takes rows with a claim of their own, from either end', () => {
    expect(nextClaimRow(outline, at('harm'), 1)).toBe(at('study'))
    expect(nextClaimRow(outline, at('loose'), 1)).toBe(at('loose'))
    expect(claimsBetween(outline, at('harm'), at('old'))).toEqual(['old', 'sound', 'study', 'harm'])
    expect(claimsBetween(outline, at('old'), at('harm'))).toEqual(['harm', 'study', 'sound', 'old'])
  })
})

it('finds a row by its first letters, around the end', () => {
  const texts: Record<string, string> = { ban: 'Ban it', harm: 'Harm is done', loose: 'Bare', cost: 'Costly' }
  const find = (from: string, typed: string) => rowBeginningWith(outline, at(from), typed, (id) => texts[id])
  expect(find('ban', 'b')).toBe(at('loose'))
  expect(find('loose', 'b')).toBe(at('ban'))
  expect(find('ban', 'ba')).toBe(at('ban'))
  expect(find('ban', 'cos')).toBe(at('cost'))
  expect(find('ban', 'q')).toBeUndefined()
})
