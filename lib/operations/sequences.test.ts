import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../domain/change'
import { emptyMap, type DebateMap } from '../domain/debate-map'
import type { ActorId, MapId, OperationId } from '../domain/ids'
import { inverseOf, type Inverse } from './inverse'
import { applyOperation, parseOperation, type Operation } from './registry'
import { replay, type LoggedOperation } from './replay'
import { contextOf, everythingIn, expectSound, proofTime, proveApplied } from '../../tests/support/prove-operation'
import {
  arbitraryChoices,
  arbitraryOperation,
  choosingFrom,
  randomOperation,
} from '../../tests/support/random-operation'
import { anna, ben, sampleMap } from '../../tests/support/sample-map'

const runs = 60
const details = { title: 'A random map', description: '' }
const start = () => emptyMap('random' as MapId, details)

interface Done {
  readonly id: OperationId
  readonly actor: ActorId
  readonly operation: Operation
  readonly inverse: Inverse
  readonly changes: readonly Change[]
}

/** A map that is edited by random choices, with the log of what was accepted. */
class Session {
  readonly log: Done[] = []

  constructor(public map: DebateMap) {}

  /** Tries one random operation; gives what was done, or undefined where it was refused. */
  step(choices: readonly number[], actor: ActorId): Done | undefined {
    const parsed = parseOperation(randomOperation(this.map, choosingFrom(choices)))
    return parsed.ok ? this.submit(parsed.value, actor) : undefined
  }

  revert(earlier: Done, actor: ActorId): Done | undefined {
    return this.submit({ kind: 'revert', args: { operation: earlier.id } }, actor)
  }

  private submit(operation: Operation, actor: ActorId): Done | undefined {
    const findInverse = (id: OperationId) => this.log.find((done) => done.id === id && done.actor === actor)?.inverse
    const before = everythingIn(this.map)
    const applied = applyOperation(this.map, operation, { actor, at: proofTime, findInverse })
    if (!applied.ok) {
      expect(everythingIn(this.map)).toEqual(before)
      return undefined
    }
    const { changes, map } = applied.value
    const id = `op-${this.log.length}` as OperationId
    const done = { id, actor, operation, changes, inverse: JSON.parse(JSON.stringify(inverseOf(changes))) as Inverse }
    this.log.push(done)
    this.map = map
    return done
  }

  logged(): LoggedOperation[] {
    return this.log.map(({ id, actor, operation }) => ({ id, actor, operation, at: proofTime }))
  }
}

const steps = fc.array(arbitraryChoices, { minLength: 1, maxLength: 40, size: 'max' })
const stepsOfTwo = fc.array(fc.record({ choices: arbitraryChoices, actor: fc.constantFrom(anna, ben) }), {
  minLength: 2,
  maxLength: 40,
  size: 'max',
})

