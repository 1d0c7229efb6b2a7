/**
 * What a map says, told without ids, times and authors: two maps with one shape are the same debate. For tests of formats, which may
 * give other ids, and which say as losses what they cannot keep.
 */
import type { Argument } from '@/lib/domain/argument'
import { argumentsOn, citationsOf, thesesOf, toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import type { Loss, LossCode } from '@/lib/formats/loss'

/**
 * The shape of a map, without what the losses name. Lists are sorted where their order says nothing.
 *
 * `co-premises`: one argument a premise, and what is about such an argument is about that of its first premise. `undercuts`,
 * `backings`: left out with all that is upon them. `shared-claims`: what occurs twice counts once. `cycles`: no arguments at all,
 * since any of a ring may be the one that is missing.
 */
export function shapeOf(map: DebateMap, losses: readonly (Loss | LossCode)[] = []) {
  const lost = new Set(losses.map((loss) => (typeof loss === 'string' ? loss : loss.code)))
  const has = (code: LossCode) => !lost.has(code)
  const listed = (lines: readonly string[]) => (has('shared-claims') ? [...lines] : [...new Set(lines)]).sort()
  const keys = has('cycles') ? new ArgumentKeys(map, lost) : undefined
  return {
    ...(has('title') ? { title: map.details.title } : {}),
    ...(has('description') ? { description: map.details.description } : {}),
    claims: listed(claimsOf(map, lost)),
    ...(has('theses') && has('order') ? { theses: thesesOf(map).map(({ text }) => text) } : {}),
    ...(keys ? { arguments: listed(keys.all()) } : {}),
    ...(keys && has('order') && has('shared-claims') ? { order: listed(ordersOf(map, keys)) } : {}),
    ...(has('sources') ? { sources: listed(sourcesOf(map, lost)) } : {}),
  }
}

function claimsOf(map: DebateMap, lost: ReadonlySet<LossCode>): string[] {
  const used = new Set([...map.arguments.values()].flatMap(claimsIn))
  return toRows(map).claims.flatMap((claim) => {
    if (lost.has('loose-claims') && !claim.thesis && !used.has(claim.id)) return []
    const { text, note, thesis, tags } = claim
    const pin = map.positions.get(claim.id)
    const citations = citationsOf(map, claim.id).map(({ source, locator, speaker, note: remark }) => {
      const title = map.sources.get(source)?.title
      return line(lost.has('citation-details') ? { title } : { title, locator, speaker, remark })
    })
    return line({
      text,
      ...(lost.has('notes') ? {} : { note }),
      ...(lost.has('theses') ? {} : { thesis }),
      ...(lost.has('tags') ? {} : { tags: [...tags].sort() }),
      ...(lost.has('pins') || !pin ? {} : { pin: [pin.x, pin.y] }),
      ...(lost.has('sources') ? {} : { citations: citations.sort() }),
    })
  })
}

function sourcesOf(map: DebateMap, lost: ReadonlySet<LossCode>): string[] {
  return toRows(map).sources.map(({ id: _id, ...source }) => {
    const { title, url } = source
    return line(lost.has('citation-details') ? { title, url } : source)
  })
}

function claimsIn({ premises, conclusion }: Argument): ClaimId[] {
  return 'claim' in conclusion ? [...premises, conclusion.claim] : [...premises]
}

function ordersOf(map: DebateMap, keys: ArgumentKeys): string[] {
  const rows = toRows(map)
  const conclusions = [
    ...rows.claims.map(({ id, text }) => ({ on: { claim: id }, name: text })),
    ...rows.arguments.map(({ id }) => ({ on: { argument: id }, name: keys.keysOf(id)[0] })),
  ]
  return conclusions.flatMap(({ on, name }) => {
    const siblings = argumentsOn(map, on).flatMap(({ id }) => keys.keysOf(id))
    return siblings.length < 2 || name === undefined ? [] : line([name, siblings])
  })
}

/** What each argument says, with all that it is about. */
class ArgumentKeys {
  private readonly known = new Map<ArgumentId, readonly string[]>()

  constructor(
    private readonly map: DebateMap,
    private readonly lost: ReadonlySet<LossCode>,
  ) {}

  all(): string[] {
    return toRows(this.map).arguments.flatMap(({ id }) => this.keysOf(id))
  }

  /** One key; several where co-premises are lost; none where the argument itself is. */
  keysOf(id: ArgumentId): readonly string[] {
    const known = this.known.get(id)
    if (known) return known
    const argument = this.map.arguments.get(id)
    const keys = argument ? this.made(argument) : []
    this.known.set(id, keys)
    return keys
  }

  private made({ stance, premises, conclusion, scheme }: Argument): string[] {
    const textOf = (claim: ClaimId) => this.map.claims.get(claim)?.text
    const isLost = 'argument' in conclusion && this.lost.has(stance === 'con' ? 'undercuts' : 'backings')
    const on = 'claim' in conclusion ? textOf(conclusion.claim) : this.keysOf(conclusion.argument)[0]
    if (isLost || on === undefined) return []
    const texts = premises.map(textOf)
    const groups = this.lost.has('co-premises') ? texts.map((text) => [text]) : [texts]
    const target = 'claim' in conclusion ? { claim: on } : { argument: on }
    return groups.map((group) => {
      const from = this.lost.has('order') ? group.sort() : group
      return line({ stance, from, ...target, ...(this.lost.has('schemes') ? {} : { scheme }) })
    })
  }
}

function line(value: unknown): string {
  return JSON.stringify(value)
}
