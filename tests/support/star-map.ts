/** One thesis with so many reasons for and against it. */
import type { DebateMap } from '@/lib/domain/debate-map'
import { mapOf, sampleArgument, sampleClaim } from './sample-map'

export function starMap(count: number): DebateMap {
  const ids = Array.from({ length: count }, (_, index) => `c${index}`)
  return mapOf({
    claims: [sampleClaim('thesis', { thesis: true }), ...ids.map((id, rank) => sampleClaim(id, { rank }))],
    arguments: ids.map((id, rank) => sampleArgument(`a-${id}`, rank % 3 ? 'pro' : 'con', [id], 'thesis', { rank })),
  })
}
