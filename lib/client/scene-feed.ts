/**
 * The page's side of the worker that holds the scene: sends it what changes of the map and of what is shown, the newest
 * only and one at a time, and keeps what it tells. Nothing here waits; whoever looks subscribes.
 */
import { changesBetween } from '@/lib/domain/changes-between'
import { mapWithOnly, type DebateMap } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { assert } from '@/lib/domain/result'
import { roomRules, type Room } from '@/lib/scene/room'
import { isSame } from '@/lib/scene/same'
import type { SceneArrow, SceneClaim } from '@/lib/scene/scene'
import type { ScreenTheme } from '@/lib/scene/theme'
import { keptClaims, matchingClaims } from '@/lib/evaluation/claim-filter'
import { ShownScene } from './shown-scene'
import type {
  Details,
  FromWorker,
  Marks,
  Painted,
  PaintJob,
  SceneView,
  ToWorker,
  Watched,
} from './scene-worker/messages'
import type { Growth } from './growth'
import { previewDraft } from './preview-draft'
import type { TextDraft, ViewState } from './view-store'
import type { Workspace } from './workspace'

/** What of a worker is used. */
export interface ScenePort {
  postMessage(message: ToWorker): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  terminate(): void
}

export interface FeedState {
  readonly scene: ShownScene
  /** Of the map that the scene shows. */
  readonly map: DebateMap
  /** The watched claims and arrows, as far as they were told. */
  readonly claims: ReadonlyMap<ClaimId, SceneClaim>
  readonly arrows: ReadonlyMap<ArgumentId, SceneArrow>
  /** Whether nothing newer is on its way. */
  readonly isLatest: boolean
}

/** What the worker was told when it was started. */
export interface ToldAtFirst {
  readonly room: Room
  /** What the page has closed, where that was told. */
  readonly collapsed: ReadonlySet<ClaimId> | undefined
  readonly growth: Growth
  readonly root: ClaimId | undefined
}

type Listener = () => void

/** Milliseconds. */
const mostRest = 150

export class SceneFeed {
  private state: FeedState | undefined
  private readonly listeners = new Set<Listener>()
  private readonly stops: (() => void)[]
  private told: { readonly map: DebateMap; readonly view: SceneView }
  private room: Room
  private turn = 0
  /** The map of the turn that is being worked on. */
  private asked: DebateMap | undefined
  private isScheduled = false
  /** The claim that was being typed, and the map without it, when the worker was told last; and when that was. */
  private toldTyped: ClaimId | undefined
  private toldStored: DebateMap | undefined
  private toldAt = 0
  private restUntil = 0
  private isHeldBack = false
  private wakeTimer: ReturnType<typeof setTimeout> | undefined
  private marks: Marks = { selected: [], hits: [], only: undefined }
  /** What is closed, as a set and as it was told. */
  private collapsedTold: { readonly set: ViewState['collapsed']; readonly list: readonly ClaimId[] } | undefined
  private turnShown = 0
  /** Told of each painting; a stale one shows an older scene than the page has. Until somebody listens the newest is kept. */
  onPainted: ((painted: Painted, isStale: boolean) => void) | undefined
  private earlyPainting: { readonly painted: Painted; readonly turn: number } | undefined
  /** Told where a painting that was asked for was not worth it. */
  onUnpainted: () => void = () => undefined
  /** Called once what is open at first is known. */
  onOpened: () => void = () => undefined
  /** What is to be painted together with the next scene. */
  nextJob: () => PaintJob | undefined = () => undefined

