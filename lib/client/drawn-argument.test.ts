import { describe, expect, it } from 'vitest'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../tests/support/sample-map'
import { getClaim, type DebateMap } from '../domain/debate-map'
import { buildScene } from '../scene/build-scene'
import { sayIn } from '../server/language/compiled-texts'
import { readSeedMap } from '../../seed/seed-maps'
import { describeClaim } from './describe-claim'
import { drawnArgument } from './drawn-argument'

const say = sayIn('en')
const sceneOf = (map: DebateMap) => buildScene(map, { say, width: (text) => text.length * 6.5 })
const heard = (map: DebateMap, id: string, shown = map) => {
  const claim = sceneOf(shown).claims.find((one) => one.id === id)!
  return describeClaim(say, map, getClaim(map, claim.id), { argument: drawnArgument(map, claim) })
}

/** `x` argues for a reason, and against the thesis itself, under which it is drawn. */
function sharedMap(stance: 'pro' | 'con' = 'con'): DebateMap {
  return mapOf({
    claims: [sampleClaim('top', { thesis: true }), sampleClaim('a'), sampleClaim('x')],
    arguments: [
      sampleArgument('a-1', 'pro', ['x'], 'a'),
      sampleArgument('a-2', 'pro', ['a'], 'top'),
      sampleArgument('a-3', stance, ['x'], 'top', { rank: 2 }),
      sampleArgument('a-4', stance, ['x'], 'a-2', { rank: 3 }),
    ],
  })
}

describe('the argument under which a claim is drawn', () => {
  it('is what is heard of a claim with several uses', () => {
    expect(heard(sharedMap(), 'x')).toMatch(/^Con: The claim x is true\. Against “The claim top is true\.”/)
  })

  it('is the same one where it has changed its side since', () => {
    expect(heard(sharedMap('pro'), 'x', sharedMap('con'))).toMatch(/^Pro, 2 of 2: .* For “The claim top is true\.”/)
  })

  it('is none for a thesis and for a loose claim', () => {
    expect(heard(sampleMap(), 'ban')).toMatch(/^Thesis: /)
    expect(heard(sampleMap(), 'loose')).toMatch(/^Loose claim: /)
  })

  it('has the sign that is drawn, on every claim of a real map', () => {
    const map = readSeedMap('open-model-weights')
    for (const claim of sceneOf(map).claims) {
      if (claim.parent !== null && claim.role !== 'thesis') expect(drawnArgument(map, claim)?.stance).toBe(claim.role)
    }
  })
})
