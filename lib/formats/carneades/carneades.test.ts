import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toRows, type DebateMap } from '../../domain/debate-map'
import { expectToSurvive, readSoundly } from '../../../tests/support/round-trip'
import { argmapReader } from '../argmap/read'
import { readYaml } from '../yaml-text'
import { carneadesReader } from './read'

const drawn = (map: DebateMap) => [
  ...toRows(map).claims.map(({ id, text, thesis, tags }) => `${id}${thesis ? '!' : ''} ${[text, ...tags].join(' #')}`),
  ...toRows(map).arguments.map(
    ({ premises, stance, conclusion, scheme }) =>
      `${premises.join('&')} ${stance} ${Object.values(conclusion).join()}${scheme === null ? '' : ` by ${scheme}`}`,
  ),
]

const dispute = `meta:
  title: A dispute over a fence
  note: >
    Two neighbours.
  source: "Ann Author (2020). Fences. Journal of Gardens, 3."
statements:
  high: The fence is too high.
  fine:
    text: The fence is fine.
    assumed: true
  two: It is two metres high.
  old: The measure is old.
issues:
  i1:
    positions: [high, fine]
    standard: PE
arguments:
  a1:
    conclusion: high
    premises: {datum: two, rule: limit(fence)}
    undercutter: old
    scheme: rule
    weight: 0.5
assumptions: [two]
tests:
  in: [two]
`

describe('Carneades', () => {
  it('has statements, arguments, what undercuts them, and issues', () => {
    const { map, losses } = readSoundly(carneadesReader, dispute)
    expect(map.details).toEqual({ title: 'A dispute over a fence', description: 'Two neighbours.' })
    expect(drawn(map)).toEqual(
      [
        'high! The fence is too high.',
        'fine! The fence is fine. #assumed',
        'two It is two metres high. #assumed',
        'old The measure is old.',
        'limit-fence limit(fence)',
        'two&limit-fence pro high by rule',
        'old con a1',
        'high con fine',
        'fine con high',
      ].sort((one, other) => drawn(map).indexOf(one) - drawn(map).indexOf(other)),
    )
    expect(toRows(map).sources).toMatchObject([{ author: 'Ann Author', title: 'Fences' }])
    expect(losses).toEqual([{ code: 'part-unknown', count: 2, places: ['tests', 'a1: weight'] }])
    expect(carneadesReader.recognise({ text: dispute, json: undefined })).toBeGreaterThan(0.9)
  })

  it('says where the file is wrong', () => {
    const error = (text: string) => {
      const made = carneadesReader.read(text)
      return made.ok ? 'read' : [made.error.code, made.error.line]
    }
    expect(error('statements:\n  a: One\n  a: Two\n')).toEqual(['invalid', 3])
    expect(error('statements:\n  a: [One\n')).toMatchObject(['not-yaml', 3])
    expect(error('statements: &x\n  a: One\narguments: *x\n')).toEqual(['invalid', 3])
    expect(error('a: b')).toEqual(['not-this-format', undefined])
  })

  it('survives broken files', () => {
    expectToSurvive(carneadesReader, dispute)
  })
})

describe('YAML', () => {
  const code = (text: string) => {
    const made = readYaml(text)
    return made.ok ? 'read' : made.error.code
  }

  it('makes no more of a file than it is', () => {
    const laughs = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghi'].reduce(
      (text, name) => `${text}\n${name}: &${name} [${`*${String.fromCharCode(name.charCodeAt(0) - 1)},`.repeat(9)}]`,
    )
    expect(code(laughs)).toBe('invalid')
    expect(code('[ '.repeat(100_000))).toBe('too-deep')
    expect(code('['.repeat(100) + ']'.repeat(100))).toBe('too-deep')
    expect(code('- '.repeat(100_000))).toBe('too-deep')
    expect(code(`${'{a: '.repeat(100)}${'}'.repeat(100)}`)).toBe('too-deep')
    expect(code('x'.repeat(2_000_001))).toBe('too-large')
    expect(code('? [a, b]\n: c')).toBe('invalid')
  })

  it('keeps keys that every object has as keys', () => {
    const made = readYaml('__proto__: {polluted: yes}\nconstructor: x\ntoString: y')
    expect(made).toMatchObject({ ok: true })
    expect(made.ok && [...(made.value as ReadonlyMap<string, unknown>).keys()]).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('is read in time, however many names it has', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `  s${index}: Statement ${index}.`)
    const { map } = readSoundly(carneadesReader, `statements:\n${names.join('\n')}\n`)
    expect(map.claims.size).toBe(10_000)
  })
})

const cats = `"Cats are good":
  note: A note.
  r1:
    label: Experience
    strength: 3
    "They purr.":
      o1:
        "So do engines.":
    "-What purrs is good.":
  -:
    "They scratch.":
  o2: "So do engines."
`

describe('argmap', () => {
  it('has groups that hold together, labels, notes, and claims that are implied', () => {
    const { map, losses } = readSoundly(argmapReader, cats)
    expect(drawn(map)).toEqual(
      [
        'c1! Cats are good',
        'c2 They purr.',
        'c3 So do engines.',
        'c4 What purrs is good. #implied',
        'c5 They scratch.',
        'c2&c4 pro c1 by Experience',
        'c3 con c2',
        'c5 con c1',
        'c3 con c1',
      ].sort((one, other) => drawn(map).indexOf(one) - drawn(map).indexOf(other)),
    )
    expect(toRows(map).claims[0]?.note).toBe('A note.')
    expect(losses).toEqual([{ code: 'part-unknown', count: 1, places: ['strength'] }])
    expect(argmapReader.recognise({ text: cats, json: undefined })).toBeGreaterThan(0.8)
  })

  it('survives broken files', () => {
    expectToSurvive(argmapReader, cats)
  })

  const sample = '/work/shared/samples/argmap-example.yml'
  it.skipIf(!existsSync(sample))(`reads a real file (skipped where ${sample} is absent)`, () => {
    const text = readFileSync(sample, 'utf8')
    expect(argmapReader.recognise({ text, json: undefined })).toBeGreaterThan(0.8)
    const { map } = readSoundly(argmapReader, text)
    expect([map.claims.size, map.arguments.size]).toEqual([5, 2])
  })
})
