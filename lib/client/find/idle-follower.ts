/**
 * Keeps an index in step with a map without holding up the page: what is to be taken in waits in a queue, and is worked off
 * in slices while the page has nothing else to do. Whoever asks meanwhile gets what is there so far.
 */
import type { DebateMap } from '@/lib/domain/debate-map'
import { emptyMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import type { MapStore, StoreState } from '../map-store'

/** Takes in a claim as it is on the map now, or takes it out. */
export type TakeIn = (state: StoreState, id: ClaimId) => void

/** Milliseconds at most of a slice: half a frame. */
const slice = 8

export class IdleFollower {
  private seen: DebateMap | undefined
  private seenNames: ReadonlyMap<string, string> | undefined
  private readonly queue = new Set<ClaimId>()
  private isScheduled = false
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly store: Pick<MapStore, 'getState' | 'subscribe'>,
    private readonly takeIn: TakeIn,
    private readonly schedule: (work: () => void) => void = whenIdle,
  ) {
    store.subscribe(() => this.notice())
    this.notice()
  }

  /** Whether everything on the map is taken in. */
  get isReady(): boolean {
    return this.queue.size === 0
  }

  /** Calls back whenever more has been taken in; returns what ends that. */
  readonly onProgress = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes in at once what a person has just done; a map that is only being opened goes on in slices. */
  catchUp(most = 200): void {
    if (this.queue.size <= most) this.work(Infinity)
  }

  private notice(): void {
    const { map, names } = this.store.getState()
    const before = this.seen ?? emptyMap(map.id, map.details)
    this.seen = map
    for (const [id] of before.claims.changesTo(map.claims)) this.queue.add(id)
    for (const [, was, is] of before.citations.changesTo(map.citations)) {
      for (const citation of [was, is]) if (citation) this.queue.add(citation.claim)
    }
    for (const [id] of before.sources.changesTo(map.sources)) {
      for (const citation of map.citationsBySource.get(id) ?? []) this.queue.add(map.citations.get(citation)!.claim)
    }
    if (this.seenNames !== names) this.noticeNames(map, names)
    if (this.queue.size > 0) this.go()
  }

  private noticeNames(map: DebateMap, names: ReadonlyMap<string, string>): void {
    const known = this.seenNames
    this.seenNames = names
    if (!known) return
    const renamed = new Set([...names].filter(([id, name]) => known.get(id) !== name).map(([id]) => id))
    if (renamed.size === 0) return
    for (const { id, createdBy, editedBy } of map.claims.values()) {
      if (renamed.has(createdBy) || (editedBy !== null && renamed.has(editedBy))) this.queue.add(id)
    }
  }

  private go(): void {
    if (this.isScheduled) return
    this.isScheduled = true
    this.schedule(() => {
      this.isScheduled = false
      this.work(slice)
      if (this.queue.size > 0) this.go()
    })
  }

  private work(most: number): void {
    if (this.queue.size === 0) return
    const state = this.store.getState()
    const until = performance.now() + most
    for (const id of this.queue) {
      this.queue.delete(id)
      this.takeIn(state, id)
      if (performance.now() > until) break
    }
    for (const listener of this.listeners) listener()
  }
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 100 })
  else setTimeout(work, 10)
}
