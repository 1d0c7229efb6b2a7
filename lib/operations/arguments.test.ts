import { describe, expect, it } from 'vitest'
import type { DebateMap } from '../domain/debate-map'
import type { ArgumentId, ClaimId } from '../domain/ids'
import { limits } from '../domain/limits'
import { prove, refusalOf, type ArgsOf } from '../../tests/support/prove-operation'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../tests/support/sample-map'

type AddArgument = ArgsOf<'add-argument'>

const argumentIn = (map: DebateMap, id: string) => map.arguments.get(id as ArgumentId)

describe('add-argument', () => {
  it('[OP4] connects claims that are on the map', () => {
    const map = prove(sampleMap(), 'add-argument', {
      id: 'a-new',
      stance: 'con',
      premises: ['loose', 'old'],
      conclusion: { claim: 'cost' },
      scheme: 'expert opinion',
    })
    expect(argumentIn(map, 'a-new')).toMatchObject({
      stance: 'con',
      premises: ['loose', 'old'],
      conclusion: { claim: 'cost' },
      scheme: 'expert opinion',
      rank: 2,
    })
  })

  it('[OP4] may make a cycle of claims', () => {
    const cycle: AddArgument = { id: 'a-new', stance: 'pro', premises: ['ban'], conclusion: { claim: 'harm' } }
    expect(argumentIn(prove(sampleMap(), 'add-argument', cycle), 'a-new')?.rank).toBe(2)
  })

  it('[OP4] refuses parts that are gone, a premise twice, a claim for itself and a taken id', () => {
    const map = sampleMap()
    const args: AddArgument = { id: 'a-new', stance: 'pro', premises: ['loose'], conclusion: { claim: 'ban' } }
    expect(refusalOf(map, 'add-argument', { ...args, premises: ['gone'] }).code).toBe('claim-not-found')
    expect(refusalOf(map, 'add-argument', { ...args, conclusion: { claim: 'gone' } }).code).toBe('claim-not-found')
    expect(refusalOf(map, 'add-argument', { ...args, conclusion: { argument: 'gone' } }).code).toBe(
      'argument-not-found',
    )
    expect(refusalOf(map, 'add-argument', { ...args, conclusion: { argument: 'a-new' } }).code).toBe('argument-cycle')
    expect(refusalOf(map, 'add-argument', { ...args, premises: ['loose', 'loose'] }).code).toBe('premise-twice')
    expect(refusalOf(map, 'add-argument', { ...args, premises: ['loose', 'ban'] }).code).toBe('own-conclusion')
    expect(refusalOf(map, 'add-argument', { ...args, id: 'a-old' }).code).toBe('id-taken')
    expect(refusalOf(map, 'add-argument', { ...args, premises: [] }).code).toBe('invalid-operation')
  })
})

describe('add-premise', () => {
  it('[OP5] adds a claim of the map as a co-premise, where asked', () => {
    const map = prove(sampleMap(), 'add-premise', { argumentId: 'a-study', claimId: 'loose', index: 1 })
    expect(argumentIn(map, 'a-study')?.premises).toEqual(['study', 'loose', 'sound'])
    const last = prove(sampleMap(), 'add-premise', { argumentId: 'a-study', claimId: 'loose', index: 20 })
    expect(argumentIn(last, 'a-study')?.premises).toEqual(['study', 'sound', 'loose'])
  })

  it('[OP5] adds a new claim as a co-premise', () => {
    const map = prove(sampleMap(), 'add-premise', { argumentId: 'a-old', claimId: 'new', text: 'Old studies mislead.' })
    expect(argumentIn(map, 'a-old')?.premises).toEqual(['old', 'new'])
    expect(map.claims.get('new' as ClaimId)?.text).toBe('Old studies mislead.')
  })

  it('[OP5] refuses a premise twice, the conclusion, missing parts and a full argument', () => {
    const map = sampleMap()
    const add = (argumentId: string, claimId: string, text?: string) =>
      refusalOf(map, 'add-premise', { argumentId, claimId, text }).code
    expect(add('a-study', 'sound')).toBe('premise-twice')
    expect(add('a-study', 'harm')).toBe('own-conclusion')
    expect(add('gone', 'loose')).toBe('argument-not-found')
    expect(add('a-study', 'gone')).toBe('claim-not-found')
    expect(add('a-study', 'loose', 'Taken.')).toBe('id-taken')
    const names = Array.from({ length: limits.premises + 1 }, (_, index) => `p${index}`)
    const full = mapOf({
      claims: ['top', ...names].map((id) => sampleClaim(id)),
      arguments: [sampleArgument('a-full', 'pro', names.slice(0, limits.premises), 'top')],
    })
    expect(refusalOf(full, 'add-premise', { argumentId: 'a-full', claimId: names.at(-1) ?? '' })).toEqual({
      code: 'limit-reached',
      what: 'premises of an argument',
      limit: limits.premises,
    })
  })
})

