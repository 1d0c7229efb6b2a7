/**
 * Maps of any size, shaped like those that people make, for tests and measurements. The same seed gives the same map.
 *
 * A claim answers a recent one more often than an old one; 52% of arguments support; some undercut or back an argument, some
 * have co-premises, some claims are used again, and a few arguments close a circle.
 */
import { conclusionKey, type Argument, type Conclusion } from '@/lib/domain/argument'
import type { Claim } from '@/lib/domain/claim'
import { mapFromRows, type DebateMap } from '@/lib/domain/debate-map'
import type { ActorId, ArgumentId, CitationId, ClaimId, MapId, SourceId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import type { Citation, Source } from '@/lib/domain/source'
import { writeClaim } from './claim-writer'
import { SeededRandom } from './seeded-random'

export interface GenerateOptions {
  readonly claims: number
  readonly seed: number
}

const shares = { pro: 0.52, undercut: 0.06, coPremise: 0.08, shared: 0.03, cycle: 0.004, recent: 0.75, cited: 0.35 }
const tags = ['cost', 'fairness', 'safety', 'freedom', 'environment', 'evidence']
const sourceCount = 12
const actor = 'generator' as ActorId
const start = Date.UTC(2026, 0, 5)

export function generateMap({ claims, seed }: GenerateOptions): DebateMap {
  const growth = new Growth(new SeededRandom(seed))
  while (growth.claims.length < claims) growth.addClaim()
  const details = { title: `A generated debate of ${claims} claims`, description: `Seed ${seed}.` }
  return mapFromRows(`generated-${claims}-${seed}` as MapId, 0, details, {
    claims: growth.claims,
    arguments: growth.arguments,
    sources: growth.citations.length === 0 ? [] : listSources(),
    citations: growth.citations,
    positions: [],
  })
}

class Growth {
  readonly claims: Claim[] = []
  readonly arguments: Argument[] = []
  readonly citations: Citation[] = []
  /** For each claim, the index of the argument in which it first was a premise; -1 for the thesis. */
  private readonly home: number[] = []
  private readonly siblings = new Map<string, number>()

  constructor(private readonly random: SeededRandom) {}

  addClaim(): void {
    const { random } = this
    const index = this.claims.length
    const parent = index === 0 ? -1 : this.pickParent(index)
    const id = `c${index + 1}` as ClaimId
    const mainTag = this.claims[parent]?.tags[0] ?? random.pick(tags)
    this.claims.push({
      id,
      text: writeClaim(random),
      note: random.isLucky(0.1) ? writeClaim(random) : '',
      thesis: index === 0,
      tags: index === 0 ? [] : [random.isLucky(0.85) ? mainTag : random.pick(tags)],
      rank: index + 1,
      createdBy: actor,
      createdAt: start + index * 60_000,
      editedBy: null,
    })
    this.home.push(-1)
    if (index > 0) this.connect(index, parent)
    if (random.isLucky(shares.cited)) this.cite(id)
  }

  /** Mostly one of the latest claims, else any. Claims that have many replies already attract fewer. */
  private pickParent(index: number): number {
    const { random } = this
    const reach = Math.max(3, Math.ceil(Math.sqrt(index) * 2))
    const pick = () =>
      random.isLucky(shares.recent) ? Math.max(0, index - 1 - random.below(reach)) : random.below(index)
    const first = pick()
    const replies = this.siblings.get(conclusionKey({ claim: this.claims[first]!.id })) ?? 0
    return replies > 7 && first > 0 ? pick() : first
  }

  private connect(index: number, parent: number): void {
    const { random, claims, home } = this
    const target = this.arguments[home[parent]!]
    if (target && random.isLucky(shares.coPremise) && target.premises.length < limits.premises / 4) {
      this.arguments[home[parent]!] = { ...target, premises: [...target.premises, claims[index]!.id] }
      home[index] = home[parent]!
    } else {
      const isUndercut = target !== undefined && random.isLucky(shares.undercut)
      home[index] = this.argue(claims[index]!.id, isUndercut ? { argument: target.id } : { claim: claims[parent]!.id })
    }
    // An older claim speaks against or for something newer elsewhere, or for what it is itself argued from.
    if (index > 4 && random.isLucky(shares.shared)) this.share(random.below(index), index)
    if (index > 4 && (random.isLucky(shares.cycle) || index === 12)) this.close(index)
  }

  private argue(premise: ClaimId, conclusion: Conclusion): number {
    const key = conclusionKey(conclusion)
    const rank = (this.siblings.get(key) ?? 0) + 1
    this.siblings.set(key, rank)
    const index = this.arguments.length
    this.arguments.push({
      id: `a${index + 1}` as ArgumentId,
      stance: this.random.isLucky(shares.pro) ? 'pro' : 'con',
      premises: [premise],
      conclusion,
      scheme: null,
      rank,
      createdBy: actor,
      createdAt: start + this.claims.length * 60_000,
    })
    return index
  }

  /** The newer claim also argues for or against an older one that it does not answer already. */
  private share(older: number, newer: number): void {
    const premise = this.claims[newer]!.id
    const claim = this.claims[older]!.id
    const own = this.arguments[this.home[newer]!]!.conclusion
    if (!('claim' in own) || own.claim !== claim) this.argue(premise, { claim })
  }

  /** A claim two or more steps up supports this one: a circle. */
  private close(index: number): void {
    const above = this.conclusionOf(index)
    const top = above === undefined ? undefined : (this.conclusionOf(above) ?? above)
    if (top !== undefined && top !== index && top > 0)
      this.argue(this.claims[top]!.id, { claim: this.claims[index]!.id })
  }

  private conclusionOf(index: number): number | undefined {
    const conclusion = this.arguments[this.home[index]!]?.conclusion
    return conclusion && 'claim' in conclusion ? Number(conclusion.claim.slice(1)) - 1 : undefined
  }

  private cite(claim: ClaimId): void {
    const count = 1 + (this.random.isLucky(0.25) ? 1 : 0)
    const first = this.random.below(sourceCount)
    for (let nth = 0; nth < count; nth++) {
      this.citations.push({
        id: `z${this.citations.length + 1}` as CitationId,
        claim,
        source: `s${((first + nth * 5) % sourceCount) + 1}` as SourceId,
        locator: `page ${1 + this.random.below(300)}`,
        speaker: '',
        note: '',
      })
    }
  }
}

function listSources(): Source[] {
  return Array.from({ length: sourceCount }, (_, index) => ({
    id: `s${index + 1}` as SourceId,
    title: `Report no. ${index + 1} of the commission`,
    publisher: 'A commission',
    author: '',
    date: String(2010 + index),
    url: `https://example.org/reports/${index + 1}`,
    file: '',
  }))
}
