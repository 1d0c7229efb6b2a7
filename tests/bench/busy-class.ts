/**
 * What a class does to one map: adds reasons, rewords, drags, moves, tags, removes. The map keeps its size, about 600 claims,
 * so that a fast way of storing is not punished with a larger map than a slow one.
 */
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/ids'
import { parseOperation, type Operation, type OperationInput } from '@/lib/operations/registry'
import { assert } from '@/lib/domain/result'

const START = 400
const FULL = 600

const sentences = [
  'Whoever can read the weights can also find out what a model was trained to hide.',
  'A school that asks its pupils first has fewer quarrels later.',
  'The costs fall on people who were never asked.',
  'Nobody has measured this outside of a laboratory so far, and the one study that tried was withdrawn.',
]

export class BusyClass {
  private readonly claims: ClaimId[] = []
  private readonly arguments: ArgumentId[] = []
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  /** The operations that make the map with which the measurement begins. */
  beginning(): Operation[] {
    const thesis = this.parsed({ kind: 'add-claim', args: { id: this.newClaim(), text: this.text(), thesis: true } })
    const source = this.parsed({ kind: 'add-source', args: { id: 'source', title: 'A report of some length' } })
    return [thesis, source, ...Array.from({ length: START }, () => this.addReason())]
  }

  next(map: DebateMap): Operation {
    const dice = this.chance()
    const isFull = map.claims.size > FULL
    if (dice < 0.3) return isFull && dice < 0.17 ? this.removeClaim(map) : this.addReason()
    const claimId = this.claim(map)
    if (dice < 0.33) return this.removeClaim(map)
    if (dice < 0.58) return this.parsed({ kind: 'edit-claim', args: { claimId, text: this.text() } })
    if (dice < 0.78) {
      const position = { id: claimId, x: Math.floor(this.chance() * 9_000), y: Math.floor(this.chance() * 9_000) }
      return this.parsed({ kind: 'set-positions', args: { pin: [position] } })
    }
    if (dice < 0.84) return this.parsed({ kind: 'tag-claim', args: { claimId, tag: `tag ${this.index(8)}` } })
    if (dice < 0.88) return this.parsed({ kind: 'untag-claim', args: { claimId, tag: `tag ${this.index(8)}` } })
    if (dice < 0.9) return this.parsed({ kind: 'cite', args: { id: newId(), claim: claimId, source: 'source' } })
    const argumentId = this.argument(map)
    if (argumentId === undefined) return this.addReason()
    if (dice < 0.93) return this.parsed({ kind: 'set-stance', args: { argumentId, stance: 'con' } })
    return this.parsed({ kind: 'move-argument', args: { argumentId, conclusion: { claim: this.firstClaim() } } })
  }

  private addReason(): Operation {
    const claim = this.claims[this.index(this.claims.length)] ?? this.firstClaim()
    const argumentId = newId<ArgumentId>()
    this.arguments.push(argumentId)
    const ids = { claimId: this.newClaim(), argumentId }
    const stance = this.chance() < 0.5 ? 'pro' : 'con'
    return this.parsed({ kind: 'add-reason', args: { ...ids, text: this.text(), stance, conclusion: { claim } } })
  }

  private removeClaim(map: DebateMap): Operation {
    const claimId = this.claim(map)
    const index = this.claims.indexOf(claimId)
    if (index > 0) this.claims.splice(index, 1)
    return this.parsed({ kind: 'remove-claim', args: { claimId } })
  }

  private newClaim(): ClaimId {
    const id = newId<ClaimId>()
    this.claims.push(id)
    return id
  }

  /** The thesis, which nobody removes. */
  private firstClaim(): ClaimId {
    const [first] = this.claims
    assert(first, 'the map has a thesis')
    return first
  }

  private claim(map: DebateMap): ClaimId {
    for (let attempt = 0; attempt < 5; attempt++) {
      const found = this.claims[1 + this.index(this.claims.length - 1)]
      if (found && map.claims.has(found)) return found
    }
    return this.claims[1] ?? this.firstClaim()
  }

  private argument(map: DebateMap): ArgumentId | undefined {
    for (let attempt = 0; attempt < 20 && this.arguments.length > 0; attempt++) {
      const index = this.index(this.arguments.length)
      const found = this.arguments[index]
      if (found && map.arguments.has(found)) return found
      // Gone, or not stored yet; the former must not pile up.
      this.arguments.splice(index, 1)
    }
    return undefined
  }

  private text(): string {
    return `${sentences[this.index(sentences.length)] ?? ''} (${this.index(1_000_000)})`
  }

  private index(bound: number): number {
    return Math.floor(this.chance() * bound)
  }

  private parsed(input: OperationInput): Operation {
    const result = parseOperation(input)
    assert(result.ok, `not an operation: ${JSON.stringify(input)}`)
    return result.value
  }

  /** Mulberry32: the same seed gives the same class. */
  private chance(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
