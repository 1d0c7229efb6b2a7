import { describe, expect, it } from 'vitest'
import { readSeedMap } from '@/seed/seed-maps'
import { describeError } from '../http/error-table'
import { parseInput } from '../parse-input'
import { pictureQuery } from './picture-query'
import { pictureRequestOf, type PictureFacts } from './picture-request'

const map = readSeedMap('school-uniforms')
const facts: PictureFacts = {
  address: 'https://crux.example.org/maps/school-uniforms',
  changedAt: new Date('2026-03-04T22:00:00Z'),
  now: new Date('2026-11-23T09:00:00Z'),
}

function ask(query: Record<string, string>, known: Partial<PictureFacts> = {}) {
  const parsed = parseInput(pictureQuery, query)
  if (!parsed.ok) return describeError(parsed.error).sentence
  const request = pictureRequestOf(map, parsed.value, { ...facts, ...known })
  return request.ok ? request.value : describeError(request.error).sentence
}

describe('what is asked of a picture', () => {
  it.each([
    [{}, { theme: 'light', isTransparent: false, page: 'fit', sources: 'list', hasTitle: true, hasLegend: true }],
    [
      { theme: 'print', page: 'a3', orientation: 'portrait' },
      { theme: 'print', page: 'a3', orientation: 'portrait' },
    ],
    [
      { text: 'large', background: 'none', title: 'no', legend: 'no' },
      { textSize: 'large', isTransparent: true, hasTitle: false, hasLegend: false },
    ],
    [{ date: 'today' }, { date: '2026-11-23' }],
    [{ date: 'changed' }, { date: '2026-03-04' }],
    [{ date: '2025-01-31' }, { date: '2025-01-31' }],
    [{ link: 'qr' }, { link: { address: 'https://crux.example.org/maps/school-uniforms', hasCode: true } }],
    [
      { link: 'yes', branch: 'less-teasing' },
      { link: { address: 'https://crux.example.org/maps/school-uniforms?focus=less-teasing', hasCode: false } },
    ],
    [
      { colours: 'fff,000,060,a00' },
      { theme: expect.objectContaining({ paper: '#ffffff', pro: '#006600' }) as unknown },
    ],
    [
      { only: 'require-uniforms,less-teasing' },
      { only: { claims: new Set(['require-uniforms', 'less-teasing']), said: 'a selection' } },
    ],
  ])('%j is understood', (query, request) => {
    expect(ask(query)).toMatchObject(request)
  })

  it('finds the claims that a filter means, with the way to them', () => {
    const request = ask({ tags: 'bullying', parts: 'con' })
    if (typeof request === 'string') throw new Error(request)
    const claims = [...(request.only?.claims ?? [])].map((id) => map.claims.get(id)!)
    expect(claims.some(({ tags }) => tags.includes('bullying'))).toBe(true)
    expect(claims.some(({ thesis }) => thesis)).toBe(true)
    expect(request.only?.said).toBe('those that match “bullying”, “Reasons against”, and the way to them')
  })

  it('keeps names to itself unless they are asked for', () => {
    const authors = new Map([['anna' as never, 'Anna']])
    expect(ask({}, { authors })).toMatchObject({ authors: undefined })
    expect(ask({ authors: 'yes' }, { authors })).toMatchObject({ authors })
  })

  it.each([
    [{ theme: 'purple' }, 'The theme must be light, dark, print or contrast.'],
    [{ page: 'b5' }, 'The page must be fit, slide, a4, letter, a3, a2, a1 or a0.'],
    [{ page: 'a4', orientation: 'up' }, 'The orientation must be portrait, landscape or auto.'],
    [{ orientation: 'portrait' }, 'A picture that fits its map has no orientation. Name a page too, such as a4.'],
    [{ text: 'huge' }, 'The text must be small, usual or large.'],
    [{ legend: 'maybe' }, 'The legend must be yes or no.'],
    [{ date: 'yesterday' }, 'The date must be no, today, changed or a day such as 2026-11-23.'],
    [{ date: '2026-02-30' }, 'The date must be no, today, changed or a day such as 2026-11-23.'],
    [{ link: 'maybe' }, 'The link must be no, yes or qr.'],
    [{ sources: 'all' }, 'The sources must be list, numbered or none.'],
    [{ background: 'red' }, 'The background must be theme or none.'],
    [{ colours: 'red' }, 'Give four colours as hex with commas between'],
    [{ colours: 'fff,000,060' }, 'Give four colours as hex with commas between'],
    [
      { colours: 'fff,000,060,fc0' },
      'The colour of what is against cannot be read on this paper: its contrast is 1.5, and 4.5 is needed.',
    ],
    [{ colours: 'fff,000,060,a00', theme: 'dark' }, 'Give a theme or colours, not both.'],
    [{ only: 'nobody' }, 'This claim is no longer on the map.'],
    [{ only: 'a b' }, ''],
    [{ tags: 'no such tag' }, 'None of the claims of this map would be in the picture.'],
    [{ states: 'bored' }, 'The state must be unanswered or unsupported.'],
  ])('%j is refused with a sentence', (query, sentence) => {
    const said = ask(query)
    expect(said).toEqual(expect.stringContaining(sentence))
  })

  it('does not make an address up', () => {
    expect(ask({ link: 'qr' }, { address: undefined })).toBe(
      'This map has no address on the web that the picture could name.',
    )
  })
})
