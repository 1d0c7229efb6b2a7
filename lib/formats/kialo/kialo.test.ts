import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationsOf, toRows, type DebateMap } from '../../domain/debate-map'
import { listBroken } from '../../domain/invariants'
import type { ClaimId } from '../../domain/ids'
import { assert } from '../../domain/result'
import { generateMap } from '../../../seed/generate-map'
import { awkwardMap } from '../../../tests/support/awkward-map'
import { shapeOf } from '../../../tests/support/map-shape'
import { mutatedText } from '../../../tests/support/mutated-text'
import { sampleMap } from '../../../tests/support/sample-map'
import { Losses } from '../loss'
import { withPlainArguments } from '../plain-arguments'
import { kialoReader } from './read'
import { kialoWriter } from './write'

function read(text: string) {
  const made = kialoReader.read(text)
  assert(made.ok, JSON.stringify(made))
  expect(listBroken(made.value.map)).toEqual([])
  return made.value
}

const written = (map: DebateMap) => kialoWriter.write(map).content as string

/** Claims and arguments in short. */
function drawn({ map }: { readonly map: DebateMap }): string[] {
  const { claims, arguments: all } = toRows(map)
  return [
    ...claims.map(({ id, text, thesis }) => `${id}${thesis ? '!' : ''} ${text}`),
    ...all.map(
      ({ premises, stance, conclusion }) => `${premises.join()} ${stance} ${Object.values(conclusion).join()}`,
    ),
  ]
}

const newForm = [
  'Discussion Name:',
  'Should the library open on Sundays?',
  '',
  '1. Thesis:',
  'The library should open on Sundays.',
  '',
  '  1.1. Pro:',
  '  Many people work on all other days [1]. They are:',
  '  1. nurses,',
  '  1.1. and those who',
  '  2. drive buses.',
  '',
  '    1.1.1. Con:',
  '    They can come in the evening.',
  '',
  '    A second paragraph.',
  '',
  '  1.2. Con:',
  '  Staff costs \\[a lot\\] – see [the budget](https://example.org/budget_(2025)).',
  '',
  '    1.2.1. Pro:',
  '    -> See 1.1.1.',
  '',
  'Sources:',
  '[1] https://example.org/survey',
  '"Of all who answered,',
  '[2] in three do."',
  '',
].join('\n')

describe('the newer form', () => {
  it('is read with numbers as ids, lists in claims, links, marks and pointers', () => {
    const { map, losses } = read(newForm)
    expect(map.details).toEqual({ title: 'Should the library open on Sundays?', description: '' })
    expect(drawn({ map })).toEqual([
      '1! The library should open on Sundays.',
      '1-1 Many people work on all other days. They are: 1. nurses, 1.1. and those who 2. drive buses.',
      '1-1-1 They can come in the evening.',
      '1-2 Staff costs [a lot] – see the budget.',
      '1-1 pro 1',
      '1-1-1 con 1-1',
      '1-1-1 pro 1-2',
      '1-2 con 1',
    ])
    expect(map.claims.get('1-1-1' as ClaimId)?.note).toBe('A second paragraph.')
    expect([...map.sources.values()].map(({ url }) => url)).toEqual([
      'https://example.org/survey',
      'https://example.org/budget_(2025)',
    ])
    expect(citationsOf(map, '1-1' as ClaimId)).toMatchObject([{ note: 'Of all who answered, [2] in three do.' }])
    expect(losses).toEqual([])
  })

  it('is the same with other line ends, a byte order mark, and without indentation', () => {
    const shape = shapeOf(read(newForm).map)
    expect(shapeOf(read(`\ufeff${newForm.replaceAll('\n', '\r\n')}`).map)).toEqual(shape)
    const flat = newForm.replaceAll(/^ +/gm, '').replace('1.1. and', 'and')
    expect(shapeOf(read(flat).map).claims).toHaveLength(4)
  })

  it('takes for a claim only the next child or sibling at its own margin', () => {
    const claims = (body: string) => drawn(read(`1. Thesis:\nTop\n\n  1.1. Pro:\n  One\n\n${body}`)).length
    expect(claims('    1.1.1. Con:\n    Two')).toBe(5)
    expect(claims('    1.1.2. Con:\n    Two')).toBe(3)
    expect(claims('    1.2.1. Con:\n    Two')).toBe(3)
    expect(claims('  1.1.1. Con:\n  Two')).toBe(3)
    expect(claims('  1.3. Con:\n  Two')).toBe(3)
    expect(claims('  1.2. Con: Two')).toBe(3)
    expect(claims('  1.2. Thesis:\n  Two')).toBe(5)
    expect(claims('2. Thesis:\nTwo')).toBe(3)
  })

  it('has several theses under a question', () => {
    const made = read(
      'Discussion Name:\nLibraries\n\n1. Question:\nWhen should they open?\n\n  1.1. Thesis:\n  Early.\n\n    1.1.1. Pro:\n    Birds.\n\n  1.2. Thesis:\n  Late.\n',
    )
    expect(made.map.details).toEqual({ title: 'Libraries', description: 'When should they open?' })
    expect(drawn(made)).toEqual(['1-1! Early.', '1-1-1 Birds.', '1-2! Late.', '1-1-1 pro 1-1'])
  })

  it('says which pointer leads nowhere, and keeps what leads to its own conclusion out', () => {
    const { map, losses } = read('1. Thesis:\nTop\n\n  1.1. Pro:\n  -> See 1.7.\n\n  1.2. Con:\n  -> See 1.\n')
    expect(map.arguments.size).toBe(0)
    expect(losses.map(({ code, places }) => [code, ...places])).toContainEqual(['reference-missing', '1-7'])
    expect(losses.map(({ code }) => code)).toContain('argument-about-itself')
  })

  it('is refused where claims stand too deep, and where there are none', () => {
    const deep = Array.from({ length: 70 }, (_, depth) => {
      const number = '1.'.repeat(depth + 1)
      return `${'  '.repeat(depth)}${number} ${depth === 0 ? 'Thesis' : 'Pro'}:\n${'  '.repeat(depth)}Claim ${depth}\n`
    })
    expect(kialoReader.read(deep.join('\n'))).toMatchObject({ ok: false, error: { code: 'too-deep', line: 193 } })
    expect(kialoReader.read('Discussion Name:\nx')).toMatchObject({ ok: false, error: { code: 'not-this-format' } })
    expect(kialoReader.read('x'.repeat(10_000_001))).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })
})

