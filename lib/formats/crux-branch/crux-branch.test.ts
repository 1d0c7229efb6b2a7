import { describe, expect, it } from 'vitest'
import { emptyMap, toRows, type DebateMap } from '../../domain/debate-map'
import { newId, type ClaimId, type MapId } from '../../domain/ids'
import { assert } from '../../domain/result'
import { applyOperation, parseOperation } from '../../operations/registry'
import { contextOf, expectSound } from '../../../tests/support/prove-operation'
import { mapOf, sampleArgument, sampleMap } from '../../../tests/support/sample-map'
import { generateMap } from '../../../seed/generate-map'
import { partsOfBranch, type BranchPartsOptions } from './parts'
import { readCruxBranch } from './read'
import { branchOf } from './write'

const nothing = emptyMap('other' as MapId, { title: 'Other', description: '' })

function put(from: DebateMap, root: string, into: DebateMap, options: Partial<BranchPartsOptions> = {}): DebateMap {
  const branch = readCruxBranch(JSON.stringify(branchOf(from, [root as ClaimId])))
  assert(branch, 'what was written can be read')
  const args = partsOfBranch(branch, { onto: undefined, map: into, makeId: () => newId(), ...options })
  const operation = parseOperation({ kind: 'add-parts', args })
  assert(operation.ok, JSON.stringify(operation))
  const applied = applyOperation(into, operation.value, contextOf())
  assert(applied.ok, JSON.stringify(applied))
  expectSound(applied.value.map)
  return applied.value.map
}

/** Everything that a branch holds, with texts for ids. */
function contentOf(map: DebateMap): string[] {
  const rows = toRows(map)
  const text = (id: string) => map.claims.get(id as ClaimId)?.text
  const inference = (id: string): string => {
    const argument = rows.arguments.find((one) => one.id === id)
    assert(argument, 'the argument is there')
    const { stance, premises, conclusion } = argument
    const about = 'claim' in conclusion ? text(conclusion.claim) : inference(conclusion.argument)
    return `(${premises.map(text).join(' & ')} ${stance} ${about})`
  }
  return [
    ...rows.claims.map((claim) => JSON.stringify([claim.text, claim.note, claim.tags])),
    ...rows.arguments.map(({ id }) => inference(id)),
    ...rows.citations.map(({ claim, source, locator, speaker }) =>
      JSON.stringify([text(claim), map.sources.get(source)?.title, locator, speaker]),
    ),
  ].sort()
}

describe('a copied branch', () => {
  it('is in another map what it was in the first, shared claims and circles included', () => {
    const map = generateMap({ claims: 80, seed: 5 })
    expect(contentOf(put(map, 'c1', nothing))).toEqual(contentOf(map))
  })

  it('keeps notes, tags, co-premises, undercuts and sources, and takes its side along', () => {
    const map = put(sampleMap(), 'cost', put(sampleMap(), 'harm', nothing))
    expect(map.claims.size).toBe(6)
    expect(toRows(map).claims.filter(({ thesis }) => thesis)).toHaveLength(2)
    const onto = put(sampleMap(), 'cost', sampleMap(), { onto: { claim: 'loose' as ClaimId } })
    const [id] = onto.argumentsByConclusion.get('c:loose') ?? []
    expect(toRows(onto).arguments.find((argument) => argument.id === id)?.stance).toBe('con')
  })

  it('can be put on the same map once more, without doubling its sources', () => {
    const map = put(sampleMap(), 'harm', sampleMap(), { onto: { claim: 'cost' as ClaimId } })
    expect([map.claims.size, map.sources.size, map.citations.size]).toEqual([12, 2, 4])
  })

  it('takes along what attacks the step from it; as a thesis that is said against itself', () => {
    const map = mapOf({
      ...toRows(sampleMap()),
      arguments: [...toRows(sampleMap()).arguments, sampleArgument('a-cut', 'con', ['loose'], 'a-harm')],
    })
    const onto = put(map, 'harm', map, { onto: { claim: 'cost' as ClaimId } })
    const [id] = (onto.argumentsByConclusion.get('c:cost') ?? []).slice(-1)
    expect(onto.argumentsByConclusion.get(`a:${id}`)).toHaveLength(1)
    const alone = put(map, 'harm', nothing)
    const [top] = toRows(alone).claims.filter(({ thesis }) => thesis)
    const on = toRows(alone).arguments.filter(({ conclusion }) => 'claim' in conclusion && conclusion.claim === top?.id)
    expect(on.map(({ stance }) => stance).sort()).toEqual(['con', 'pro'])
  })

  it('takes the side that a person chose', () => {
    const stances = new Map([['harm', 'con' as const]])
    const map = put(sampleMap(), 'harm', sampleMap(), { onto: { claim: 'loose' as ClaimId }, stances })
    const [id] = map.argumentsByConclusion.get('c:loose') ?? []
    expect(toRows(map).arguments.find((argument) => argument.id === id)?.stance).toBe('con')
  })
})

describe('what is no branch', () => {
  const branch = branchOf(sampleMap(), ['harm' as ClaimId])
  it.each([
    ['no JSON', 'harm'],
    ['something else', '{"format":"crux","version":1}'],
    ['a claim twice', JSON.stringify({ ...branch, claims: [...branch.claims, branch.claims[0]] })],
    ['a premise that is not in it', JSON.stringify({ ...branch, claims: branch.claims.slice(1) })],
    ['a source that is not in it', JSON.stringify({ ...branch, sources: [] })],
    [
      'a link that may not be followed',
      JSON.stringify({ ...branch, sources: [{ ...branch.sources[0], url: 'javascript:1' }] }),
    ],
  ])('is not taken: %s', (_, text) => {
    expect(readCruxBranch(text)).toBeUndefined()
  })
})
