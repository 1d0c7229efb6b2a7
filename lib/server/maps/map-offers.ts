/** What the page of a map and the list of one's maps offer: nothing that the server would then refuse. */
import { actions, can, type Action, type Actor, type MapAccess } from '@/lib/policy/can'

export interface MapOffers {
  readonly edit: boolean
  readonly export: boolean
  readonly share: boolean
  /** From where its owner can bring it back. */
  readonly bringBack: 'bin' | 'archive' | undefined
  /** To work on it apart: a copy, or, before signing in, a trial in the browser that becomes one. */
  readonly copy: boolean
}

export function offersOnPage(actor: Actor, map: MapAccess): MapOffers {
  const may = (action: Action) => can(actor, action, map)
  const bringBack = may('restore') ? 'bin' : map.isArchived && may('archive') ? 'archive' : undefined
  const signedIn = { ...actor, isSignedIn: true }
  return {
    edit: may('edit'),
    export: may('export'),
    share: may('share'),
    bringBack,
    copy: !may('edit') && bringBack === undefined && can(signedIn, 'copy', map),
  }
}

/** All that someone may do with a map of theirs. */
export function allowedActions(role: Actor['role'], map: MapAccess): readonly Action[] {
  return actions.filter((action) => can({ isSignedIn: true, role, hasLinkKey: false }, action, map))
}
