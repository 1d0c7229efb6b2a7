/** From what was asked in words to what is drawn: the claims that a filter finds, names, the day and the address are looked up. */
import { claimsUnder } from '../../domain/branch'
import type { DebateMap } from '../../domain/debate-map'
import type { ActorId, ClaimId } from '../../domain/ids'
import { fail, ok, type Result } from '../../domain/result'
import { emptyFilter, isEmptyFilter, keptClaims, matchingClaims } from '../../evaluation/claim-filter'
import { quote } from '../../language/quote'
import type { Say } from '../../language/say'
import type { PictureRequest, PictureSelection } from '../../scene/picture'
import { sayIn } from '../language/compiled-texts'
import type { PictureError } from './picture-error'
import type { PictureQuery } from './picture-query'

/** What a picture may tell besides the map, from whoever keeps it. */
export interface PictureFacts {
  /** The map's page on the web; undefined where it has none. */
  readonly address?: string | undefined
  /** When it was changed last, where that is known better than from its parts, and now. */
  readonly changedAt?: Date
  readonly now: Date
  /** Who wrote the claims, by the ids of their accounts. */
  readonly authors?: ReadonlyMap<ActorId, string> | undefined
}

export type RequestFault =
  | { readonly code: 'claim-not-found'; readonly claim: ClaimId }
  | Extract<PictureError, { code: 'picture-empty' | 'picture-without-address' }>

/** What is asked of the picture itself, whatever kind of file it becomes. */
export function pictureRequestOf(
  map: DebateMap,
  query: PictureQuery,
  facts: PictureFacts,
): Result<PictureRequest, RequestFault> {
  const { branch, only, link, date, authors } = query
  const missing = [...(branch === undefined ? [] : [branch]), ...(only ?? [])].find((id) => !map.claims.has(id))
  if (missing !== undefined) return fail({ code: 'claim-not-found', claim: missing })
  const selection = selectionOf(map, query, sayIn(query.language))
  if (selection && !isAnyShown(map, selection, branch)) return fail({ code: 'picture-empty' })
  if (link !== 'no' && facts.address === undefined) return fail({ code: 'picture-without-address' })
  const address = facts.address && (branch === undefined ? facts.address : `${facts.address}?focus=${branch}`)
  return ok({
    theme: query.colours ?? query.theme ?? 'light',
    isTransparent: query.background === 'none',
    branch,
    depth: query.depth,
    only: selection,
    direction: query.layout,
    order: query.order,
    isCompact: query.gaps === 'compact',
    textSize: query.text,
    page: query.page,
    orientation: query.orientation,
    hasTitle: query.title === 'yes',
    hasLegend: query.legend === 'yes',
    date: date === 'no' ? undefined : dayOf(map, date, facts),
    link: address === undefined || link === 'no' ? undefined : { address, hasCode: link === 'qr' },
    sources: query.sources,
    authors: authors === 'yes' ? facts.authors : undefined,
  })
}

function dayOf(map: DebateMap, date: string, { changedAt, now }: PictureFacts): string {
  const at = date === 'today' ? now : date === 'changed' ? (changedAt ?? lastAdditionTo(map)) : undefined
  return at ? at.toISOString().slice(0, 10) : date
}

function lastAdditionTo({ claims, arguments: reasons }: DebateMap): Date {
  let last = 0
  for (const { createdAt } of claims.values()) last = Math.max(last, createdAt)
  for (const { createdAt } of reasons.values()) last = Math.max(last, createdAt)
  return new Date(last)
}

/** Undefined where all claims are meant. */
function selectionOf(map: DebateMap, { only, tags = [], parts = [], states = [] }: PictureQuery, say: Say) {
  const filter = { ...emptyFilter, tags, parts, states }
  if (isEmptyFilter(filter)) return only && chosen(only, say)
  const matching = matchingClaims(map, filter)
  const asked = only ? new Set(only) : undefined
  const found = asked ? new Set([...matching].filter((id) => asked.has(id))) : matching
  const criteria = [
    ...tags,
    ...parts.map((part) => say(`filter.${part}`)),
    ...states.map((state) => say(`filter.${state}`)),
  ]
  const words = criteria.map((text) => quote(say, text)).join(', ')
  return { claims: found.size === 0 ? found : keptClaims(map, found), said: say('scene.matching', { words }) }
}

function chosen(ids: readonly ClaimId[], say: Say): PictureSelection {
  return { claims: new Set(ids), said: say('scene.selection') }
}

/** The claim at the top of a branch is always shown, but is not what was looked for. */
function isAnyShown(map: DebateMap, { claims }: PictureSelection, branch: ClaimId | undefined): boolean {
  if (branch === undefined) return claims.size > 0
  return [...claimsUnder(map, branch)].some((id) => claims.has(id))
}
