/** The indexes of an open map: each is made when it is first asked for, and then follows the map. */
import type { ClaimId } from '@/lib/domain/ids'
import { SimilarClaims, type SimilarClaim } from '@/lib/evaluation/similarity/similar-claims'
import type { MapStore } from '../map-store'
import { FindIndex, type Hit } from './find-index'
import { IdleFollower } from './idle-follower'

interface Followed<Index> {
  readonly index: Index
  readonly follower: IdleFollower
}

const finds = new WeakMap<MapStore, Followed<FindIndex>>()
const similars = new WeakMap<MapStore, Followed<SimilarClaims>>()

function followed<Index>(
  known: WeakMap<MapStore, Followed<Index>>,
  store: MapStore,
  make: () => Omit<Followed<Index>, 'follower'> & { readonly takeIn: ConstructorParameters<typeof IdleFollower>[1] },
): Followed<Index> {
  const found = known.get(store)
  if (found) return found
  const { index, takeIn } = make()
  const made = { index, follower: new IdleFollower(store, takeIn) }
  known.set(store, made)
  return made
}

function findOf(store: MapStore): Followed<FindIndex> {
  return followed(finds, store, () => {
    const index = new FindIndex()
    return { index, takeIn: ({ map, names }, id) => index.update(map, id, names) }
  })
}

function similarOf(store: MapStore): Followed<SimilarClaims> {
  return followed(similars, store, () => {
    const index = new SimilarClaims()
    const takeIn = ({ map }: ReturnType<MapStore['getState']>, id: ClaimId) => {
      const claim = map.claims.get(id)
      if (claim) index.set(id, claim.text)
      else index.delete(id)
    }
    return { index, takeIn }
  })
}

export interface Found {
  readonly hits: readonly Hit[]
  /** Whether the whole map has been searched: a large one is taken in bit by bit. */
  readonly isComplete: boolean
}

export function findClaims(store: MapStore, query: string): Found {
  const { index, follower } = findOf(store)
  follower.catchUp()
  return { hits: index.find(query), isComplete: follower.isReady }
}

/** Calls back whenever another part of the map can be searched. */
export function onFindProgress(store: MapStore, listener: () => void): () => void {
  return findOf(store).follower.onProgress(listener)
}

/** Claims that say what is being typed; `but` is the one that is being edited. */
export function findSimilar(store: MapStore, text: string, but: ClaimId): SimilarClaim[] {
  const { index, follower } = similarOf(store)
  follower.catchUp()
  return index.find(text, { but })
}

/** Begins to take in the map, so that hints are there when something has been typed. */
export function prepareSimilar(store: MapStore): void {
  similarOf(store)
}
