import { describe, expect, it } from 'vitest'
import { claimAttackedBy, claimsOnlyUnder, claimsUnder, inferencesOn, wayUp } from './branch'
import { getArgument } from './debate-map'
import type { ArgumentId, ClaimId } from './ids'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../tests/support/sample-map'

const id = (name: string) => name as ClaimId
const ring = mapOf({
  claims: ['x', 'y', 'z', 'w'].map((name) => sampleClaim(name)),
  arguments: [
    sampleArgument('a-1', 'pro', ['y'], 'x'),
    sampleArgument('a-2', 'pro', ['z'], 'y'),
    sampleArgument('a-3', 'pro', ['x', 'w'], 'z'),
    sampleArgument('a-4', 'con', ['x'], 'a-1'),
    sampleArgument('a-5', 'con', ['w'], 'a-4'),
  ],
})

describe('walks', () => {
  it('find what hangs under a claim, undercuts included, breadth first', () => {
    expect([...claimsUnder(sampleMap(), id('harm'))]).toEqual(['harm', 'study', 'sound', 'old'])
    expect([...claimsUnder(sampleMap(), id('ban'), 1)]).toEqual(['ban', 'harm', 'cost', 'shared'])
    expect([...claimsUnder(sampleMap(), id('ban'), 0)]).toEqual(['ban'])
  })

  it('survive cycles', () => {
    expect([...claimsUnder(ring, id('x'))].sort()).toEqual(['w', 'x', 'y', 'z'])
    expect(inferencesOn(ring, id('x')).map((argument) => argument.id)).toEqual(['a-1', 'a-4', 'a-5'])
    expect([...claimsOnlyUnder(ring, id('x'))].sort()).toEqual(['w', 'x', 'y', 'z'])
  })

  it('lead from a claim to its thesis by the shortest way, past undercuts', () => {
    expect(wayUp(sampleMap(), id('study'))).toEqual(['harm', 'ban'])
    expect(wayUp(sampleMap(), id('old'))).toEqual(['harm', 'ban'])
    expect(wayUp(sampleMap(), id('ban'))).toEqual([])
    expect([...wayUp(ring, id('w'))].sort()).toEqual(['x', 'y', 'z'])
  })

  it('find the claim that an undercut is about in the end', () => {
    expect(claimAttackedBy(ring, getArgument(ring, 'a-5' as ArgumentId))).toBe('x')
    expect(claimAttackedBy(ring, getArgument(ring, 'a-3' as ArgumentId))).toBe('z')
  })
})
