/** The map on the start page: the seeded debate, or else the latest public map that has something to show. */
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Database } from '@/lib/persistence/client'
import { listPublicMaps } from '@/lib/persistence/maps'
import { readMap } from './read-map'

const seededSlug = 'open-model-weights'

// A drawing of more would be slow to send, and is no better to look at.
const maxClaims = 300

export async function findShowpiece(database: Database, userId: string | undefined): Promise<DebateMap | undefined> {
  const others = async () => {
    const listed = await listPublicMaps(database, 0, 10)
    return listed.filter(({ claims }) => claims > 1 && claims <= maxClaims).map(({ id }) => id)
  }
  const read = async (idOrSlug: string) => {
    const found = await readMap(database, idOrSlug, { userId, linkKey: undefined })
    if (!found.ok || found.value.opened.record.visibility !== 'public') return undefined
    const { map } = found.value
    return map.claims.size > 0 && map.claims.size <= maxClaims ? map : undefined
  }
  const seeded = await read(seededSlug)
  if (seeded) return seeded
  const [latest] = await others()
  return latest === undefined ? undefined : read(latest)
}
