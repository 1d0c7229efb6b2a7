import { describe, expect, it } from 'vitest'
import type { DebateMap } from '../domain/debate-map'
import type { ArgumentId, ClaimId } from '../domain/ids'
import { limits } from '../domain/limits'
import { assert } from '../domain/result'
import { contextOf, prove, refusalOf, type ArgsOf } from '../../tests/support/prove-operation'
import {
  mapOf,
  sampleArgument,
  sampleCitation,
  sampleClaim,
  sampleMap,
  sampleSource,
} from '../../tests/support/sample-map'
import { applyOperation, parseOperation } from './registry'

const claimsOf = (map: DebateMap) => [...map.claims.keys()].sort()
const argumentsOf = (map: DebateMap) => [...map.arguments.keys()].sort()

/** A map of `premise + premise > conclusion` lines; argument ids are a-0, a-1, …; claims with a star are theses. */
function drawn(...lines: readonly string[]): DebateMap {
  const parsed = lines.map((line) => line.split('>').map((side) => side.trim()))
  const names = new Set(parsed.flatMap(([from = '', to = '']) => [...from.split(' + '), to]))
  const claims = [...names].filter((name) => !name.startsWith('a-'))
  const bare = (name: string) => name.replace('*', '')
  return mapOf({
    claims: claims.map((name) => sampleClaim(bare(name), { thesis: name.endsWith('*') })),
    arguments: parsed.map(([from = '', to = ''], index) =>
      sampleArgument(`a-${index}`, 'pro', from.split(' + ').map(bare), bare(to)),
    ),
  })
}

describe('remove-claim', () => {
  it('[OP13] removes a claim with its citations, its pin and the arguments that would dangle; reasons stay', () => {
    const map = prove(sampleMap(), 'remove-claim', { claimId: 'harm' })
    expect(claimsOf(map)).toEqual(['ban', 'cost', 'loose', 'old', 'shared', 'sound', 'study'])
    expect(argumentsOf(map)).toEqual(['a-cost', 'a-shared-1', 'a-shared-2'])
    expect([...map.citations.keys()]).toEqual(['c2'])
    expect(map.positions.size).toBe(0)
  })

  it('[OP13] an argument with other premises goes on without it', () => {
    const map = prove(sampleMap(), 'remove-claim', { claimId: 'study' })
    expect(map.arguments.get('a-study' as ArgumentId)?.premises).toEqual(['sound'])
    expect(argumentsOf(map)).toContain('a-old')
  })

  it('[OP13] copes with a claim that is its own grounds in a cycle', () => {
    expect(argumentsOf(prove(drawn('b > a', 'c > b', 'a > c'), 'remove-claim', { claimId: 'a' }))).toEqual(['a-1'])
  })

  it('[OP13] copes with an undercut whose premise is the claim itself', () => {
    const map = prove(drawn('b > a', 'b > a-0', 'b + c > a-1'), 'remove-claim', { claimId: 'b' })
    expect(argumentsOf(map)).toEqual([])
    expect(claimsOf(map)).toEqual(['a', 'c'])
  })

  it('[OP13] refuses a claim that is gone', () => {
    expect(refusalOf(sampleMap(), 'remove-claim', { claimId: 'gone' }).code).toBe('claim-not-found')
  })
})

