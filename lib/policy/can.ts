/**
 * Who may do what with a map: one pure, synchronous answer, asked at every route, page, export and message.
 *
 * Whoever may not read a map must not learn that it exists: callers answer "not found" to a refused `read`.
 */
export const roles = ['owner', 'editor', 'suggester', 'commenter', 'viewer'] as const
export type Role = (typeof roles)[number]

export const visibilities = ['private', 'link', 'public'] as const
export type Visibility = (typeof visibilities)[number]

export const actions = [
  'read',
  'export',
  'copy',
  'comment',
  'suggest',
  'edit',
  'archive',
  'share',
  'delete',
  'restore',
  'leave',
] as const
export type Action = (typeof actions)[number]

/** The person who asks. A visitor has no account. */
export interface Actor {
  readonly isSignedIn: boolean
  /** Their role on this map, if any. */
  readonly role: Role | undefined
  /** Whether they came with the secret of the map's link. */
  readonly hasLinkKey: boolean
}

export interface MapAccess {
  readonly visibility: Visibility
  readonly isArchived: boolean
  /** In the bin: only its owner sees it, to restore it. */
  readonly isDeleted: boolean
}

export function can(actor: Actor, action: Action, map: MapAccess): boolean {
  if (map.isDeleted) return actor.role === 'owner' && (action === 'read' || action === 'restore')
  switch (action) {
    case 'read':
    case 'export':
      return mayRead(actor, map)
    case 'copy':
      return actor.isSignedIn && mayRead(actor, map)
    case 'comment':
      return isAtLeast(actor, 'commenter') && !map.isArchived
    case 'suggest':
      return isAtLeast(actor, 'suggester') && !map.isArchived
    case 'edit':
      return isAtLeast(actor, 'editor') && !map.isArchived
    case 'archive':
    case 'share':
    case 'delete':
      return actor.role === 'owner'
    case 'restore':
      return false
    case 'leave':
      return actor.role !== undefined && actor.role !== 'owner'
  }
}

function mayRead(actor: Actor, map: MapAccess): boolean {
  return actor.role !== undefined || map.visibility === 'public' || (map.visibility === 'link' && actor.hasLinkKey)
}

function isAtLeast(actor: Actor, role: Role): boolean {
  return actor.role !== undefined && actor.isSignedIn && roles.indexOf(actor.role) <= roles.indexOf(role)
}
