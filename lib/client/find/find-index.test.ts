import { describe, expect, it } from 'vitest'
import { newId, type ClaimId } from '@/lib/domain/ids'
import type { DebateMap } from '@/lib/domain/debate-map'
import { generateMap } from '../../../seed/generate-map'
import { mapOf, sampleArgument, sampleCitation, sampleClaim, sampleSource } from '../../../tests/support/sample-map'
import { tryWorkspace } from '../../../tests/support/open-workspace'
import { FindIndex } from './find-index'
import { IdleFollower } from './idle-follower'
import { findClaims, findSimilar, onFindProgress } from './map-indexes'

const map = mapOf({
  claims: [
    sampleClaim('sleep', { text: 'Homework costs pupils sleep.', tags: ['public health'] }),
    sampleClaim('play', { text: 'Pupils need time for play.', note: 'Sleep is another matter.' }),
    sampleClaim('marks', { text: 'Teachers spend evenings on marking.' }),
    sampleClaim('cafe', { text: 'A café at school would help.', createdBy: 'ben' as never }),
    sampleClaim('hanzi', { text: '学校应该禁止使用手机。' }),
  ],
  arguments: [sampleArgument('a-1', 'pro', ['play'], 'sleep')],
  sources: [sampleSource('report', { title: 'Rest and learning', author: 'M. Kowalski' })],
  citations: [sampleCitation('c1', 'marks', 'report', { speaker: 'The ministry' })],
})
const names = new Map([
  ['anna', 'Anna Lindqvist'],
  ['ben', 'Ben Okafor'],
])

function indexOf(from: DebateMap): FindIndex {
  const index = new FindIndex()
  for (const id of from.claims.keys()) index.update(from, id, names)
  return index
}

const found = (query: string, from = map) =>
  indexOf(from)
    .find(query)
    .map(({ id }) => id)

describe('find', () => {
  it('looks into text, notes, sources, tags and authors, the text first', () => {
    expect(found('sleep')).toEqual(['sleep', 'play'])
    expect(found('kowalski')).toEqual(['marks'])
    expect(found('ministry')).toEqual(['marks'])
    expect(found('health')).toEqual(['sleep'])
    expect(found('okafor')).toEqual(['cafe'])
    expect(
      indexOf(map)
        .find('sleep')
        .map(({ fields }) => fields),
    ).toEqual([['text'], ['note']])
  })

  it('finds beginnings and misspelled words, exact ones first', () => {
    expect(found('teach')).toEqual(['marks'])
    expect(found('homwork')).toEqual(['sleep'])
    expect(found('hmoework')).toEqual(['sleep'])
    expect(found('CAFE')).toEqual(['cafe'])
    expect(found('play')[0]).toBe('play')
    expect(found('手机')).toEqual(['hanzi'])
  })

  it('wants every word', () => {
    expect(found('pupils sleep')).toEqual(['sleep', 'play'])
    expect(found('pupils evenings')).toEqual([])
    expect(found('  ')).toEqual([])
    expect(found('?!')).toEqual([])
  })

  it('says which words it met', () => {
    expect(indexOf(map).find('homwork')[0]?.words).toEqual(['homework'])
  })

  it('takes in changes and removals', () => {
    const index = indexOf(map)
    const changed = {
      ...map,
      claims: map.claims.set('play' as ClaimId, sampleClaim('play', { text: 'Rest matters.' })),
    }
    index.update(changed, 'play' as ClaimId, names)
    expect(index.find('play')).toEqual([])
    expect(index.find('rest matters').map(({ id }) => id)).toEqual(['play'])
    index.update({ ...map, claims: map.claims.delete('play' as ClaimId) }, 'play' as ClaimId, names)
    expect(index.find('rest matters')).toEqual([])
    expect(index.size).toBe(4)
  })
})

describe('in step with an open map', () => {
  it('finds what was written, cited, undone and named just now', () => {
    const { store } = tryWorkspace({ map })
    expect(findClaims(store, 'quiet room').hits).toEqual([])
    store.perform({ kind: 'add-claim', args: { id: 'room', text: 'Some homes have no quiet room.' } })
    expect(findClaims(store, 'quiet room').hits.map(({ id }) => id)).toEqual(['room'])
    store.perform({ kind: 'cite', args: { id: newId(), claim: 'room', source: 'report' } })
    expect(findClaims(store, 'kowalski').hits).toHaveLength(2)
    store.perform({ kind: 'edit-source', args: { sourceId: 'report', author: 'T. Tanaka' } })
    expect(findClaims(store, 'kowalski').hits).toHaveLength(0)
    expect(findClaims(store, 'tanaka').hits).toHaveLength(2)
    for (let step = 0; step < 3; step++) store.undo()
    expect(findClaims(store, 'quiet room').hits).toEqual([])
    store.addNames([{ id: 'ben', name: 'Benjamin Adeyemi' }])
    expect(findClaims(store, 'adeyemi').hits.map(({ id }) => id)).toEqual(['cafe'])
  })

  it('hints at what is said already, but not at what is being edited', () => {
    const { store } = tryWorkspace({ map })
    expect(findSimilar(store, 'Pupils lose sleep because of homework', newId()).map(({ id }) => id)).toEqual(['sleep'])
    expect(findSimilar(store, 'Homework costs sleep of pupils', 'sleep' as ClaimId)).toEqual([])
    store.perform({ kind: 'remove-claim', args: { claimId: 'sleep' } })
    expect(findSimilar(store, 'Homework costs pupils sleep', newId())).toEqual([])
  })

  it('takes in a large map in slices, and answers meanwhile', () => {
    const { store } = tryWorkspace({ map: generateMap({ claims: 3_000, seed: 2 }) })
    const slices: (() => void)[] = []
    const index = new FindIndex()
    const follower = new IdleFollower(
      store,
      (state, id) => index.update(state.map, id, state.names),
      (work) => slices.push(work),
    )
    let heard = 0
    follower.onProgress(() => heard++)
    expect([index.size, follower.isReady]).toEqual([0, false])
    follower.catchUp()
    expect(index.size).toBe(0)
    let steps = 0
    for (let work = slices.shift(); work; work = slices.shift()) {
      work()
      steps++
    }
    expect([index.size, follower.isReady, heard]).toEqual([3_000, true, steps])
    expect(steps).toBeGreaterThan(2)
  })

  it('tells of each part of the map that can be searched', async () => {
    const { store } = tryWorkspace({ map: generateMap({ claims: 1_000, seed: 2 }) })
    await new Promise<void>((resolve) => {
      onFindProgress(store, () => {
        if (findClaims(store, 'the').isComplete) resolve()
      })
    })
    expect(findClaims(store, 'cost').hits.length).toBeGreaterThan(0)
  })
})
