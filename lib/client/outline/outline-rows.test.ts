import { describe, expect, it } from 'vitest'
import { mapFromRows, toRows } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { MapGraph } from '@/lib/scene/layout/map-graph'
import { sampleArgument, sampleClaim, sampleMap } from '../../../tests/support/sample-map'
import { tryWorkspace } from '../../../tests/support/open-workspace'
import { OutlineKeeper, outlineOf, readingOrder, rowOf, selectionOf, type OutlineRow } from './outline-rows'

const open = new Set<ClaimId>()
const outline = (map = sampleMap(), collapsed: ReadonlySet<ClaimId> = open) =>
  outlineOf(new MapGraph(map), { collapsed })

/** A row as a line: its indent, sign and claim. */
function line(row: OutlineRow): string {
  const sign = row.isCoPremise
    ? '&'
    : row.isUndercut
      ? '⊗'
      : row.stance === 'pro'
        ? '+'
        : row.stance === 'con'
          ? '−'
          : ''
  const what = row.kind === 'group' ? `(${row.premiseCount})` : row.kind === 'reference' ? `→${row.claim}` : row.claim
  return `${'  '.repeat(row.level - 1)}${sign}${what}`
}

function mapOf(claims: readonly string[], args: readonly (readonly [string, readonly string[], string])[]) {
  const { id, details } = sampleMap()
  return mapFromRows(id, 1, details, {
    claims: claims.map((claim, index) => sampleClaim(claim, { rank: index, thesis: index === 0 })),
    arguments: args.map(([argument, premises, conclusion]) => sampleArgument(argument, 'pro', premises, conclusion)),
    sources: [],
    citations: [],
    positions: [],
  })
}

describe('the rows of an outline', () => {
  it('has each claim once, co-premises together, undercuts beneath what they attack, and other uses as rows that lead there', () => {
    const { rows, byClaim, byArgument } = outline()
    const lines = rows.map(line)
    expect(lines[0]).toBe('ban')
    expect(lines.at(-1)).toBe('loose')
    expect(lines.slice(1, 6)).toEqual(['  +harm', '    +(2)', '      &study', '      &sound', '      ⊗old'])
    expect(lines.filter((one) => one.endsWith('→shared'))).toHaveLength(1)
    expect(byClaim.size).toBe(sampleMap().claims.size)
    expect(byArgument.size).toBe(sampleMap().arguments.size)
  })

  it('shows a branch alone, the claim that it hangs on at its first level', () => {
    const { rows } = outlineOf(new MapGraph(sampleMap()), { collapsed: open, root: 'harm' as ClaimId })
    expect(rows.slice(0, 5).map(line)).toEqual(['harm', '  +(2)', '    &study', '    &sound', '    ⊗old'])
    expect(rows.map(line).join(' ')).not.toContain('ban')
    const keeper = new OutlineKeeper()
    const show = (root?: ClaimId) => keeper.outlineOf(sampleMap(), { collapsed: open, root }).rows[0]
    expect(show('harm' as ClaimId)).toMatchObject({ claim: 'harm' })
    expect(show()).toMatchObject({ claim: 'ban' })
  })

  it('says place, number and parent of each', () => {
    const { rows } = outline()
    for (const [index, row] of rows.entries()) {
      const siblings = rows.filter(({ parent }) => parent === row.parent)
      expect([row.setSize, siblings[row.position - 1]]).toEqual([siblings.length, row])
      expect(row.level).toBe(row.parent < 0 ? 1 : rows[row.parent]!.level + 1)
      expect(row.parent).toBeLessThan(index)
    }
  })

  it('hides what is beneath a collapsed claim, and says how much', () => {
    const { rows, byClaim } = outline(sampleMap(), new Set(['harm' as ClaimId]))
    expect(byClaim.has('study' as ClaimId)).toBe(false)
    const harm = rows[byClaim.get('harm' as ClaimId)!]
    expect(harm).toMatchObject({ hasChildren: true, isOpen: false })
    expect(harm?.kind === 'claim' && harm.hidden.pro + harm.hidden.con).toBe(3)
  })

  it('can open again a collapsed claim under which there are only other uses', () => {
    const { rows, byClaim } = outline(sampleMap(), new Set(['cost' as ClaimId]))
    expect(rows[byClaim.get('cost' as ClaimId)!]).toMatchObject({ hasChildren: true, isOpen: false })
  })

  it('keeps only what a filter keeps, and counts the rest out', () => {
    const kept = new Set(['ban', 'harm', 'sound'] as ClaimId[])
    const { rows } = outlineOf(new MapGraph(sampleMap()), { collapsed: open, kept })
    expect(rows.map(line)).toEqual(['ban', '  +harm', '    +(2)', '      &sound'])
    expect(rows.every(({ setSize }) => setSize === 1)).toBe(true)
  })

  it('survives circles, a claim for itself and a chain of thousands', () => {
    const circle = mapOf(
      ['a', 'b', 'c'],
      [
        ['a-1', ['b'], 'a'],
        ['a-2', ['a'], 'b'],
        ['a-3', ['c'], 'c'],
      ],
    )
    expect(outline(circle).byClaim.size).toBe(3)
    const names = Array.from({ length: 5_000 }, (_, index) => `c${index}`)
    const chain = mapOf(
      names,
      names.slice(1).map((name, index) => [`a-${index}`, [name], `c${index}`] as const),
    )
    expect(outline(chain).rows.at(-1)?.level).toBe(5_000)
    expect(outline(mapOf([], [])).rows).toEqual([])
  })

  it('finds the row of a selection, and the selection of a row', () => {
    const made = outline()
    for (const row of made.rows) {
      const selection = selectionOf(row)
      const found = made.rows[rowOf(made, selection)!]
      expect(row.isCoPremise || found === row, row.key).toBe(true)
    }
    expect(rowOf(made, { kind: 'argument', id: 'a-harm' as ArgumentId })).toBe(1)
    expect(rowOf(made, { kind: 'claim', id: 'gone' as ClaimId })).toBeUndefined()
  })

  it('stays the same while texts and tags change, and follows what moves', () => {
    const { store } = tryWorkspace()
    const keeper = new OutlineKeeper()
    const now = () => keeper.outlineOf(store.getState().map, { collapsed: open })
    const first = now()
    store.perform({ kind: 'edit-claim', args: { claimId: 'harm', text: 'It harms.' } })
    store.perform({ kind: 'tag-claim', args: { claimId: 'cost', tag: 'money' } })
    expect(now()).toBe(first)
    store.perform({ kind: 'set-thesis', args: { claimId: 'loose', thesis: true } })
    expect(now()).not.toBe(first)
    store.perform({ kind: 'remove-branch', args: { claimId: 'harm' } })
    expect(now().rows.map(line)).toEqual(outline(store.getState().map).rows.map(line))
  })

  it('reads all claims, also those that are collapsed', () => {
    expect([...readingOrder(sampleMap())].sort()).toEqual(
      toRows(sampleMap())
        .claims.map(({ id }) => id)
        .sort(),
    )
  })
})
