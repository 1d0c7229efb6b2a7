import { describe, expect, it } from 'vitest'
import { toRows } from '../domain/debate-map'
import type { ArgumentId, ClaimId } from '../domain/ids'
import { limits } from '../domain/limits'
import { prove, proofTime, refusalOf } from '../../tests/support/prove-operation'
import { anna, ben, mapOf, sampleArgument, sampleClaim, sampleMap } from '../../tests/support/sample-map'

const claimIn = (map: ReturnType<typeof sampleMap>, id: string) => map.claims.get(id as ClaimId)
const argumentIn = (map: ReturnType<typeof sampleMap>, id: string) => map.arguments.get(id as ArgumentId)

describe('edit-details', () => {
  it('[OP1] changes the title and leaves the description', () => {
    expect(prove(sampleMap(), 'edit-details', { title: '  New\n title ' }).details).toEqual({
      title: 'New title',
      description: '',
    })
    expect(prove(sampleMap(), 'edit-details', { description: 'Why we ask.' }).details).toEqual({
      title: 'A sample',
      description: 'Why we ask.',
    })
    expect(prove(sampleMap(), 'edit-details', {}).details).toEqual(sampleMap().details)
  })

  it('[OP1] refuses an empty title', () => {
    expect(refusalOf(sampleMap(), 'edit-details', { title: ' ' })).toMatchObject({ path: 'args.title' })
  })
})

describe('add-claim', () => {
  it('[OP2] puts a loose claim on the map, written by the actor', () => {
    const map = prove(sampleMap(), 'add-claim', { id: 'new', text: 'Bans work.' }, { actor: ben })
    expect(claimIn(map, 'new')).toEqual({
      id: 'new',
      text: 'Bans work.',
      note: '',
      thesis: false,
      tags: [],
      rank: 9,
      createdBy: ben,
      createdAt: proofTime,
      editedBy: null,
    })
  })

  it('[OP2] takes a note, tags, a rank and whether it is a thesis', () => {
    const fields = { note: 'Why?', tags: ['Law', 'law', 'Money'], rank: 2.5, thesis: true }
    expect(claimIn(prove(sampleMap(), 'add-claim', { id: 'new', text: 'Bans work.', ...fields }), 'new')).toMatchObject(
      {
        ...fields,
        tags: ['law', 'money'],
      },
    )
  })

  it('[OP2] refuses an id that is taken', () => {
    expect(refusalOf(sampleMap(), 'add-claim', { id: 'harm', text: 'Again.' })).toEqual({
      code: 'id-taken',
      table: 'claim',
      id: 'harm',
    })
  })

  it('[OP2] takes ids that are names of object properties', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(claimIn(prove(sampleMap(), 'add-claim', { id, text: 'Fine.' }), id)?.text).toBe('Fine.')
  })

  it('[OP2] never makes a rank that a snapshot would refuse', () => {
    const map = mapOf({ claims: [sampleClaim('top', { rank: 1e9 })] })
    expect(claimIn(prove(map, 'add-claim', { id: 'new', text: 'Next.' }), 'new')?.rank).toBeLessThanOrEqual(1e9)
  })
})

describe('add-reason', () => {
  it('[OP3] adds a claim and an argument for a claim, after the siblings', () => {
    const map = prove(sampleMap(), 'add-reason', {
      claimId: 'new',
      text: 'Bans work.',
      argumentId: 'a-new',
      stance: 'pro',
      conclusion: { claim: 'ban' },
    })
    expect(claimIn(map, 'new')?.text).toBe('Bans work.')
    expect(argumentIn(map, 'a-new')).toMatchObject({ premises: ['new'], conclusion: { claim: 'ban' }, rank: 4 })
  })

  it('[OP3] undercuts an argument', () => {
    const map = prove(sampleMap(), 'add-reason', {
      claimId: 'new',
      text: 'It was never repeated.',
      argumentId: 'a-new',
      stance: 'con',
      conclusion: { argument: 'a-old' },
      note: 'See below.',
      tags: ['method'],
    })
    expect(map.argumentsByConclusion.get('a:a-old')).toEqual(['a-new'])
    expect(claimIn(map, 'new')).toMatchObject({ note: 'See below.', tags: ['method'] })
  })

  it('[OP3] refuses a conclusion that is gone, and taken ids', () => {
    const args = {
      claimId: 'new',
      text: 'So.',
      argumentId: 'a-new',
      stance: 'pro',
      conclusion: { claim: 'ban' },
    } as const
    const map = sampleMap()
    expect(refusalOf(map, 'add-reason', { ...args, conclusion: { claim: 'gone' } }).code).toBe('claim-not-found')
    expect(refusalOf(map, 'add-reason', { ...args, conclusion: { argument: 'gone' } }).code).toBe('argument-not-found')
    expect(refusalOf(map, 'add-reason', { ...args, conclusion: { argument: 'a-new' } }).code).toBe('argument-not-found')
    expect(refusalOf(map, 'add-reason', { ...args, claimId: 'ban' })).toMatchObject({
      code: 'id-taken',
      table: 'claim',
    })
    expect(refusalOf(map, 'add-reason', { ...args, argumentId: 'a-old' })).toMatchObject({ table: 'argument' })
  })

  it('[OP3] never makes a rank that a snapshot would refuse', () => {
    const map = mapOf({
      claims: [sampleClaim('top'), sampleClaim('low')],
      arguments: [sampleArgument('a-low', 'pro', ['low'], 'top', { rank: 1e9 })],
    })
    const args = {
      claimId: 'new',
      text: 'So.',
      argumentId: 'a-new',
      stance: 'pro',
      conclusion: { claim: 'top' },
    } as const
    expect(argumentIn(prove(map, 'add-reason', args), 'a-new')?.rank).toBe(1e9)
  })
})