describe('remove-premise', () => {
  it('[OP6] takes a claim out of the premises; the claim stays', () => {
    const map = prove(sampleMap(), 'remove-premise', { argumentId: 'a-study', claimId: 'study' })
    expect(argumentIn(map, 'a-study')?.premises).toEqual(['sound'])
    expect(map.claims.has('study' as ClaimId)).toBe(true)
  })

  it('[OP6] refuses the last premise and one that is not there', () => {
    const map = sampleMap()
    expect(refusalOf(map, 'remove-premise', { argumentId: 'a-harm', claimId: 'harm' }).code).toBe('last-premise')
    expect(refusalOf(map, 'remove-premise', { argumentId: 'a-study', claimId: 'old' }).code).toBe('premise-missing')
    expect(refusalOf(map, 'remove-premise', { argumentId: 'gone', claimId: 'old' }).code).toBe('argument-not-found')
  })
})

describe('set-stance', () => {
  it('[OP10] turns an argument round', () => {
    expect(
      argumentIn(prove(sampleMap(), 'set-stance', { argumentId: 'a-harm', stance: 'con' }), 'a-harm')?.stance,
    ).toBe('con')
    expect(
      argumentIn(prove(sampleMap(), 'set-stance', { argumentId: 'a-harm', stance: 'pro' }), 'a-harm')?.stance,
    ).toBe('pro')
    expect(refusalOf(sampleMap(), 'set-stance', { argumentId: 'gone', stance: 'pro' }).code).toBe('argument-not-found')
  })
})

describe('move-argument', () => {
  it('[OP11] gives an argument another conclusion, after its new siblings', () => {
    const map = prove(sampleMap(), 'move-argument', { argumentId: 'a-cost', conclusion: { claim: 'harm' } })
    expect(argumentIn(map, 'a-cost')).toMatchObject({ conclusion: { claim: 'harm' }, rank: 2 })
    expect(map.argumentsByConclusion.get('c:ban')).toEqual(['a-harm', 'a-shared-2'])
  })

  it('[OP11] makes an undercut of a reason, and a reason of an undercut', () => {
    const undercut = prove(sampleMap(), 'move-argument', { argumentId: 'a-cost', conclusion: { argument: 'a-harm' } })
    expect(undercut.argumentsByConclusion.get('a:a-harm')).toEqual(['a-cost'])
    const reason = prove(sampleMap(), 'move-argument', { argumentId: 'a-old', conclusion: { claim: 'ban' } })
    expect(reason.argumentsByConclusion.has('a:a-study')).toBe(false)
  })

  it('[OP11] takes a side as it is moved', () => {
    const undercut = { argumentId: 'a-harm', conclusion: { argument: 'a-cost' }, stance: 'con' } as const
    expect(argumentIn(prove(sampleMap(), 'move-argument', undercut), 'a-harm')?.stance).toBe('con')
  })

  it('[OP11] changes the place among the siblings', () => {
    const map = prove(sampleMap(), 'move-argument', { argumentId: 'a-cost', conclusion: { claim: 'ban' }, rank: 0.5 })
    expect(map.argumentsByConclusion.get('c:ban')).toEqual(['a-cost', 'a-harm', 'a-shared-2'])
  })

  it('[OP11] refuses its own premise, its own undercuts and parts that are gone', () => {
    const move = (argumentId: string, conclusion: { claim: string } | { argument: string }) =>
      refusalOf(sampleMap(), 'move-argument', { argumentId, conclusion }).code
    expect(move('a-study', { claim: 'sound' })).toBe('own-conclusion')
    expect(move('a-study', { argument: 'a-old' })).toBe('argument-cycle')
    expect(move('a-study', { argument: 'a-study' })).toBe('argument-cycle')
    expect(move('a-study', { claim: 'gone' })).toBe('claim-not-found')
    expect(move('a-study', { argument: 'gone' })).toBe('argument-not-found')
    expect(move('gone', { claim: 'ban' })).toBe('argument-not-found')
  })
})

describe('remove-argument', () => {
  it('[OP12] removes the inference and its undercuts; the claims stay', () => {
    const map = prove(sampleMap(), 'remove-argument', { argumentId: 'a-study' })
    expect(argumentIn(map, 'a-study')).toBeUndefined()
    expect(argumentIn(map, 'a-old')).toBeUndefined()
    expect(map.claims.size).toBe(sampleMap().claims.size)
  })

  it('[OP12] removes a long chain of undercuts', () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `a-${index}`)
    const map = mapOf({
      claims: [sampleClaim('top'), sampleClaim('why')],
      arguments: names.map((id, index) => sampleArgument(id, 'con', ['why'], index === 0 ? 'top' : `a-${index - 1}`)),
    })
    expect(prove(map, 'remove-argument', { argumentId: 'a-1' }).arguments.size).toBe(1)
  })

  it('[OP12] refuses an argument that is gone', () => {
    expect(refusalOf(sampleMap(), 'remove-argument', { argumentId: 'gone' }).code).toBe('argument-not-found')
  })
})
