import { expect, test } from 'vitest'
import { toRows } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import { claimsUnder } from '../domain/branch'
import { listBroken } from '../domain/invariants'
import { generateMap } from '../../seed/generate-map'
import { tryWorkspace } from '../../tests/support/open-workspace'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { linkToExtract } from './link-to-extract'

const to = { title: 'The new map', url: 'https://crux.example/maps/new' }

test('the claim cites the new map, and stands there without its branch where that was replaced; undo brings all back', () => {
  for (const seed of [1, 2, 3]) {
    const map = generateMap({ claims: 150, seed })
    for (const claim of ['c2', 'c7', 'c30'] as ClaimId[]) {
      for (const isReplaced of [false, true]) {
        const { store } = tryWorkspace({ map })
        const done = store.performTogether(linkToExtract(sayIn('en'), map, claim, to, isReplaced))
        expect(done.ok).toBe(true)
        const now = store.getState().map
        expect([...now.sources.values()].map(({ url }) => url)).toContain(to.url)
        expect(listBroken(now)).toEqual([])
        expect(now.claims.has(claim)).toBe(true)
        if (isReplaced) expect([...claimsUnder(now, claim)]).toEqual([claim])
        else expect(now.claims.size).toBe(map.claims.size)
        store.undo()
        expect(toRows(store.getState().map)).toEqual(toRows(map))
      }
    }
  }
})
