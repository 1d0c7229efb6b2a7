import { describe, expect, it } from 'vitest'
import {
  actions,
  can,
  roles,
  visibilities,
  type Action,
  type Actor,
  type MapAccess,
  type Role,
  type Visibility,
} from './can'

type Who = Role | 'signed in' | 'visitor' | 'visitor with link'

const everyone: readonly Who[] = [...roles, 'signed in', 'visitor with link', 'visitor']

/**
 * Written by hand, from what people expect, not from the code. For each action and visibility: who may.
 * The rows are for maps that are neither archived nor in the bin.
 */
const mayDo = {
  read: {
    private: 'owner editor suggester commenter viewer',
    link: 'owner editor suggester commenter viewer, visitor with link',
    public: 'owner editor suggester commenter viewer, signed in, visitor with link, visitor',
  },
  export: {
    private: 'owner editor suggester commenter viewer',
    link: 'owner editor suggester commenter viewer, visitor with link',
    public: 'owner editor suggester commenter viewer, signed in, visitor with link, visitor',
  },
  copy: {
    private: 'owner editor suggester commenter viewer',
    link: 'owner editor suggester commenter viewer',
    public: 'owner editor suggester commenter viewer, signed in',
  },
  comment: {
    private: 'owner editor suggester commenter',
    link: 'owner editor suggester commenter',
    public: 'owner editor suggester commenter',
  },
  suggest: { private: 'owner editor suggester', link: 'owner editor suggester', public: 'owner editor suggester' },
  edit: { private: 'owner editor', link: 'owner editor', public: 'owner editor' },
  archive: { private: 'owner', link: 'owner', public: 'owner' },
  share: { private: 'owner', link: 'owner', public: 'owner' },
  delete: { private: 'owner', link: 'owner', public: 'owner' },
  restore: { private: '', link: '', public: '' },
  leave: {
    private: 'editor suggester commenter viewer',
    link: 'editor suggester commenter viewer',
    public: 'editor suggester commenter viewer',
  },
} satisfies Record<Action, Record<Visibility, string>>

const archivedForbids: readonly Action[] = ['comment', 'suggest', 'edit']

function toActor(who: Who): Actor {
  const role = roles.find((one) => one === who)
  return { role, isSignedIn: role !== undefined || who === 'signed in', hasLinkKey: who === 'visitor with link' }
}

function listed(line: string): Who[] {
  return line.split(',').flatMap((part): Who[] => {
    const words = part.trim()
    return words === '' ? [] : everyone.includes(words as Who) ? [words as Who] : (words.split(' ') as Who[])
  })
}

describe('can', () => {
  it('has a hand-written row for every action', () => {
    expect(Object.keys(mayDo).sort()).toEqual([...actions].sort())
  })

  for (const action of actions) {
    for (const visibility of visibilities) {
      const map: MapAccess = { visibility, isArchived: false, isDeleted: false }
      it(`${action} on a ${visibility} map: ${mayDo[action][visibility] || 'nobody'}`, () => {
        const allowed = everyone.filter((who) => can(toActor(who), action, map))
        expect(allowed.sort()).toEqual(listed(mayDo[action][visibility]).sort())
      })

      it(`${action} on an archived ${visibility} map changes only for edits, suggestions and comments`, () => {
        const archived = { ...map, isArchived: true }
        for (const who of everyone) {
          const expected = archivedForbids.includes(action) ? false : can(toActor(who), action, map)
          expect(can(toActor(who), action, archived), who).toBe(expected)
        }
      })

      it(`${action} on a ${visibility} map in the bin: only its owner reads and restores`, () => {
        for (const who of everyone) {
          const expected = who === 'owner' && (action === 'read' || action === 'restore')
          expect(can(toActor(who), action, { ...map, isDeleted: true }), who).toBe(expected)
        }
      })
    }
  }

  it('lets a person with an account read a map by link only with the key', () => {
    const map: MapAccess = { visibility: 'link', isArchived: false, isDeleted: false }
    expect(can({ role: undefined, isSignedIn: true, hasLinkKey: false }, 'read', map)).toBe(false)
    expect(can({ role: undefined, isSignedIn: true, hasLinkKey: true }, 'copy', map)).toBe(true)
  })
})
