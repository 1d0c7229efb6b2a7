/**
 * Fills an empty database with the debates and the demo account, through the same operations that people send.
 *
 * A database with a map of anybody's is left as it is. Two processes that start at once, and a seed that was killed midway,
 * end with the same two maps.
 */
import { withOwnDatabase } from '@/lib/server/database'
import { openDemoAccount } from '@/lib/server/accounts/open-demo-account'
import { foundMaps, isUnfounded } from '@/lib/server/maps/found-maps'
import { readSeedMap, seedSlugs } from './seed-maps'
import { tellDebate } from './tell-debate'

export interface SeedOptions {
  readonly databaseUrl: string
  readonly demoPassword: string
  readonly log: (line: string) => void
}

export interface Seeded {
  /** Whether anything was put into the database. */
  readonly seeded: boolean
  readonly demoEmail: string
}

const demoEmail = 'demo@crux.local'

export async function seedDatabase({ databaseUrl, demoPassword, log }: SeedOptions): Promise<Seeded> {
  const debates = seedSlugs.map((slug) => {
    const map = readSeedMap(slug)
    return { id: map.id, slug, title: map.details.title, operations: tellDebate(map) }
  })
  return withOwnDatabase(databaseUrl, async (database) => {
    if (!(await isUnfounded(database, debates))) return { seeded: false, demoEmail }
    const demo = await openDemoAccount(database, { email: demoEmail, name: 'Demo teacher', password: demoPassword })
    await foundMaps(database, demo.id, debates)
    log(`Put in the debates ${debates.map(({ title }) => `“${title}”`).join(' and ')}`)
    return { seeded: true, demoEmail }
  })
}