describe('random operations', () => {
  it('[OP22] [INV8] each one keeps every invariant, every index and its inverse', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let map = start()
        for (const choices of all) {
          const parsed = parseOperation(randomOperation(map, choosingFrom(choices)))
          if (!parsed.ok || !applyOperation(map, parsed.value, contextOf()).ok) continue
          map = proveApplied(map, parsed.value, contextOf()).map
        }
      }),
      { numRuns: runs },
    )
  }, 60_000)

  it('[OP22] every kind is accepted often enough to have been tried', () => {
    const accepted = new Set<string>()
    let map = sampleMap()
    for (const choices of fc.sample(arbitraryChoices, { numRuns: 2_000, seed: 7 })) {
      const parsed = parseOperation(randomOperation(map, choosingFrom(choices)))
      const applied = parsed.ok ? applyOperation(map, parsed.value, contextOf()) : undefined
      if (!parsed.ok || !applied?.ok) continue
      accepted.add(parsed.value.kind)
      map = applied.value.map
    }
    expect([...accepted].sort()).toEqual(expect.arrayContaining(['merge-claims', 'remove-branch', 'cite', 'tidy-up']))
    expect(accepted.size).toBe(26)
  })

  it('[OP22] random operations on one map are mostly valid', () => {
    const map = sampleMap()
    const samples = fc.sample(arbitraryOperation(map), { numRuns: 500, seed: 3 })
    const valid = samples.filter((input) => {
      const parsed = parseOperation(input)
      return parsed.ok && applyOperation(map, parsed.value, contextOf()).ok
    })
    expect(valid.length).toBeGreaterThan(300)
  })

  it('[OP20] undoing everything, last first, restores the start, and doing it all again the end', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const session = new Session(start())
        for (const choices of all) session.step(choices, anna)
        const end = { ...everythingIn(session.map), revision: 0 }
        const reverts = [...session.log].reverse().map((done) => session.revert(done, anna))
        expect(reverts).not.toContain(undefined)
        expect({ ...everythingIn(session.map), revision: 0 }).toEqual(everythingIn(start()))
        for (const done of reverts.reverse()) expect(done && session.revert(done, anna)).toBeDefined()
        expect({ ...everythingIn(session.map), revision: 0 }).toEqual(end)
        expect(everythingIn(replay(session.map.id, details, session.logged()))).toEqual(everythingIn(session.map))
      }),
      { numRuns: runs },
    )
  }, 60_000)

  it('[OP24] replaying the log gives the same map', () => {
    fc.assert(
      fc.property(stepsOfTwo, (all) => {
        const session = new Session(start())
        for (const [index, { choices, actor }] of all.entries()) {
          const own = session.log.filter((done) => done.actor === actor)
          const earlier = own[(choices[0] ?? 0) % Math.max(1, own.length)]
          if (index % 4 === 3 && earlier) session.revert(earlier, actor)
          else session.step(choices, actor)
        }
        const throughJson = JSON.parse(JSON.stringify(session.logged())) as LoggedOperation[]
        expect(everythingIn(replay(session.map.id, details, throughJson))).toEqual(everythingIn(session.map))
      }),
      { numRuns: runs },
    )
  }, 60_000)

  it("[OP20] with two people at work, undo touches only one's own effects, or is refused", () => {
    fc.assert(
      fc.property(stepsOfTwo, (all) => {
        const session = new Session(start())
        const writers = new Writers()
        for (const { choices, actor } of all) {
          const done = session.step(choices, actor)
          if (done) writers.note(done)
        }
        for (const earlier of [...session.log].reverse().filter(({ actor }) => actor === anna)) {
          const done = session.revert(earlier, anna)
          expectSound(session.map)
          if (!done) continue
          writers.expectOnlyOwn(done, earlier)
          writers.note(done)
        }
        const benUndoesAnna = session.log.find(({ actor }) => actor === anna)
        if (benUndoesAnna) expect(session.revert(benUndoesAnna, ben)).toBeUndefined()
      }),
      { numRuns: runs * 2 },
    )
  }, 60_000)
})

/** Who wrote which field last; a row that was added was written by whoever added it. */
class Writers {
  private readonly last = new Map<string, { readonly actor: ActorId; readonly value: string }>()

  note({ actor, changes }: Done): void {
    for (const change of changes) {
      for (const [name, value] of fieldsThatChanged(change)) {
        this.last.set(`${change.table} ${change.id} ${name}`, { actor, value: JSON.stringify(value) })
      }
    }
  }

  /** Someone who changed a field and changed it back has left nothing of theirs in it: then the value is what it was. */
  expectOnlyOwn(done: Done, earlier: Done): void {
    for (const change of done.changes) {
      const original = earlier.changes.find(({ table, id }) => table === change.table && id === change.id)
      for (const [name] of fieldsThatChanged(change)) {
        const last = this.last.get(`${change.table} ${change.id} ${name}`)
        if (last?.actor === done.actor) continue
        const left = (original?.after as Readonly<Record<string, unknown>> | null | undefined)?.[name]
        expect(last?.value, `${change.table} ${change.id} ${name}`).toBe(JSON.stringify(left))
      }
    }
  }
}

function fieldsThatChanged({ before, after }: Change): [string, unknown][] {
  const was = (before ?? {}) as Readonly<Record<string, unknown>>
  const became = (after ?? {}) as Readonly<Record<string, unknown>>
  const names = new Set([...Object.keys(was), ...Object.keys(became)])
  return [...names]
    .filter((name) => JSON.stringify(was[name]) !== JSON.stringify(became[name]))
    .map((name) => [name, became[name]])
}