describe('remove-branch', () => {
  it('[OP14] removes a claim and everything under it, undercuts included', () => {
    const map = prove(sampleMap(), 'remove-branch', { claimId: 'harm' })
    expect(claimsOf(map)).toEqual(['ban', 'cost', 'loose', 'shared'])
    expect(argumentsOf(map)).toEqual(['a-cost', 'a-shared-1', 'a-shared-2'])
  })

  it('[OP14] keeps a claim that is also used elsewhere, and all that hangs on it', () => {
    const map = prove(drawn('x > top*', 'y > x', 'z > y', 'w > x', 'y > top*'), 'remove-branch', { claimId: 'x' })
    expect(claimsOf(map)).toEqual(['top', 'y', 'z'])
    expect(argumentsOf(map)).toEqual(['a-2', 'a-4'])
  })

  it('[OP14] keeps a thesis under it', () => {
    const map = prove(drawn('x > top', 'y* > x', 'z > y*', 'w > x'), 'remove-branch', { claimId: 'x' })
    expect(claimsOf(map)).toEqual(['top', 'y', 'z'])
  })

  it('[OP14] removes a cycle that only its own claims hold', () => {
    const map = prove(drawn('x > top', 'y > x', 'z > y', 'y > z', 'x > z'), 'remove-branch', { claimId: 'x' })
    expect(claimsOf(map)).toEqual(['top'])
    expect(argumentsOf(map)).toEqual([])
  })

  it('[OP14] removes what hangs under it even where the cycle passes through the whole map', () => {
    const map = prove(drawn('x > top*', 'top* > y', 'y > x', 'z > y'), 'remove-branch', { claimId: 'x' })
    expect(claimsOf(map)).toEqual(['top'])
  })

  it('[OP14] lets an argument elsewhere go on with its other premises', () => {
    const map = prove(drawn('x + k > top', 'y > x', 'y + m > k'), 'remove-branch', { claimId: 'x' })
    expect(claimsOf(map)).toEqual(['k', 'm', 'top', 'y'])
    expect(map.arguments.get('a-0' as ArgumentId)?.premises).toEqual(['k'])
  })

  it('[OP14] leaves no loose claim of an undercut of the arrow that goes with it', () => {
    const map = prove(drawn('x > top', 'u > a-0', 'v > u', 'uu > a-1'), 'remove-branch', { claimId: 'x' })
    expect(claimsOf(map)).toEqual(['top'])
  })

  it('[OP14] keeps an undercut of an argument that goes on without the claim, and a claim used elsewhere too', () => {
    const goesOn = prove(drawn('x + k > top', 'u > a-0'), 'remove-branch', { claimId: 'x' })
    expect(claimsOf(goesOn)).toEqual(['k', 'top', 'u'])
    const elsewhere = prove(drawn('x > top', 'u > a-0', 'u > top'), 'remove-branch', { claimId: 'x' })
    expect(claimsOf(elsewhere)).toEqual(['top', 'u'])
  })

  it('[OP14] removes a claim that stands alone, and a long line of reasons', () => {
    expect(claimsOf(prove(sampleMap(), 'remove-branch', { claimId: 'loose' }))).not.toContain('loose')
    const line = drawn(...Array.from({ length: 500 }, (_, index) => `c${index + 1} > c${index}`))
    expect(claimsOf(prove(line, 'remove-branch', { claimId: 'c1' }))).toEqual(['c0'])
    expect(refusalOf(line, 'remove-branch', { claimId: 'gone' }).code).toBe('claim-not-found')
  })
})