describe('edit-claim', () => {
  it("[OP7] rewords one's own claim", () => {
    expect(claimIn(prove(sampleMap(), 'edit-claim', { claimId: 'harm', text: 'It harms.' }), 'harm')).toMatchObject({
      text: 'It harms.',
      note: 'A note.',
      editedBy: null,
    })
  })

  it("[OP7] remembers who reworded someone else's claim or its note", () => {
    const map = prove(sampleMap(), 'edit-claim', { claimId: 'harm', note: '' }, { actor: ben })
    expect(claimIn(map, 'harm')).toMatchObject({ note: '', createdBy: anna, editedBy: ben })
    const back = prove(map, 'edit-claim', { claimId: 'harm', note: 'Mine.' })
    expect(claimIn(back, 'harm')).toMatchObject({ note: 'Mine.', editedBy: anna })
  })

  it('[OP7] an edit that changes nothing leaves no mark', () => {
    const map = prove(sampleMap(), 'edit-claim', { claimId: 'harm', note: ' A note. ' }, { actor: ben })
    expect(claimIn(map, 'harm')?.editedBy).toBeNull()
  })

  it('[OP7] refuses a claim that is gone, an empty text and one that is too long', () => {
    expect(refusalOf(sampleMap(), 'edit-claim', { claimId: 'gone', text: 'No.' }).code).toBe('claim-not-found')
    for (const text of ['', ' \n ', 'x'.repeat(limits.claimText + 1), 'bell \u0007', '\ud800'])
      expect(refusalOf(sampleMap(), 'edit-claim', { claimId: 'harm', text })).toMatchObject({ path: 'args.text' })
  })
})

describe('set-thesis', () => {
  it('[OP8] says that the map is about a claim, or no longer', () => {
    expect(claimIn(prove(sampleMap(), 'set-thesis', { claimId: 'cost', thesis: true }), 'cost')?.thesis).toBe(true)
    expect(claimIn(prove(sampleMap(), 'set-thesis', { claimId: 'ban', thesis: false }), 'ban')?.thesis).toBe(false)
    expect(refusalOf(sampleMap(), 'set-thesis', { claimId: 'gone', thesis: true }).code).toBe('claim-not-found')
  })
})

describe('tag-claim and untag-claim', () => {
  it('[OP9] adds a tag in lower case, once', () => {
    const map = prove(sampleMap(), 'tag-claim', { claimId: 'ban', tag: ' Public  Health' })
    expect(claimIn(map, 'ban')?.tags).toEqual(['law', 'public health'])
    expect(claimIn(prove(map, 'tag-claim', { claimId: 'ban', tag: 'LAW' }), 'ban')?.tags).toHaveLength(2)
  })

  it('[OP9] takes a tag off; one that is not there is no error', () => {
    expect(claimIn(prove(sampleMap(), 'untag-claim', { claimId: 'ban', tag: 'Law' }), 'ban')?.tags).toEqual([])
    expect(claimIn(prove(sampleMap(), 'untag-claim', { claimId: 'ban', tag: 'money' }), 'ban')?.tags).toEqual(['law'])
  })

  it('[OP9] refuses a missing claim and more tags than a claim may have', () => {
    const tags = Array.from({ length: limits.tagsPerClaim }, (_, index) => `tag ${index}`)
    const map = mapOf({ claims: [sampleClaim('full', { tags })] })
    expect(refusalOf(map, 'tag-claim', { claimId: 'full', tag: 'one more' }).code).toBe('limit-reached')
    expect(toRows(prove(map, 'tag-claim', { claimId: 'full', tag: 'tag 3' })).claims[0]?.tags).toEqual(tags)
    expect(refusalOf(map, 'tag-claim', { claimId: 'gone', tag: 'law' }).code).toBe('claim-not-found')
    expect(refusalOf(map, 'untag-claim', { claimId: 'gone', tag: 'law' }).code).toBe('claim-not-found')
  })
})