  /** The worker has `workspace.opened` already, or is about to get it, and answers with the first scene. */
  constructor(
    private readonly workspace: Workspace,
    private readonly port: ScenePort,
    { room, collapsed, growth, root }: ToldAtFirst,
  ) {
    this.room = room
    const view: SceneView = { collapsed: [], aspect: roomRules[room].aspect, growth, root }
    if (collapsed) this.collapsedTold = { set: collapsed, list: [...collapsed] }
    this.told = { map: workspace.opened, view: { ...view, collapsed: this.collapsedTold?.list ?? view.collapsed } }
    this.asked = workspace.opened
    port.onmessage = ({ data }) => this.take(data)
    const wake = () => this.schedule()
    this.stops = [workspace.store.subscribe(wake), workspace.view.subscribe(wake)]
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Undefined until the first scene is there. */
  readonly getState = (): FeedState | undefined => this.state

  /** Whether another scene is on its way, or will be. A change of this very turn is not known of yet. */
  readonly isAwaited = (): boolean => this.asked !== undefined || this.isHeldBack

  close(): void {
    clearTimeout(this.wakeTimer)
    this.stops.forEach((stop) => stop())
    this.port.terminate()
  }

  setRoom(room: Room): void {
    this.room = room
    this.schedule()
  }

  setTheme(theme: ScreenTheme): void {
    this.port.postMessage({ kind: 'theme', theme })
  }

  /** What was painted before anybody listened, where it still shows the scene; once. */
  takeEarlyPainting(): Painted | undefined {
    const early = this.earlyPainting
    this.earlyPainting = undefined
    if (!early || early.turn === this.turnShown) return early?.painted
    early.painted.bitmap.close()
    return undefined
  }

  /** Returns whether these are others than before. */
  mark(marks: Marks): boolean {
    if (isSame(marks, this.marks)) return false
    this.marks = marks
    this.port.postMessage({ kind: 'marks', marks })
    return true
  }

  watch(watched: Watched): void {
    if (this.state && this.state.claims.size > 2 * watched.claims.length + 100) {
      const { claims } = this.state
      const kept = watched.claims.flatMap((id) => {
        const claim = claims.get(id)
        return claim ? [[id, claim] as const] : []
      })
      this.state = { ...this.state, claims: new Map(kept) }
    }
    this.port.postMessage({ kind: 'watch', watched })
  }

  paint(job: PaintJob): void {
    this.port.postMessage({ kind: 'paint', job })
  }

  /** Several changes in a row are told as one. */
  private schedule(): void {
    if (this.isScheduled) return
    this.isScheduled = true
    queueMicrotask(() => {
      this.isScheduled = false
      this.tell()
    })
  }

  private tell(): void {
    const map = this.mapNow()
    const view = this.viewNow()
    if (map === this.told.map && isSameView(view, this.told.view)) return
    if (this.asked) return
    const typed = this.workspace.view.getState().draft?.claimId
    const { map: stored } = this.workspace.store.getState()
    this.isHeldBack = typed !== undefined && typed === this.toldTyped && stored === this.toldStored && this.isResting()
    if (this.isHeldBack) return
    this.toldTyped = typed
    this.toldStored = stored
    this.toldAt = performance.now()
    this.asked = map
    this.turn++
    this.port.postMessage({
      kind: 'change',
      turn: this.turn,
      revision: map.revision,
      changes: changesBetween(this.told.map, map),
      view: isSameView(view, this.told.view) ? undefined : view,
      paint: this.nextJob(),
      typed,
    })
    this.told = { map, view }
  }

  /** While one types, the worker rests as long as it worked last: on a large map it would be busy with each key, and the page slow. */
  private isResting(): boolean {
    const left = this.restUntil - performance.now()
    if (left <= 0) return false
    clearTimeout(this.wakeTimer)
    this.wakeTimer = setTimeout(() => this.schedule(), left)
    return true
  }

  private take(message: FromWorker): void {
    switch (message.kind) {
      case 'scene':
        return this.takeScene(message)
      case 'details':
        return this.takeDetails(message.details)
      case 'unpainted':
        return this.onUnpainted()
      case 'painted':
        if (this.onPainted) return this.onPainted(message.painted, message.turn < this.turnShown)
        this.earlyPainting?.painted.bitmap.close()
        this.earlyPainting = message
        return
    }
  }

  private takeScene({ turn, summary, claims, opening }: Extract<FromWorker, { kind: 'scene' }>): void {
    const before = this.state?.scene
    const scene = summary ? new ShownScene({ ...summary, ids: summary.ids ?? before?.ids ?? [] }, before) : before
    assert(scene, 'the first scene has a summary')
    const map = this.asked ?? this.told.map
    this.asked = undefined
    const now = performance.now()
    this.restUntil = now + Math.min(mostRest, now - this.toldAt)
    this.turnShown = turn
    if (opening) {
      const collapsed = new Set(opening.collapsed)
      this.collapsedTold = { set: collapsed, list: opening.collapsed }
      this.told = { ...this.told, view: { ...this.told.view, collapsed: opening.collapsed } }
      this.workspace.view.set({ levels: opening.levels, collapsed })
      this.onOpened()
    }
    this.tell()
    this.state = {
      scene,
      map,
      claims: mergeClaims(this.state, claims),
      arrows: this.state?.arrows ?? new Map(),
      isLatest: this.asked === undefined && !this.isHeldBack,
    }
    this.publish()
  }

  private takeDetails(details: Details): void {
    if (!this.state) return
    const { claims, arrows } = mergeDetails(this.state, details)
    if (claims === this.state.claims && arrows === this.state.arrows) return
    this.state = { ...this.state, claims, arrows }
    this.publish()
  }

  private publish(): void {
    for (const listener of this.listeners) listener()
  }

  private mapNow(): DebateMap {
    const { draft, filter } = this.workspace.view.getState()
    const { map } = this.workspace.store.getState()
    // The layout makes room while one types. The same draft gives the same map: a new one would be laid out again.
    if (draft && (this.previewed?.of !== map || this.previewed.draft !== draft)) {
      const text = draft.text.trim().slice(0, limits.claimText) || '…'
      this.previewed = { of: map, draft, map: previewDraft(map, draft, text) }
    }
    const shown = draft && this.previewed ? this.previewed.map : map
    return this.filtered(shown, filter, draft)
  }

  private previewed: { readonly of: DebateMap; readonly draft: TextDraft; readonly map: DebateMap } | undefined
  private filteredLast: { readonly of: readonly unknown[]; readonly map: DebateMap } | undefined

  /** What a filter leaves, where the rest is to be hidden; what is being typed is always left. */
  private filtered(map: DebateMap, filter: ViewState['filter'], draft: ViewState['draft']): DebateMap {
    if (filter?.mode !== 'hide') return map
    const of = [map, filter, draft?.claimId]
    if (this.filteredLast?.of.every((part, index) => part === of[index])) return this.filteredLast.map
    const matches = matchingClaims(map, filter.criteria)
    const kept = keptClaims(map, draft ? new Set([...matches, draft.claimId]) : matches)
    this.filteredLast = { of, map: mapWithOnly(map, kept) }
    return this.filteredLast.map
  }

  private viewNow(): SceneView {
    const { collapsed, focus, growth } = this.workspace.view.getState()
    if (this.collapsedTold?.set !== collapsed) this.collapsedTold = { set: collapsed, list: [...collapsed] }
    return { collapsed: this.collapsedTold.list, aspect: roomRules[this.room].aspect, growth, root: focus }
  }
}

function isSameView(one: SceneView, other: SceneView): boolean {
  return (
    one.collapsed === other.collapsed &&
    one.aspect === other.aspect &&
    one.growth === other.growth &&
    one.root === other.root
  )
}

function mergeDetails(
  state: Pick<FeedState, 'claims' | 'arrows'> | undefined,
  { claims, arrows, arrowsThere }: Details,
): Pick<FeedState, 'claims' | 'arrows'> {
  const merged = mergeClaims(state, claims)
  const isSame = arrows.length === 0 && state?.arrows.size === arrowsThere.length
  if (isSame) return { claims: merged, arrows: state.arrows }
  const news = new Map(arrows.map((arrow) => [arrow.argumentId, arrow]))
  const there = new Map<ArgumentId, SceneArrow>()
  for (const id of arrowsThere) {
    const arrow = news.get(id) ?? state?.arrows.get(id)
    if (arrow) there.set(id, arrow)
  }
  return { claims: merged, arrows: there }
}

function mergeClaims(
  state: Pick<FeedState, 'claims'> | undefined,
  claims: readonly SceneClaim[],
): ReadonlyMap<ClaimId, SceneClaim> {
  const told = claims.map((claim) => [claim.id, claim] as const)
  return told.length > 0 ? new Map([...(state?.claims ?? []), ...told]) : (state?.claims ?? new Map())
}