describe('the older form', () => {
  it('is read, one claim a line', () => {
    const made = read(
      'Discussion Title: Sundays\n\n1. Open on Sundays.\n1.1. Pro: Many [ask](https://example.org/a) for it.\n1.1.1. Con: Few do.\n1.2. Con: -> See 1.1.1.\n1.3. Con: It costs\nmore than\n2. one thinks.\n',
    )
    expect(made.map.details.title).toBe('Sundays')
    expect(drawn(made)).toEqual([
      '1! Open on Sundays.',
      '1-1 Many ask for it.',
      '1-1-1 Few do.',
      '1-3 It costs more than 2. one thinks.',
      '1-1 pro 1',
      '1-1-1 con 1-1',
      '1-1-1 con 1',
      '1-3 con 1',
    ])
  })

  it('has several theses where those under the first say no side', () => {
    const made = read('Discussion Title: When?\n\n1. When?\n1.1. Early.\n1.1.1. Pro: Birds.\n1.2. Late.\n')
    expect(drawn(made)).toEqual(['1-1! Early.', '1-1-1 Birds.', '1-2! Late.', '1-1-1 pro 1-1'])
  })
})

describe('recognising', () => {
  it('is sure of both forms, and not of outlines', () => {
    const sure = (text: string) => kialoReader.recognise({ text, json: undefined })
    expect(sure(newForm)).toBe(1)
    expect(sure('1. A\n1.1. Pro: B')).toBeGreaterThan(0.9)
    expect(sure('1. A\n2. B\n')).toBe(0)
    expect(sure('- A\n  - Pro: B')).toBe(0)
  })
})

describe('writing', () => {
  it('gives the newer form', () => {
    const { content, losses } = kialoWriter.write(sampleMap())
    expect(content).toContain('\n    1.1.3. Pro:\n    -> See 1.1.2.1.\n')
    expect(losses.map(({ code, count }) => `${code} ${count}`)).toEqual([
      'pins 1',
      'tags 1',
      'citation-details 3',
      'co-premises 1',
      'undercuts 1',
      'theses 1',
      'ids 1',
    ])
  })

  it('gives what is read again, but for what it said that it lost', () => {
    const check = (map: DebateMap) => {
      const { content, losses } = kialoWriter.write(map)
      const plain = withPlainArguments(map, new Losses())
      const lost = losses.filter(({ code }) => !['co-premises', 'undercuts', 'backings'].includes(code))
      expect(shapeOf(read(content as string).map, [...lost, 'order'])).toEqual(shapeOf(plain, [...lost, 'order']))
    }
    check(sampleMap())
    for (const seed of [1, 2, 3]) check(generateMap({ claims: 60, seed }))
    fc.assert(fc.property(awkwardMap, check), { numRuns: 100 })
  })

  it('gives the same text once more when it is read and written', () => {
    expect(written(read(written(read(newForm).map)).map)).toBe(written(read(newForm).map))
  })
})

it('survives broken files', () => {
  fc.assert(
    fc.property(mutatedText(newForm), (text) => {
      const made = kialoReader.read(text)
      if (made.ok) expect(listBroken(made.value.map)).toEqual([])
      else expect(made.error.message).not.toBe('')
      expect(kialoReader.recognise({ text, json: undefined })).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 300 },
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})
