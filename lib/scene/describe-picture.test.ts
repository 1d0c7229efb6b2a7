import { describe, expect, it } from 'vitest'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '@/tests/support/sample-map'
import { generateMap } from '../../seed/generate-map'
import type { DebateMap } from '../domain/debate-map'
import type { Language } from '../language/languages'
import { composePicture, type PictureRequest } from './picture'

const describeIn = (map: DebateMap, request: Partial<PictureRequest> = {}, language: Language = 'en') =>
  composePicture(map, nodeMeasurer(language), { theme: 'light', ...request }).description

const small = mapOf({
  claims: [
    sampleClaim('t', { thesis: true }),
    sampleClaim('one', { rank: 1 }),
    sampleClaim('two', { rank: 2 }),
    sampleClaim('three'),
  ],
  arguments: [
    sampleArgument('a-one', 'pro', ['one'], 't'),
    sampleArgument('a-two', 'con', ['two'], 't', { rank: 2 }),
    sampleArgument('a-three', 'con', ['three'], 'one'),
  ],
})

describe('the description of a picture', () => {
  it('says what it is about, and its main branches with their stance and what is under them', () => {
    expect(describeIn(small)).toBe(
      '4 claims. Thesis: “The claim t is true.” For: “The claim one is true.” (1 claim beneath: 0 for, 1 against). ' +
        'Against: “The claim two is true.” (nothing beneath).',
    )
  })

  it('says it in German', () => {
    expect(describeIn(small, {}, 'de')).toBe(
      '4 Aussagen. These: „The claim t is true.“ Dafür: „The claim one is true.“ (1 Aussage darunter: 0 dafür, 1 dagegen). ' +
        'Dagegen: „The claim two is true.“ (nichts darunter).',
    )
  })

  it('begins with what part of the map is shown, and leaves undercuts to the claims that they are about', () => {
    const text = describeIn(sampleMap(), { branch: 'harm' as never })
    expect(text).toMatch(
      /^A branch of the map\. Reason for “The claim ban is true\.” 4 claims · 2 sources\. At the top: “The claim harm is true\.”/,
    )
  })

  it('stays short for a large map', () => {
    const text = describeIn(generateMap({ claims: 1_000, seed: 1 }))
    expect(text.length).toBeLessThan(5_000)
    const ids = Array.from({ length: 20 }, (_, index) => `c${index}`)
    const many = mapOf({
      claims: [sampleClaim('t', { thesis: true }), ...ids.map((id) => sampleClaim(id))],
      arguments: ids.map((id) => sampleArgument(`a-${id}`, 'pro', [id], 't')),
    })
    expect(describeIn(many)).toMatch(/and 8 more reasons\.$/)
  })
})
