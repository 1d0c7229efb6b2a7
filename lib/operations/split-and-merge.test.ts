import { describe, expect, it } from 'vitest'
import { toRows } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import { assert } from '../domain/result'
import { prove, refusalOf } from '../../tests/support/prove-operation'
import {
  ben,
  mapOf,
  sampleArgument,
  sampleCitation,
  sampleClaim,
  sampleMap,
  sampleSource,
} from '../../tests/support/sample-map'
import { previewMerge } from './merge-preview'

const halves = { text: 'It harms.', restId: 'new', rest: 'It costs.' } as const

describe('split-claim', () => {
  it('[OP25] makes the second half a co-premise wherever the claim is used', () => {
    const map = prove(sampleMap(), 'split-claim', { claimId: 'shared', ...halves })
    const { claims, arguments: all } = toRows(map)
    expect(claims.find(({ id }) => id === 'shared')?.text).toBe('It harms.')
    expect(claims.find(({ id }) => id === 'new')).toMatchObject({ text: 'It costs.', thesis: false, tags: [] })
    const premises = all.filter(({ premises }) => premises.includes('new' as ClaimId)).map((one) => one.premises)
    expect(premises).toEqual([
      ['shared', 'new'],
      ['shared', 'new'],
    ])
  })

  it('[OP25] puts it next to the claim, among the co-premises that are there', () => {
    const map = prove(sampleMap(), 'split-claim', { claimId: 'study', ...halves })
    expect(toRows(map).arguments.find(({ id }) => id === 'a-study')?.premises).toEqual(['study', 'new', 'sound'])
  })

  it('[OP25] makes it a reason of its own, right after the first', () => {
    const map = prove(sampleMap(), 'split-claim', { claimId: 'harm', ...halves, argumentId: 'a-new' })
    expect(map.argumentsByConclusion.get('c:ban')).toEqual(['a-harm', 'a-new', 'a-cost', 'a-shared-2'])
    expect(toRows(map).arguments.find(({ id }) => id === 'a-new')).toMatchObject({ stance: 'pro', premises: ['new'] })
    const last = prove(sampleMap(), 'split-claim', { claimId: 'old', ...halves, argumentId: 'a-new' })
    expect(last.argumentsByConclusion.get('a:a-study')).toEqual(['a-old', 'a-new'])
  })

  it('[OP25] leaves note, sources and reasons with the first half, and gives both the tags', () => {
    const tagged = prove(sampleMap(), 'tag-claim', { claimId: 'harm', tag: 'health' })
    const map = prove(tagged, 'split-claim', { claimId: 'harm', ...halves }, { actor: ben })
    const { claims, citations } = toRows(map)
    expect(claims.find(({ id }) => id === 'harm')).toMatchObject({ note: 'A note.', tags: ['health'], editedBy: 'ben' })
    expect(claims.find(({ id }) => id === 'new')).toMatchObject({ note: '', tags: ['health'], createdBy: 'ben' })
    expect(citations.find(({ id }) => id === 'c1')?.claim).toBe('harm')
    expect(map.argumentsByConclusion.get('c:harm')).toEqual(['a-study'])
  })

  it('[OP25] puts a thesis beside a thesis, and a loose claim beside a loose one', () => {
    for (const argumentId of [undefined, 'a-new']) {
      const own = argumentId === undefined ? {} : { argumentId }
      const theses = toRows(prove(sampleMap(), 'split-claim', { claimId: 'ban', ...halves, ...own })).claims
      expect(theses.filter(({ thesis }) => thesis).map(({ id }) => id)).toEqual(['ban', 'new'])
      const loose = prove(sampleMap(), 'split-claim', { claimId: 'loose', ...halves, ...own })
      expect(loose.argumentsByPremise.has('new' as ClaimId)).toBe(false)
    }
  })

  it('[OP25] refuses a claim that is gone, an id that is taken, an empty half and one premise too many', () => {
    const map = sampleMap()
    expect(refusalOf(map, 'split-claim', { claimId: 'gone', ...halves }).code).toBe('claim-not-found')
    expect(refusalOf(map, 'split-claim', { claimId: 'harm', ...halves, restId: 'ban' }).code).toBe('id-taken')
    expect(refusalOf(map, 'split-claim', { claimId: 'harm', ...halves, argumentId: 'a-old' }).code).toBe('id-taken')
    expect(refusalOf(map, 'split-claim', { claimId: 'harm', ...halves, rest: ' ' }).code).toBe('invalid-operation')
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`)
    const full = mapOf({
      claims: [sampleClaim('top'), ...names.map((name) => sampleClaim(name))],
      arguments: [sampleArgument('a-full', 'pro', names, 'top')],
    })
    expect(refusalOf(full, 'split-claim', { claimId: 'p3', ...halves }).code).toBe('limit-reached')
  })
})

describe('the preview of a merge', () => {
  const preview = (keep: string, absorb: string, map = sampleMap()) => {
    const result = previewMerge(map, keep as ClaimId, [absorb as ClaimId])
    assert(result.ok, 'the two can be merged')
    return result.value
  }

  it('[OP19] says whose text stays and what moves', () => {
    expect(preview('cost', 'harm')).toMatchObject({
      merged: { id: 'cost', text: 'The claim cost is true.', note: 'A note.' },
      reasonsMoved: 1,
      usesMoved: 1,
      argumentsGone: 0,
      citationsMoved: 1,
    })
  })

  it('[OP19] says what goes: what would argue for itself, and doubles', () => {
    expect(preview('ban', 'harm')).toMatchObject({ argumentsGone: 1, reasonsMoved: 1, usesMoved: 0 })
    const map = mapOf({
      claims: ['top', 'one', 'same'].map((id) => sampleClaim(id)),
      arguments: [sampleArgument('a-1', 'pro', ['one'], 'top'), sampleArgument('a-2', 'pro', ['same'], 'top')],
      sources: [sampleSource('report')],
      citations: [sampleCitation('c1', 'one', 'report'), sampleCitation('c2', 'same', 'report')],
    })
    expect(preview('one', 'same', map)).toMatchObject({ argumentsGone: 1, usesMoved: 0, citationsGone: 1 })
  })

  it('[OP19] adds up what several merges would do', () => {
    const result = previewMerge(sampleMap(), 'loose' as ClaimId, ['harm', 'cost'] as ClaimId[])
    assert(result.ok, 'the three can be merged')
    expect(result.value).toMatchObject({ reasonsMoved: 2, usesMoved: 2, citationsMoved: 1 })
  })

  it('[OP19] says why two claims cannot be merged, and changes nothing', () => {
    const map = sampleMap()
    const before = toRows(map)
    expect(previewMerge(map, 'harm' as ClaimId, ['harm' as ClaimId])).toMatchObject({ error: { code: 'same-claim' } })
    expect(previewMerge(map, 'harm' as ClaimId, ['gone' as ClaimId])).toMatchObject({
      error: { code: 'claim-not-found' },
    })
    preview('cost', 'harm', map)
    expect(toRows(map)).toEqual(before)
  })
})
