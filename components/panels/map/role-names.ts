/** What a person may do on a map, in a word or two. Suggesting and commenting are still to come; until then it says so. */
import type { Role } from '@/lib/policy/can'

export const roleNames = {
  owner: 'Owner',
  editor: 'May edit',
  suggester: 'May read, later suggest',
  commenter: 'May read, later comment',
  viewer: 'May read',
} satisfies Record<Role, string>
