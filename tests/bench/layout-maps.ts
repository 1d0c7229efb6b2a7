/** Shapes of maps that strain a layout: as deep as can be, as wide as can be, and with claims pinned here and there. */
import type { Argument } from '@/lib/domain/argument'
import type { Claim } from '@/lib/domain/claim'
import { mapFromRows, toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { ActorId, ArgumentId, ClaimId, MapId } from '@/lib/domain/ids'
import { writeClaim } from '../../seed/claim-writer'
import { SeededRandom } from '../../seed/seeded-random'

export function chainOf(claims: number): DebateMap {
  return grown(claims, (index) => index - 1)
}

export function starOf(claims: number): DebateMap {
  return grown(claims, () => 0)
}

/** Some claims pinned a little beside their places in a map of a usual shape. */
export function withPins(map: DebateMap, count: number): DebateMap {
  const rows = toRows(map)
  const step = Math.floor(rows.claims.length / count)
  const positions = Array.from({ length: count }, (_, index) => ({
    id: rows.claims[index * step + 1]!.id,
    x: 2_000 * index,
    y: 700 + 300 * index,
  }))
  return mapFromRows(map.id, map.revision, map.details, { ...rows, positions })
}

/** Claims of which each but the first argues for or against an earlier one. */
function grown(count: number, parentOf: (index: number) => number): DebateMap {
  const random = new SeededRandom(7)
  const row = { createdBy: 'generator' as ActorId, createdAt: 0 }
  const claims = Array.from({ length: count }, (_, index): Claim => {
    const id = `c${index}` as ClaimId
    return {
      ...row,
      id,
      text: writeClaim(random),
      note: '',
      thesis: index === 0,
      tags: [],
      rank: index,
      editedBy: null,
    }
  })
  const all = claims.slice(1).map(({ id }, index): Argument => {
    const conclusion = { claim: claims[parentOf(index + 1)]!.id }
    const stance = random.isLucky(0.5) ? 'pro' : 'con'
    return { ...row, id: `a${index}` as ArgumentId, stance, premises: [id], conclusion, scheme: null, rank: index }
  })
  const details = { title: 'A generated map', description: '' }
  return mapFromRows('shape' as MapId, 0, details, {
    claims,
    arguments: all,
    sources: [],
    citations: [],
    positions: [],
  })
}
