/** What two maps must share to say the same: everything but authors, times, and ranks of claims, which follow their coming. */
import { toRows, type DebateMap } from '@/lib/domain/debate-map'

export function contentOf(map: DebateMap) {
  const { claims, arguments: inferences, ...rest } = toRows(map)
  return {
    details: map.details,
    claims: claims.map(({ id, text, note, thesis, tags }) => ({ id, text, note, thesis, tags })).sort(byId),
    arguments: inferences.map(({ createdBy: _by, createdAt: _at, ...argument }) => argument),
    ...rest,
  }
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1
}
