/** What the contract tests of maps share: a map with content, people with roles on it, and who asks. */
import type { MapId } from '@/lib/domain/ids'
import type { Database } from '@/lib/persistence/client'
import { setContributor } from '@/lib/persistence/contributors'
import { roles, type Role } from '@/lib/policy/can'
import { createMap } from '@/lib/server/maps/create-map'
import type { Asker } from '@/lib/server/maps/map-access'
import { makeAccount } from './account-fixtures'

export interface Person {
  readonly id: string
  readonly email: string
}

export interface SharedMap {
  readonly id: MapId
  readonly linkKey: string
  /** One person for each role. */
  readonly people: Readonly<Record<Role, Person>>
}

export function asking(person: Person): Asker & { readonly userId: string } {
  return { userId: person.id, linkKey: undefined }
}

/** Nobody, or nobody with the key of a link. */
export function visitor(linkKey?: string): Asker {
  return { userId: undefined, linkKey }
}

/** A private map with a thesis, and a person in each role. */
export async function makeSharedMap(db: Database, title = 'A shared map'): Promise<SharedMap> {
  const accounts = await Promise.all(roles.map((role) => makeAccount(db, role)))
  const people = Object.fromEntries(roles.map((role, index) => [role, accounts[index]])) as Record<Role, Person>
  const { id } = await createMap(db, people.owner.id, { title, thesis: 'Something is so.' })
  for (const role of roles) await setContributor(db, id, people[role].id, role)
  const { linkKey } = await db.debateMap.findUniqueOrThrow({ where: { id } })
  return { id: id as MapId, linkKey, people }
}
