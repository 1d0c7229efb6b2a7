/** Adds people to a map, changes their roles, takes them off, and lets them leave. Owners only, but for leaving. */
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'
import { findUserByEmail } from '@/lib/persistence/accounts'
import type { Database } from '@/lib/persistence/client'
import {
  listContributors,
  removeContributor,
  setContributor,
  type ListedContributor,
} from '@/lib/persistence/contributors'
import { roles, type Role } from '@/lib/policy/can'
import { emailField } from '../accounts/account-schemas'
import type { MapError } from './errors'
import { openMap, type Asker } from './map-access'

export const addContributorInput = z.strictObject({
  email: emailField,
  role: z.enum(roles),
})
export const changeRoleInput = z.strictObject({ role: z.enum(roles) })

export async function readContributors(
  database: Database,
  mapId: string,
  asker: Asker,
): Promise<Result<{ contributors: ListedContributor[] }, MapError>> {
  const opened = await openMap(database, mapId, asker, 'share')
  return opened.ok ? ok({ contributors: await listContributors(database, opened.value.record.id) }) : opened
}

export async function addContributor(
  database: Database,
  mapId: string,
  asker: Asker,
  { email, role }: z.infer<typeof addContributorInput>,
): Promise<Result<{ contributors: ListedContributor[] }, MapError>> {
  const opened = await openMap(database, mapId, asker, 'share')
  if (!opened.ok) return opened
  const user = await findUserByEmail(database, email)
  if (!user) return fail({ code: 'person-not-found' })
  return setRole(database, opened.value.record.id, user.id, role)
}

export async function changeRole(
  database: Database,
  mapId: string,
  asker: Asker,
  userId: string,
  role: Role,
): Promise<Result<{ contributors: ListedContributor[] }, MapError>> {
  const opened = await openMap(database, mapId, asker, 'share')
  if (!opened.ok) return opened
  if (!(await takesPart(database, opened.value.record.id, userId))) return fail({ code: 'person-not-found' })
  return setRole(database, opened.value.record.id, userId, role)
}

/** Takes someone else off the map, or oneself. */
export async function removePerson(
  database: Database,
  mapId: string,
  asker: Asker,
  userId: string,
): Promise<Result<{ removed: true }, MapError>> {
  const opened = await openMap(database, mapId, asker, 'read')
  if (!opened.ok) return opened
  const { value: map } = opened
  if (!map.may('share') && !(userId === asker.userId && map.may('leave'))) return fail({ code: 'map-forbidden' })
  if (!(await takesPart(database, opened.value.record.id, userId))) return fail({ code: 'person-not-found' })
  const isRemoved = await removeContributor(database, opened.value.record.id, userId)
  return isRemoved ? ok({ removed: true }) : fail({ code: 'last-owner' })
}

/** Compared here: `userId` comes from an address and may be a text that Postgres refuses. */
async function takesPart(database: Database, mapId: string, userId: string): Promise<boolean> {
  return (await listContributors(database, mapId)).some((one) => one.userId === userId)
}

async function setRole(
  database: Database,
  mapId: string,
  userId: string,
  role: Role,
): Promise<Result<{ contributors: ListedContributor[] }, MapError>> {
  const isSet = await setContributor(database, mapId, userId, role)
  return isSet ? ok({ contributors: await listContributors(database, mapId) }) : fail({ code: 'last-owner' })
}
