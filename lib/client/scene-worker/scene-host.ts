/**
 * Holds a map and its scene for a page: follows the map's changes, tells what the page watches, and paints what it asks for.
 * Knows no worker and no DOM; what it paints on is handed to it.
 */
import Flatbush from 'flatbush'
import type { Change } from '@/lib/domain/change'
import { applyChanges, emptyMap, type DebateMap } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId, MapId } from '@/lib/domain/ids'
import type { PaintContext } from '@/lib/scene/canvas-backend'
import type { Typesetter } from '@/lib/scene/measure'
import { openingFor } from '@/lib/scene/opening'
import type { OpenedScene } from '@/lib/scene/packed-scene'
import { contains } from '@/lib/scene/box'
import { roomRules, type Room } from '@/lib/scene/room'
import { SceneBuilder } from '@/lib/scene/scene-builder'
import type { Box, Scene, SceneArrow, SceneClaim } from '@/lib/scene/scene'
import type { SceneOptions } from '@/lib/scene/scene-options'
import { themes, type ScreenTheme } from '@/lib/scene/theme'
import { paintZoomed } from '@/lib/scene/zoom/paint-zoomed'
import type { Standing } from '@/lib/scene/standing'
import { ShownScene, summarise, type SceneSummary } from '../shown-scene'
import { usualGrowth } from '../growth'
import type { Details, FirstView, FromWorker, Marks, Opening, PaintJob, SceneView, Watched } from './messages'

const nothing: Scene = { claims: [], arrows: [], bounds: { x: 0, y: 0, width: 0, height: 0 } }

/** From here on the first layout after an edit would be noticed. */
const manyClaims = 1_000

export class SceneHost {
  private map: () => DebateMap = () => emptyMap('' as MapId, { title: '', description: '' })
  private view: SceneView = { collapsed: [], aspect: 1, growth: usualGrowth, root: undefined }
  private scene: Scene = nothing
  private shown = new ShownScene(summarise(nothing))
  private lifted: { readonly of: ShownScene; readonly key: string; readonly claims: ReadonlySet<ClaimId> } | undefined
  private arrowTree: Flatbush | undefined
  private practice: Generator<undefined> | undefined
  private watched: Watched = { claims: [], box: undefined }
  private toldSummary: SceneSummary | undefined
  private toldClaims = new Map<ClaimId, SceneClaim>()
  private toldArrows = new Map<ArgumentId, SceneArrow>()
  private marks: Marks = { selected: [], hits: [], only: undefined }
  theme: ScreenTheme = { ...themes.light, dimmed: 1, inkDimmed: themes.light.ink2 }

  private readonly builder: SceneBuilder

  constructor(private readonly measurer: Typesetter) {
    this.builder = new SceneBuilder(measurer)
  }

  /** Takes in a map. Returns how much of it is open, where that was not said claim by claim. */
  open(map: DebateMap, { collapsed, levels, growth, root }: FirstView, room: Room): Opening | undefined {
    this.map = () => map
    const { aspect } = roomRules[room]
    const branch = root !== undefined && map.claims.has(root) ? root : undefined
    const opening = collapsed ? undefined : openingFor(map, this.measurer, levels, room, branch)
    this.view = { collapsed: collapsed ?? opening?.collapsed ?? [], aspect, growth, root }
    this.take(this.build())
    return opening
  }

  /** Takes in a map that was laid out elsewhere; the map itself is asked for once it is needed. */
  openLaidOut(
    { view, levels, collapsed, scene }: OpenedScene,
    map: () => DebateMap,
    asked: FirstView,
  ): Opening | undefined {
    let made: DebateMap | undefined
    this.map = () => (made ??= map())
    const { growth, root } = asked
    this.view = { collapsed, aspect: roomRules[view.room].aspect, growth, root }
    this.take(scene)
    return asked.collapsed ? undefined : { levels, collapsed }
  }

  /** How the scene stands on the page at first. */
  get standing(): Standing {
    return { bounds: this.scene.bounds, thesis: this.shown.thesis }
  }

  get isLarge(): boolean {
    return this.scene.claims.length >= manyClaims
  }

  /**
   * A step towards a first edit that is quick: what the server laid out is worked out here too, some of it at a time, and then
   * all once more, as code that ran before is quicker. Whether more is to do; an edit that comes before leaves nothing.
   */
  practise(): boolean {
    this.practice ??= this.practiceSteps()
    return this.practice.next().done !== true
  }

  private *practiceSteps(): Generator<undefined> {
    const map = this.map()
    yield
    yield* this.builder.prepare(map, this.options(map))
    this.build()
    yield
    this.build()
  }

  change(changes: readonly Change[], revision: number, view: SceneView | undefined): void {
    this.practice?.return(undefined)
    const map = applyChanges(this.map(), changes, revision)
    this.map = () => map
    if (view) this.view = view
    this.take(this.build())
  }

  /** The texts of the map, for whoever has to know what characters are in it. */
  *texts(): IterableIterator<string> {
    for (const { text } of this.map().claims.values()) yield text
  }