describe('merge-claims', () => {
  const merged = (map: DebateMap, text?: string) =>
    prove(map, 'merge-claims', text === undefined ? { keep: 'k', absorb: 'd' } : { keep: 'k', absorb: 'd', text })

  it('[OP19] takes over the reasons, the uses, the tags, the note and the thesis', () => {
    const map = merged(
      mapOf({
        claims: [
          sampleClaim('k', { tags: ['law'], note: 'One.' }),
          sampleClaim('d', { tags: ['law', 'money'], note: 'Two.', thesis: true }),
          ...['r', 's', 't'].map((id) => sampleClaim(id)),
        ],
        arguments: [
          sampleArgument('a-r', 'pro', ['r'], 'd'),
          sampleArgument('a-s', 'con', ['d', 's'], 't'),
          sampleArgument('a-u', 'con', ['d'], 'a-r'),
        ],
      }),
    )
    expect(map.claims.get('k' as ClaimId)).toMatchObject({ tags: ['law', 'money'], note: 'One.\n\nTwo.', thesis: true })
    expect(map.claims.has('d' as ClaimId)).toBe(false)
    expect([...map.arguments.values()].map(({ premises, conclusion }) => [premises, conclusion])).toEqual(
      expect.arrayContaining([
        [['r'], { claim: 'k' }],
        [['k', 's'], { claim: 't' }],
        [['k'], { argument: 'a-r' }],
      ]),
    )
  })

  it('[OP19] an argument from the one to the other goes; with co-premises it loses the claim', () => {
    expect(argumentsOf(merged(drawn('k > d', 'd > k', 'd + e > k', 'k + d > t')))).toEqual(['a-2', 'a-3'])
    expect(merged(drawn('d + e > k')).arguments.get('a-0' as ArgumentId)?.premises).toEqual(['e'])
    expect(merged(drawn('k + d > t')).arguments.get('a-0' as ArgumentId)?.premises).toEqual(['k'])
  })

  it('[OP19] two arguments that become the same become one, with the undercuts of both', () => {
    const map = merged(drawn('k > t', 'd > t', 'u > a-0', 'w > a-1'))
    expect(argumentsOf(map)).toEqual(['a-0', 'a-2', 'a-3'])
    expect(map.argumentsByConclusion.get('a:a-0')).toEqual(['a-2', 'a-3'])
  })

  it('[OP19] undercuts that become the same become one too', () => {
    const map = merged(drawn('k > t', 'd > t', 'u > a-0', 'u > a-1', 'v > a-2', 'v > a-3', 'w > a-3'))
    expect(argumentsOf(map)).toEqual(['a-0', 'a-2', 'a-4', 'a-6'])
    expect(map.argumentsByConclusion.get('a:a-2')).toEqual(['a-4', 'a-6'])
  })

  it('[OP19] keeps every citation but exact doubles', () => {
    const cited = mapOf({
      claims: [sampleClaim('k'), sampleClaim('d')],
      sources: [sampleSource('s')],
      citations: [
        sampleCitation('c1', 'k', 's', { locator: 'page 1' }),
        sampleCitation('c2', 'd', 's', { locator: 'page 1' }),
        sampleCitation('c3', 'd', 's', { locator: 'page 2' }),
        sampleCitation('c4', 'd', 's', { locator: 'page 1', note: 'Garbled in print.' }),
      ],
    })
    expect(merged(cited).citationsByClaim.get('k' as ClaimId)).toEqual(['c1', 'c3', 'c4'])
  })

  it('[OP19] takes over the pin where the claim that stays has none', () => {
    const claims = [sampleClaim('k'), sampleClaim('d')]
    const one = merged(mapOf({ claims, positions: [{ id: 'd', x: 4, y: 5 }] }))
    expect([...one.positions.values()]).toEqual([{ id: 'k', x: 4, y: 5 }])
    const both = merged(mapOf({ claims, positions: ['k', 'd'].map((id, x) => ({ id, x, y: 0 })) }))
    expect([...both.positions.values()]).toEqual([{ id: 'k', x: 0, y: 0 }])
  })

  it('[OP19] may reword the claim, and remembers who did when it is not the author', () => {
    const map = drawn('k > t', 'd > t')
    expect(merged(map, 'Both at once.').claims.get('k' as ClaimId)).toMatchObject({
      text: 'Both at once.',
      editedBy: null,
    })
    const byBen = prove(map, 'merge-claims', { keep: 'k', absorb: 'd', text: 'Both.' }, { actor: 'ben' as never })
    expect(byBen.claims.get('k' as ClaimId)?.editedBy).toBe('ben')
  })

  it('[OP19] remembers who joined the notes', () => {
    const map = mapOf({ claims: [sampleClaim('k'), sampleClaim('d', { note: 'Kept.' })] })
    const byBen = prove(map, 'merge-claims', { keep: 'k', absorb: 'd' }, { actor: 'ben' as never })
    expect(byBen.claims.get('k' as ClaimId)).toMatchObject({ note: 'Kept.', editedBy: 'ben' })
  })

  it('[OP19] refuses a claim with itself, missing claims, and more tags or note than a claim may have', () => {
    expect(refusalOf(sampleMap(), 'merge-claims', { keep: 'ban', absorb: 'ban' }).code).toBe('same-claim')
    expect(refusalOf(sampleMap(), 'merge-claims', { keep: 'ban', absorb: 'gone' }).code).toBe('claim-not-found')
    expect(refusalOf(sampleMap(), 'merge-claims', { keep: 'gone', absorb: 'ban' }).code).toBe('claim-not-found')
    const tags = (prefix: string) => Array.from({ length: 7 }, (_, index) => `${prefix} ${index}`)
    const tagged = mapOf({ claims: [sampleClaim('k', { tags: tags('k') }), sampleClaim('d', { tags: tags('d') })] })
    expect(refusalOf(tagged, 'merge-claims', { keep: 'k', absorb: 'd' }).code).toBe('limit-reached')
    const noted = mapOf({
      claims: [sampleClaim('k', { note: 'k'.repeat(6_000) }), sampleClaim('d', { note: 'd'.repeat(6_000) })],
    })
    expect(refusalOf(noted, 'merge-claims', { keep: 'k', absorb: 'd' }).code).toBe('limit-reached')
  })
})

