import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersistentMap } from './persistent-map'

const key = fc.oneof(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', ''), fc.string({ maxLength: 3 }))
const edit = fc.oneof(fc.record({ key, value: fc.integer() }), fc.record({ key, value: fc.constant(undefined) }))

const sorted = (entries: Iterable<readonly [string, number]>) =>
  [...entries].map(([name, value]) => [name, value]).sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))

describe('PersistentMap', () => {
  it('holds what a Map holds, and every older version what it held', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const model = new Map<string, number>()
        let map = PersistentMap.empty<string, number>()
        const versions: { readonly map: typeof map; readonly entries: ReturnType<typeof sorted> }[] = []
        for (const { key: name, value } of edits) {
          if (value === undefined) model.delete(name)
          else model.set(name, value)
          map = value === undefined ? map.delete(name) : map.set(name, value)
          versions.push({ map, entries: sorted(model) })
          expect(map.get(name)).toBe(value)
          expect(map.has(name)).toBe(value !== undefined)
        }
        for (const version of versions) {
          expect(sorted(version.map)).toEqual(version.entries)
          expect(version.map.size).toBe(version.entries.length)
          expect([...version.map.keys()].sort()).toEqual(version.entries.map(([name]) => name))
        }
        expect(sorted(PersistentMap.from(model))).toEqual(sorted(map))
      }),
    )
  })

  it('is built in one go, a later entry in place of an earlier one', () => {
    const map = PersistentMap.from<string, number>([
      ['x', 1],
      ['y', 2],
      ['x', 3],
    ])
    expect([map.size, map.get('x'), map.get('y'), map.get('z')]).toEqual([2, 3, 2, undefined])
    const later = map.set('x', 4)
    expect([map.get('x'), later.get('x'), later.size]).toEqual([3, 4, 2])
    expect(map.delete('z')).toBe(map)
  })

  it('says the same before it is walked as after, and is walked in the same order however it came to be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, fc.integer()), { selector: ([name]) => name }), (entries) => {
        const built = PersistentMap.from<string, number>(entries)
        const before = entries.map(([name]) => built.get(name))
        const order = [...built.keys()]
        expect(entries.map(([name]) => built.get(name))).toEqual(before)
        const grown = entries.reduce(
          (map, [name, value]) => map.set(name, value),
          PersistentMap.empty<string, number>(),
        )
        expect([...grown.keys()]).toEqual(order)
        expect([...built.changesTo(grown)]).toEqual([])
      }),
    )
  })

  it('spreads ids well and stays quick with many', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => [`claim-${index}`, index] as const)
    let map = PersistentMap.from<string, number>(many)
    for (let index = 0; index < 2_000; index++) map = map.set(`claim-${index * 7}`, -1)
    expect(map.size).toBe(50_000)
    expect(map.get('claim-7')).toBe(-1)
    expect(map.get('claim-8')).toBe(8)
  })
})
