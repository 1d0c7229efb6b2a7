import { describe, expect, test } from 'vitest'
import { can, roles, visibilities, type Actor, type MapAccess } from '@/lib/policy/can'
import { offersOnPage, type MapOffers } from './map-offers'

const states = {
  'on the shelf': { isArchived: false, isDeleted: false },
  'in the archive': { isArchived: true, isDeleted: false },
  'in the bin': { isArchived: false, isDeleted: true },
  'in the bin, from the archive': { isArchived: true, isDeleted: true },
}
const readers: Readonly<Record<string, Actor>> = {
  ...Object.fromEntries(roles.map((role) => [role, { isSignedIn: true, role, hasLinkKey: false }])),
  'someone signed in': { isSignedIn: true, role: undefined, hasLinkKey: false },
  'someone signed in, with the link': { isSignedIn: true, role: undefined, hasLinkKey: true },
  'a visitor': { isSignedIn: false, role: undefined, hasLinkKey: false },
  'a visitor with the link': { isSignedIn: false, role: undefined, hasLinkKey: true },
}

function namesOf({ bringBack, ...offers }: MapOffers): string {
  const names = Object.entries(offers).flatMap(([name, isOffered]) => (isOffered ? [name] : []))
  return [...names, ...(bringBack ? [`bring back from the ${bringBack}`] : [])].join(', ')
}

/** Written by hand: what a reader finds on the page, for each place of a map that they may read. */
const expected: Readonly<Record<keyof typeof states, Readonly<Record<string, string>>>> = {
  'on the shelf': { owner: 'edit, export, share', editor: 'edit, export', others: 'export, copy' },
  'in the archive': {
    owner: 'export, share, bring back from the archive',
    editor: 'export, copy',
    others: 'export, copy',
  },
  'in the bin': { owner: 'bring back from the bin' },
  'in the bin, from the archive': { owner: 'bring back from the bin' },
}

describe('the page of a map', () => {
  for (const [state, place] of Object.entries(states)) {
    for (const visibility of visibilities) {
      for (const [name, reader] of Object.entries(readers)) {
        const map: MapAccess = { visibility, ...place }
        if (!can(reader, 'read', map)) continue
        const row = expected[state as keyof typeof states]
        const words = row[name] ?? row['others']
        test(`${visibility}, ${state}, offers ${name}: ${words}`, () => {
          const offers = offersOnPage(reader, map)
          expect(namesOf(offers)).toBe(words)
          // Who copies has signed in by then; the rest is asked of the server as they are.
          for (const action of ['edit', 'export', 'share'] as const) {
            if (offers[action]) expect(can(reader, action, map)).toBe(true)
          }
          if (offers.copy) expect(can({ ...reader, isSignedIn: true }, 'copy', map)).toBe(true)
          if (offers.bringBack) expect(can(reader, offers.bringBack === 'bin' ? 'restore' : 'archive', map)).toBe(true)
        })
      }
    }
  }
})
