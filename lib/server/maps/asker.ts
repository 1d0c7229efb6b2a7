/** Who sends a request about a map: their account, if any, and the key of a shared link, if the address has one. */
import { currentUser, requireUser } from '../accounts/current-user'
import { ok, type Result } from '@/lib/domain/result'
import type { AccountError } from '../accounts/errors'
import type { Asker } from './map-access'

export async function askerOf(request: Request): Promise<Asker> {
  const user = await currentUser()
  return { userId: user?.id, linkKey: linkKeyOf(request) }
}

/** For what needs an account. */
export async function signedInAskerOf(
  request: Request,
): Promise<Result<Asker & { readonly userId: string }, Extract<AccountError, { code: 'signed-out' }>>> {
  const user = await requireUser()
  return user.ok ? ok({ userId: user.value.id, linkKey: linkKeyOf(request) }) : user
}

function linkKeyOf(request: Request): string | undefined {
  return new URL(request.url).searchParams.get('key') ?? undefined
}