  /** The scene as the page is told of it: what of it is new to the page. */
  tell(turn: number, opening?: Opening): Extract<FromWorker, { kind: 'scene' }> {
    const { summary } = this.shown
    const last = this.toldSummary
    this.toldSummary = summary
    const told = summary === last ? undefined : { ...summary, ids: summary.ids === last?.ids ? undefined : summary.ids }
    return { kind: 'scene', turn, summary: told, claims: this.newClaims(), opening }
  }

  watch(watched: Watched): void {
    this.watched = watched
    const wanted = new Set(watched.claims)
    for (const id of this.toldClaims.keys()) if (!wanted.has(id)) this.toldClaims.delete(id)
  }

  watchAlso(claim: ClaimId): void {
    if (!this.watched.claims.includes(claim))
      this.watched = { ...this.watched, claims: [...this.watched.claims, claim] }
  }

  mark(marks: Marks): void {
    this.marks = marks
  }

  /** What is new of the watched claims since they were asked for last. */
  private newClaims(): SceneClaim[] {
    const claims: SceneClaim[] = []
    for (const id of this.watched.claims) {
      const claim = this.claimOf(id)
      if (!claim || this.toldClaims.get(id) === claim) continue
      this.toldClaims.set(id, claim)
      claims.push(claim)
    }
    return claims
  }

  /** What is new of the watched since it was asked for last. */
  details(): Details {
    const claims = this.newClaims()
    const there = this.watched.box ? this.arrowsIn(this.watched.box) : []
    const told = new Map<ArgumentId, SceneArrow>()
    const arrows = there.filter((arrow) => {
      told.set(arrow.argumentId, arrow)
      return this.toldArrows.get(arrow.argumentId) !== arrow
    })
    this.toldArrows = told
    return { claims, arrows, arrowsThere: there.map(({ argumentId }) => argumentId) }
  }

  paint(context: PaintContext, job: PaintJob): void {
    const branch = job.lifted.length > 0 ? this.branchOf(job.lifted) : undefined
    const isAlone = job.kind === 'branch'
    const isPainted = (claim: ClaimId) => branch === undefined || branch.has(claim) === isAlone
    const isArrowPainted = ({ premises, references }: SceneArrow) => {
      if (branch === undefined) return true
      const moves = premises.some(
        (premise) => branch.has(premise) && !references.some((reference) => reference.claim === premise),
      )
      // The lines of what moves are drawn by the page, as they follow it.
      return moves === isAlone && !(isAlone && premises.some((premise) => job.lifted.includes(premise)))
    }
    const isAll = job.kind === 'whole' || job.kind === 'overview' || contains(job.box, this.scene.bounds)
    const found = isAll ? this.scene.claims : this.claimsIn(job.box)
    const claims = branch ? found.filter(({ id }) => isPainted(id)) : found
    const lines = isAll ? this.scene.arrows : this.arrowsIn(job.box)
    const arrows = branch ? lines.filter(isArrowPainted) : lines
    paintZoomed({ claims, arrows, marks: this.marks }, context, job, this.theme, this.measurer)
  }

  private build(): Scene {
    const map = this.map()
    return this.builder.build(map, this.options(map))
  }

  private options(map: DebateMap): SceneOptions {
    const { collapsed, aspect, growth, root } = this.view
    const isThere = root !== undefined && map.claims.has(root)
    return { collapsed: new Set(collapsed), aspect, ...growth, ...(isThere ? { root } : {}) }
  }

  private take(scene: Scene): void {
    const before = this.scene
    this.scene = scene
    const summary = summarise(scene, this.shown.summary)
    if (summary !== this.shown.summary) this.shown = new ShownScene(summary, this.shown)
    if (scene.arrows !== before.arrows) this.arrowTree = undefined
  }

  private claimOf(id: ClaimId): SceneClaim | undefined {
    const index = this.shown.indexOf(id)
    return index === undefined ? undefined : this.scene.claims[index]
  }

  private claimsIn(box: Box): SceneClaim[] {
    return this.shown.within(box).map((index) => this.scene.claims[index]!)
  }

  private arrowsIn({ x, y, width, height }: Box): SceneArrow[] {
    if (this.scene.arrows.length === 0) return []
    // Made when it is asked for: whoever waits for boxes need not wait for it.
    this.arrowTree ??= indexOfArrows(this.scene.arrows)
    return this.arrowTree.search(x, y, x + width, y + height).map((index) => this.scene.arrows[index]!)
  }

  private branchOf(roots: readonly ClaimId[]): ReadonlySet<ClaimId> {
    const key = roots.join(' ')
    if (this.lifted?.of !== this.shown || this.lifted.key !== key) {
      const claims = new Set(roots.flatMap((root) => [...this.shown.branchOf(root)]))
      this.lifted = { of: this.shown, key, claims }
    }
    return this.lifted.claims
  }
}

/** Over the lines, and over the cards that name premises elsewhere. */
function indexOfArrows(arrows: readonly SceneArrow[]): Flatbush {
  const tree = new Flatbush(arrows.length)
  for (const { bounds, references } of arrows) {
    let [left, top, right, bottom] = [bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height]
    for (const { x, y, width, height } of references) {
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x + width)
      bottom = Math.max(bottom, y + height)
    }
    tree.add(left, top, right, bottom)
  }
  tree.finish()
  return tree
}
