/**
 * The operations that build a finished map step by step, as people would: the question, the theses, then each reason with
 * what speaks for and against it, and its sources as they come up. So a seeded map has a history that is worth reading.
 */
import type { Argument, Conclusion } from '@/lib/domain/argument'
import { argumentsOn, citationsOf, getClaim, thesesOf, toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId, SourceId } from '@/lib/domain/ids'
import type { OperationInput } from '@/lib/operations/registry'

/** Ids, texts, ranks of arguments, sources and citations stay as they are; claims are ranked in the order of their coming. */
export function tellDebate(map: DebateMap): OperationInput[] {
  return new Telling(map).tell()
}

class Telling {
  private readonly told: OperationInput[] = []
  private readonly claims = new Set<ClaimId>()
  private readonly sources = new Set<SourceId>()
  /** What is on the map already and still waits for its own reasons, in order. */
  private readonly open: Conclusion[] = []

  constructor(private readonly map: DebateMap) {}

  tell(): OperationInput[] {
    this.told.push({ kind: 'edit-details', args: { ...this.map.details } })
    for (const { id } of thesesOf(this.map)) this.addClaim(id)
    this.tellReasons()
    // What no thesis leads to: loose thoughts, with their own reasons.
    for (const { id } of toRows(this.map).claims) {
      if (!this.claims.has(id)) this.addClaim(id)
      this.tellReasons()
    }
    const pin = toRows(this.map).positions.map((position) => ({ ...position }))
    if (pin.length > 0) this.told.push({ kind: 'set-positions', args: { pin } })
    return this.told
  }

  /** The list of what waits grows while it is walked: first all reasons of a claim, then the reasons of those. */
  private tellReasons(): void {
    for (let conclusion = this.open.shift(); conclusion; conclusion = this.open.shift()) {
      for (const argument of argumentsOn(this.map, conclusion)) this.addArgument(argument)
    }
  }

  private addArgument({ id, stance, premises, conclusion, scheme, rank }: Argument): void {
    const [first, ...rest] = premises
    if (first === undefined) return
    const fresh = premises.filter((premise) => !this.claims.has(premise))
    if (fresh.includes(first) && scheme === null) {
      const { text, note, tags } = getClaim(this.map, first)
      const words = { text, ...(note === '' ? {} : { note }), ...(tags.length === 0 ? {} : { tags: [...tags] }) }
      this.told.push({
        kind: 'add-reason',
        args: { claimId: first, ...words, argumentId: id, stance, conclusion, rank },
      })
      this.noteClaim(first)
      for (const premise of rest) this.addPremise(id, premise)
    } else {
      fresh.forEach((premise) => this.addClaim(premise))
      this.told.push({ kind: 'add-argument', args: { id, stance, premises: [...premises], conclusion, scheme, rank } })
    }
    this.open.push({ argument: id })
  }

  private addPremise(argumentId: string, claimId: ClaimId): void {
    if (this.claims.has(claimId)) {
      this.told.push({ kind: 'add-premise', args: { argumentId, claimId } })
      return
    }
    const { text, note, tags } = getClaim(this.map, claimId)
    this.told.push({ kind: 'add-premise', args: { argumentId, claimId, text } })
    if (note !== '') this.told.push({ kind: 'edit-claim', args: { claimId, note } })
    for (const tag of tags) this.told.push({ kind: 'tag-claim', args: { claimId, tag } })
    this.noteClaim(claimId)
  }

  private addClaim(id: ClaimId): void {
    const { text, note, tags, thesis } = getClaim(this.map, id)
    this.told.push({ kind: 'add-claim', args: { id, text, note, tags: [...tags], thesis } })
    this.noteClaim(id)
  }

  private noteClaim(id: ClaimId): void {
    this.claims.add(id)
    this.open.push({ claim: id })
    for (const citation of citationsOf(this.map, id)) {
      const source = this.map.sources.get(citation.source)
      if (source && !this.sources.has(source.id)) {
        this.told.push({ kind: 'add-source', args: { ...source } })
        this.sources.add(source.id)
      }
      this.told.push({ kind: 'cite', args: { ...citation } })
    }
  }
}