describe('add-parts', () => {
  it('[OP15] adds parts that refer to one another in any order, and to what is on the map', () => {
    const map = prove(sampleMap(), 'add-parts', {
      claims: [
        { id: 'n1', text: 'One.' },
        { id: 'n2', text: 'Two.', note: 'N.', tags: ['law'], thesis: true },
      ],
      arguments: [
        { id: 'a-n2', stance: 'con', premises: ['n2'], conclusion: { argument: 'a-n1' } },
        { id: 'a-n1', stance: 'pro', premises: ['n1', 'loose'], conclusion: { claim: 'ban' } },
      ],
      citations: [{ id: 'c9', claim: 'n1', source: 'book' }],
      sources: [{ id: 'book', title: 'A book' }],
    })
    expect(map.argumentsByConclusion.get('a:a-n1')).toEqual(['a-n2'])
    expect(map.citationsByClaim.get('n1' as ClaimId)).toEqual(['c9'])
    expect(map.claims.get('n2' as ClaimId)).toMatchObject({ thesis: true, tags: ['law'], rank: 10 })
  })

  it('[OP15] adds everything or nothing', () => {
    const broken: ArgsOf<'add-argument'> = { id: 'a-n', stance: 'pro', premises: ['n1'], conclusion: { claim: 'gone' } }
    expect(
      refusalOf(sampleMap(), 'add-parts', { claims: [{ id: 'n1', text: 'One.' }], arguments: [broken] }).code,
    ).toBe('claim-not-found')
    expect(refusalOf(sampleMap(), 'add-parts', { claims: [{ id: 'ban', text: 'One.' }] }).code).toBe('id-taken')
    expect(refusalOf(sampleMap(), 'add-parts', { sources: [{ id: 'paper', title: 'T' }] }).code).toBe('id-taken')
  })

  it('[OP15] refuses undercuts that end in no claim', () => {
    const ring = ['a-x', 'a-y'].map((id, index) => ({
      id,
      stance: 'con' as const,
      premises: ['ban'],
      conclusion: { argument: index === 0 ? 'a-y' : 'a-x' },
    }))
    expect(refusalOf(sampleMap(), 'add-parts', { arguments: ring }).code).toBe('argument-cycle')
  })

  it('[OP15] adds 10,000 claims at once, and no more', () => {
    const claims = Array.from({ length: limits.claimsAtOnce }, (_, nth) => ({ id: `n${nth}`, text: `Claim ${nth}.` }))
    const reasons = claims.map(({ id }) => ({
      id: `a-${id}`,
      stance: 'pro' as const,
      premises: [id],
      conclusion: { claim: 'ban' },
    }))
    const args = { claims, arguments: reasons }
    const operation = parseOperation({ kind: 'add-parts', args })
    assert(operation.ok, 'these are not too many')
    const applied = applyOperation(sampleMap(), operation.value, contextOf())
    assert(applied.ok, 'they can be added')
    expect(applied.value.map.argumentsByConclusion.get('c:ban')?.slice(-2)).toEqual(['a-n9998', 'a-n9999'])
    const more = { ...args, claims: [...claims, { id: 'one-more', text: 'One more.' }] }
    expect(parseOperation({ kind: 'add-parts', args: more })).toMatchObject({
      error: { code: 'invalid-operation', path: 'args.claims' },
    })
  })

  it('[OP15] adds nothing when it is given nothing', () => {
    expect(prove(sampleMap(), 'add-parts', {}).claims.size).toBe(sampleMap().claims.size)
  })
})
