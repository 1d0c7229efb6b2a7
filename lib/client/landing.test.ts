import { describe, expect, it } from 'vitest'
import type { Conclusion } from '@/lib/domain/argument'
import type { ClaimId } from '@/lib/domain/ids'
import { sampleMap } from '../../tests/support/sample-map'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { connectHint, landingHint, landingsOf } from './landing'

const map = sampleMap()
const claims = (...ids: string[]) => ids as ClaimId[]
const at = (claim: string) => ({ claim }) as Conclusion
const on = (argument: string) => ({ argument }) as Conclusion

describe('where a dragged claim may land', () => {
  it('is anywhere but on itself, on what is beneath it, on its own step, and where it is already', () => {
    const mayLand = landingsOf(map, claims('harm'))
    expect(['cost', 'loose'].map((id) => mayLand(at(id)))).toEqual([true, true])
    expect(['harm', 'study', 'old', 'ban', 'gone'].map((id) => mayLand(at(id)))).toEqual(Array(5).fill(false))
    expect([mayLand(on('a-cost')), mayLand(on('a-harm')), mayLand(on('a-study')), mayLand(on('gone'))]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('is a place for all of them, where many are dragged', () => {
    const mayLand = landingsOf(map, claims('harm', 'loose'))
    expect([mayLand(at('cost')), mayLand(at('study')), mayLand(at('ban'))]).toEqual([true, false, false])
  })
})

it('says before the drop what it will do', () => {
  const said = (...ids: string[]) => landingHint(sayIn('en'), map, claims(...ids), at('loose'))
  expect(said('harm')).toBe('Drop to make it a reason for “The claim loose is true.”')
  expect(said('cost')).toBe('Drop to make it a reason against “The claim loose is true.”')
  expect(said('harm', 'study')).toContain('make 2 claims reasons for “')
  expect(said('harm', 'cost')).toContain('make 2 claims reasons for and against “')
  expect(landingHint(sayIn('en'), map, claims('harm'), on('a-cost'))).toBe('Drop to undercut this argument')
  const over = (target: 'home' | 'ground', ...ids: string[]) => landingHint(sayIn('en'), map, claims(...ids), target)
  expect(over('home', 'harm')).toBe('It is a reason for this already')
  expect(over('home', 'cost')).toBe('It is a reason against this already')
  expect(over('home', 'harm', 'cost')).toBe('It is there already')
  expect(connectHint(sayIn('en'), map, at('loose'))).toBe('Drop to connect it with “The claim loose is true.”')
  expect(connectHint(sayIn('en'), map, on('a-cost'))).toBe('Drop to connect it with this argument')
  expect(connectHint(sayIn('en'), map, undefined)).toBe('Draw to the claim or arrow that it argues about')
  expect(over('ground', 'harm')).toBe('Drop to pin it here')
  expect(over('ground', 'harm', 'cost')).toBe('Drop to pin them here')
})
