import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { ClaimId } from '../../domain/ids'
import { SimilarClaims } from './similar-claims'
import { gistOf, stem } from './words'

/** A class's map: what else is said weighs how telling each word is. */
const others = [
  'Homework should be abolished.',
  'Homework takes time away from play.',
  'Teachers spend many hours on marking homework.',
  'Parents can see what their children learn at school.',
  'Practice makes lessons stick.',
  'Pupils from poor homes have no quiet room to work in.',
  'The school day is long enough.',
  'Sport keeps children healthy.',
  'Uniforms cost families money.',
  'Uniforms hide differences in wealth.',
  'Pupils express themselves by what they wear.',
  'Bullying about brands becomes rarer with uniforms.',
  'A vote at sixteen makes young people take part.',
  'Nuclear power emits little carbon dioxide.',
  'Nuclear waste stays dangerous for thousands of years.',
  'Open weights let anyone check a model for bias.',
]

function indexOf(texts: readonly string[]): SimilarClaims {
  const index = new SimilarClaims()
  texts.forEach((text, place) => index.set(`c${place}` as ClaimId, text))
  return index
}

const scoreOf = (said: string, typed: string) => {
  const index = indexOf(others)
  index.set('said' as ClaimId, said)
  return index.find(typed, { most: 20 }).find(({ id }) => id === 'said')?.score ?? 0
}

describe('claims that say the same', () => {
  it.each([
    ['Homework costs pupils sleep.', 'Pupils lose sleep because of homework.'],
    ['Homework costs pupils sleep.', 'homework costs pupils sleep'],
    ['Homework costs pupils sleep.', 'Homwork costs pupils their sleep'],
    ['School uniforms reduce bullying.', 'Bullying is reduced by school uniforms.'],
    ['The voting age should be lowered to sixteen.', 'We should lower the voting age to sixteen'],
    ['Nuclear power plants are too expensive to build.', 'Building nuclear power plants is too expensive.'],
    ['Open models help researchers find security holes.', 'Researchers find security holes with open models'],
    ['Exams are unfair to shy pupils.', 'Exams are not fair to shy pupils.'],
    ['Zoos do not protect endangered animals.', "Zoos don't protect endangered animals, really."],
    ['Mobile phones distract pupils in class.', 'Pupils are distracted by mobile phones in class.'],
    ['Animal testing should be banned.', 'Animal testing should not be allowed.'],
    ['Mehr Hausaufgaben schaden der Gesundheit von Kindern.', 'Hausaufgaben schaden der Gesundheit der Kinder.'],
    ['学校应该禁止使用手机。', '应该禁止学校使用手机'],
    ['Les devoirs à la maison sont inutiles.', 'Les devoirs a la maison sont inutiles'],
  ])('finds “%s” while “%s” is typed', (said, typed) => {
    expect(scoreOf(said, typed)).toBeGreaterThan(0.62)
  })
})

describe('claims that say something else', () => {
  it.each([
    ['Homework costs pupils sleep.', 'Homework costs teachers evenings.'],
    ['Homework costs pupils sleep.', 'Homework'],
    ['Homework costs pupils sleep.', 'Pupils should have breakfast at school.'],
    ['School uniforms reduce bullying.', 'School uniforms are ugly.'],
    ['Nuclear power plants are too expensive to build.', 'Nuclear power plants are slow to switch on and off.'],
    ['Open models help researchers find security holes.', 'Open models help criminals write malware.'],
    ['The voting age should be lowered to sixteen.', 'Driving should be allowed at sixteen.'],
    ['学校应该禁止使用手机。', '核电站的建设成本太高'],
  ])('does not take “%s” for “%s”', (said, typed) => {
    expect(scoreOf(said, typed)).toBe(0)
  })

  it.each([
    ['Uniforms make pupils equal.', 'Uniforms do not make pupils equal.'],
    ['Animal testing should be banned.', 'Animal testing should be allowed.'],
    ['Zoos protect endangered animals.', 'Zoos never protect endangered animals.'],
    ['Exams are fair to shy pupils.', 'Exams are unfair to shy pupils.'],
    ['Taxes increase employment in small towns.', 'Taxes reduce employment in small towns.'],
    ['Trial by jury is legal in most states.', 'Trial by jury is illegal in most states.'],
  ])('does not take “%s” for its opposite “%s”', (said, typed) => {
    expect(scoreOf(said, said)).toBeGreaterThan(0.95)
    expect(scoreOf(said, typed)).toBe(0)
  })
})

describe('words', () => {
  it('have one stem in all their forms', () => {
    for (const forms of [
      'teach teaches teaching teachers',
      'abolish abolished abolishing',
      'cost costs costing',
      'ban bans banned',
    ])
      expect(new Set(forms.split(' ').map(stem)).size, forms).toBe(1)
    expect(stem('uniform')).not.toBe(stem('universal'))
  })

  it('turn a sentence over where they deny, twice back again', () => {
    const denied = (text: string) => gistOf(text).isDenied
    expect(denied('It is not impossible.')).toBe(false)
    expect(denied('Not only pupils suffer.')).toBe(false)
    expect(denied('Uniforms are important for discussion.')).toBe(false)
    expect(denied("They can't know.")).toBe(true)
  })
})

describe('the index', () => {
  it('follows what is written, changed and removed', () => {
    const index = indexOf(others)
    const typed = 'Pupils lose sleep because of homework.'
    const id = 'new' as ClaimId
    index.set(id, 'Homework costs pupils sleep.')
    expect(index.find(typed).map((hit) => hit.id)).toEqual([id])
    expect(index.find(typed, { but: id })).toEqual([])
    index.set(id, 'Homework trains patience.')
    expect(index.find(typed)).toEqual([])
    index.delete(id)
    index.delete(id)
    expect([index.size, index.find('Homework trains patience.')]).toEqual([others.length, []])
  })

  it('is the same however it came about', () => {
    const text = fc.constantFrom(...others, '', 'Homework takes play away.', '?!')
    const edit = fc.record({ id: fc.constantFrom('a', 'b', 'c', '__proto__'), text: fc.option(text) })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), text, (edits, typed) => {
        const [grown, last] = [new SimilarClaims(), new Map<string, string>()]
        for (const { id, text: said } of edits) {
          if (said === null) grown.delete(id as ClaimId)
          else grown.set(id as ClaimId, said)
          if (said === null) last.delete(id)
          else last.set(id, said)
        }
        const fresh = new SimilarClaims()
        for (const [id, said] of last) fresh.set(id as ClaimId, said)
        expect(grown.find(typed, { most: 9 })).toEqual(fresh.find(typed, { most: 9 }))
      }),
    )
  })
})
