/**
 * What one sees of a map as the query of its address: the selected claim, the branch that is shown alone, levels and filter.
 * Reading forgives: what is not understood is left out, since addresses are written by hand and by older versions; what it
 * was can be told.
 */
import * as z from 'zod/mini'
import { actorId, claimId, sourceId, type ClaimId } from '@/lib/domain/ids'
import { emptyFilter, isEmptyFilter, type ClaimFilter } from '@/lib/evaluation/claim-filter'
import { readGrowth, writeGrowth, type Growth } from './growth'
import { chosenShown } from './shown-keeper'
import type { Levels } from '@/lib/scene/levels'
import type { Shown, ShownFilter } from './view-store'

export interface Address {
  readonly claim: ClaimId | undefined
  readonly focus: ClaimId | undefined
  /** Undefined where that is left to the map's size, or where claims were opened one by one. */
  readonly levels: Levels | undefined
  readonly filter: ShownFilter | undefined
  readonly growth: Growth
  /** Undefined where that is left to the device. */
  readonly shown?: Shown | undefined
}

/** The parameters of each list of a filter. */
const lists = { tags: 'tag', authors: 'author', sources: 'source', parts: 'part', states: 'state' } as const

const parts = z.enum(['thesis', 'pro', 'con', 'loose'])
const states = z.enum(['unanswered', 'unsupported'])
const levelCount = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99))

/** All parameters that are an address's; others, such as the key of a map shared by link, stay as they are. */
const ours = ['claim', 'focus', 'levels', 'hide', 'layout', 'order', 'gaps', ...Object.values(lists)]

/** What need not be said. */
const usual = ['layout=down', 'order=stance', 'gaps=wide']

/** What of an address says nothing that a map could show, such as `levels=abc`, in order and shortened. */
export function unreadIn(search: string): string[] {
  const read = new URLSearchParams(writeAddress(readAddress(search), ''))
  const isRead = (name: string, value: string) =>
    name === 'view'
      ? chosenShown(value, undefined) !== undefined
      : !ours.includes(name) || read.getAll(name).includes(value) || usual.includes(`${name}=${value}`)
  return [...new URLSearchParams(search)]
    .filter(([name, value]) => value !== '' && name !== 'hide' && !isRead(name, value))
    .map(([name, value]) => `${name}=${value.length > 30 ? `${value.slice(0, 30)}…` : value}`)
}

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search)
  const id = (name: string) => claimId.safeParse(query.get(name)).data
  const levels = query.get('levels')
  const some = (name: keyof typeof lists) => query.getAll(lists[name]).slice(0, 50)
  const criteria: ClaimFilter = {
    ...emptyFilter,
    tags: some('tags'),
    authors: some('authors').flatMap((author) => actorId.safeParse(author).data ?? []),
    sources: some('sources').flatMap((source) => sourceId.safeParse(source).data ?? []),
    parts: some('parts').flatMap((part) => parts.safeParse(part).data ?? []),
    states: some('states').flatMap((state) => states.safeParse(state).data ?? []),
  }
  return {
    claim: id('claim'),
    focus: id('focus'),
    levels: levels === 'all' ? 'all' : levelCount.safeParse(levels ?? undefined).data,
    filter: isEmptyFilter(criteria) ? undefined : { criteria, mode: query.has('hide') ? 'hide' : 'dim' },
    growth: readGrowth(query),
    shown: chosenShown(query.get('view'), undefined),
  }
}

/** The query with the address in it, from the one that is there: `?claim=…`, or nothing. */
export function writeAddress({ claim, focus, levels, filter, growth, shown }: Address, search: string): string {
  const query = new URLSearchParams(search)
  for (const name of ours) query.delete(name)
  if (shown) query.set('view', shown)
  if (claim) query.set('claim', claim)
  if (focus) query.set('focus', focus)
  if (levels !== undefined) query.set('levels', String(levels))
  writeGrowth(growth, query)
  if (filter) {
    for (const name of Object.keys(lists) as (keyof typeof lists)[]) {
      for (const value of filter.criteria[name]) query.append(lists[name], value)
    }
    if (filter.mode === 'hide') query.set('hide', '')
  }
  const text = query.toString().replace(/=(&|$)/g, '$1')
  return text === '' ? '' : `?${text}`
}
