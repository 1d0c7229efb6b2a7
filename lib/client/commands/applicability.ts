/** What the commands ask before they run: what is selected, and may it be changed. The sentences say what to do first. */
import type { Argument } from '@/lib/domain/argument'
import { argumentsWith } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import type { LimitName } from '@/lib/domain/errors'
import { limits } from '@/lib/domain/limits'
import { describeRefusal } from '../describe-refusal'
import { selectedClaims, type Selection } from '../view-store'
import type { Workspace } from '../workspace'

export const selected = (workspace: Workspace): Selection | undefined => workspace.view.getState().selection

export function selectedClaim(workspace: Workspace): ClaimId | undefined {
  const selection = selected(workspace)
  return selection?.kind === 'claim' ? selection.id : undefined
}

/** The selected claims that are on the map, the first one first. */
export function claimsToChange(workspace: Workspace): ClaimId[] {
  const { claims } = workspace.store.getState().map
  return selectedClaims(workspace.view.getState()).filter((id) => claims.has(id))
}

export const always = () => undefined
export const edits = (workspace: Workspace) => (workspace.mayEdit ? undefined : workspace.say('whyNot.readOnly'))
export const hasClaim = (workspace: Workspace) =>
  selectedClaim(workspace) ? undefined : workspace.say('whyNot.selectClaim')
export const editsClaim = (workspace: Workspace) => edits(workspace) ?? hasClaim(workspace)
export const editsAny = (workspace: Workspace) =>
  edits(workspace) ?? (selected(workspace) ? undefined : workspace.say('whyNot.selectAny'))

/** The argument that is meant: the selected one, or the first in which the selected claim is a premise. */
export function meantArgument(workspace: Workspace): ArgumentId | undefined {
  const selection = selected(workspace)
  if (!selection) return undefined
  if (selection.kind === 'argument') return selection.id
  return argumentsWith(workspace.store.getState().map, selection.id)[0]?.id
}

/** Why no further claim goes onto the map, or no further premise into the given argument. */
export function whyNoRoom({ store, say }: Workspace, argument?: ArgumentId): string | undefined {
  const { map } = store.getState()
  const full = (what: LimitName, limit: number) => describeRefusal(say, { code: 'limit-reached', what, limit })
  if (map.claims.size >= limits.claimsPerMap) return full('claims', limits.claimsPerMap)
  if (argument === undefined) return undefined
  const count = map.arguments.get(argument)?.premises.length ?? 0
  return count >= limits.premises ? full('premises of an argument', limits.premises) : undefined
}

/** The arguments that are meant: the selected one, or the first of each selected claim. */
export function meantArguments(workspace: Workspace): Argument[] {
  const { map } = workspace.store.getState()
  const selection = selected(workspace)
  const ids =
    selection?.kind === 'argument'
      ? [selection.id]
      : claimsToChange(workspace).flatMap((claim) => argumentsWith(map, claim)[0]?.id ?? [])
  return [...new Set(ids)].flatMap((id) => map.arguments.get(id) ?? [])
}
