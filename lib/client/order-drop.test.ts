import { describe, expect, it } from 'vitest'
import { argumentsOn } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import type { Point } from '@/lib/scene/path'
import type { Box } from '@/lib/scene/scene'
import { drawn, tryWorkspace } from '../../tests/support/open-workspace'
import { mapOf, sampleArgument, sampleClaim } from '../../tests/support/sample-map'
import { OutlineKeeper } from './outline/outline-rows'
import { OrderDrop } from './order-drop'

/** Four reasons for a thesis, of which `b` has one itself, and one against it. */
function reasons(pinned?: string) {
  const claims = ['top', 'a', 'b', 'c', 'd', 'under', 'x'].map((id) => sampleClaim(id, { thesis: id === 'top' }))
  const pros = ['a', 'b', 'c', 'd'].map((id, rank) => sampleArgument(`a-${id}`, 'pro', [id], 'top', { rank }))
  const others = [sampleArgument('a-x', 'con', ['x'], 'top'), sampleArgument('a-under', 'pro', ['under'], 'b')]
  const workspace = tryWorkspace({ map: mapOf({ claims, arguments: [...pros, ...others] }) })
  if (pinned) {
    const pin = [{ id: pinned as ClaimId, x: 900, y: 900 }]
    expect(workspace.store.perform({ kind: 'set-positions', args: { pin } }).ok).toBe(true)
  }
  const { store } = workspace
  const scene = drawn(store.getState().map)
  const drop = (id: string) => new OrderDrop(workspace, store.getState().map.arguments.get(`a-${id}` as ArgumentId)!)
  const box = (id: string) => scene.boxOf(id as ClaimId)!
  const order = () =>
    argumentsOn(store.getState().map, { claim: 'top' as ClaimId })
      .filter(({ stance }) => stance === 'pro')
      .map(({ premises }) => premises[0])
      .join('')
  return { workspace, scene, drop, box, order }
}

/** So far outside the middle of an edge of a card. */
const beside = ({ x, y, width, height }: Box, side: 'left' | 'right' | 'over' | 'under', by: number): Point => ({
  x: side === 'left' ? x - by : side === 'right' ? x + width + by : x + width / 2,
  y: side === 'over' ? y - by : side === 'under' ? y + height + by : y + height / 2,
})

describe('a reason that is dragged over the graph', () => {
  it('comes before or after the sibling beside whose card it is dropped, by one step', () => {
    const { workspace, scene, drop, box, order } = reasons()
    const [a, b] = [box('a'), box('b')]
    const isColumn = b.y > a.y
    const between = isColumn ? beside(a, 'under', 6) : beside(a, 'right', 6)
    const gap = drop('d').onGraph(scene, between)!
    expect(gap).toMatchObject({ beside: 'a-a', isAfter: true, isByHand: true })
    expect(gap.hint).toBe('Drop to put it after “The claim a is true.”')
    expect(drop('d').drop(gap)).toBe(true)
    expect(order()).toBe('adbc')
    workspace.store.undo()
    expect(order()).toBe('abcd')
    const first = drop('c').onGraph(scene, isColumn ? beside(a, 'over', 6) : beside(a, 'left', 6))!
    expect(first).toMatchObject({ beside: 'a-a', isAfter: false })
    expect(drop('c').drop(first)).toBe(true)
    expect(order()).toBe('cabd')
  })

  it('finds ground everywhere else: on cards, farther off, where it stands, on the other side, by what is pinned', () => {
    const { scene, drop, box } = reasons()
    const gapsAround = (dragged: string, id: string, by: number) =>
      (['left', 'right', 'over', 'under'] as const).map((side) =>
        drop(dragged).onGraph(scene, beside(box(id), side, by)),
      )
    for (const id of ['a', 'b', 'd']) {
      expect(gapsAround('c', id, -4)).toEqual(Array(4).fill(undefined))
      expect(gapsAround('c', id, 23)).toEqual(Array(4).fill(undefined))
      // Two sides at most, and never both ways beside a card.
      expect(gapsAround('c', id, 4).filter(Boolean).length).toBeLessThanOrEqual(2)
    }
    expect(gapsAround('c', 'c', 4)).toEqual(Array(4).fill(undefined))
    expect(gapsAround('c', 'x', 4)).toEqual(Array(4).fill(undefined))
    expect(gapsAround('x', 'a', 4)).toEqual(Array(4).fill(undefined))
    const pinned = reasons('c')
    for (const [dragged, id] of [
      ['c', 'a'],
      ['a', 'c'],
    ] as const) {
      for (const side of ['left', 'right', 'over', 'under'] as const)
        expect(pinned.drop(dragged).onGraph(pinned.scene, beside(pinned.box(id), side, 4))).toBeUndefined()
    }
  })

  it('is pinned where reasons are ordered otherwise, which the hint says', () => {
    const { workspace, scene, drop, box, order } = reasons()
    workspace.view.set({ growth: { ...workspace.view.getState().growth, order: 'newest' } })
    const sides = ['left', 'right', 'over', 'under'] as const
    const [gap] = sides.flatMap((side) => drop('d').onGraph(scene, beside(box('a'), side, 4)) ?? [])
    expect(gap).toMatchObject({ isByHand: false })
    expect(gap!.hint).toMatch(/^Drop to pin it here\. Reasons are ordered by age or size/)
    expect(drop('d').drop(gap!)).toBe(false)
    expect(order()).toBe('abcd')
  })
})

it('comes over or under a row of the outline, after all that is open beneath it', () => {
  const { workspace, drop, order } = reasons()
  const { map } = workspace.store.getState()
  const outline = new OutlineKeeper().outlineOf(map, { collapsed: new Set(), kept: undefined, root: undefined })
  const rowOf = (id: string) => outline.byClaim.get(id as ClaimId)!
  const gap = (dragged: string, id: string, isUnder: boolean) => drop(dragged).inOutline(outline, rowOf(id), isUnder)
  expect(gap('d', 'b', true)).toBeUndefined()
  expect(gap('d', 'under', true)).toMatchObject({ beside: 'a-b', isAfter: true, level: 2 })
  expect(gap('d', 'c', true)).toBeUndefined()
  expect(gap('d', 'x', false)).toBeUndefined()
  const first = gap('d', 'a', false)!
  expect(first.hint).toBe('Drop to put it before “The claim a is true.”')
  expect(drop('d').drop(first)).toBe(true)
  expect(order()).toBe('dabc')
})
