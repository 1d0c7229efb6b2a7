/**
 * Builds the scenes of one map as it is edited, and remembers from one to the next what did not change.
 *
 * The scene is that of `buildScene`, to the last number. A claim or an arrow that is the same as in the scene before is the
 * very same object, so that whoever paints or sends scenes compares by identity. Knows no DOM: it runs in a worker too.
 */
import type { DebateMap } from '../domain/debate-map'
import type { ArgumentId, ClaimId } from '../domain/ids'
import type { ClaimFace } from './claim-face'
import { ClaimFaces, roleOf } from './claim-faces'
import { countBeneath } from './layout/branch-sizes'
import { cardOf, type Block } from './layout/block'
import { BlockBuilder } from './layout/build-blocks'
import { MapGraph } from './layout/map-graph'
import { placeClaims, type Forest, type PlacedClaim } from './layout/place-claims'
import { looseCards, placeLoose } from './layout/place-loose'
import { toArrow } from './layout/route'
import { isPlain, routeBlock } from './layout/route-block'
import { compactGaps, spacing } from './layout/spacing'
import { Turn } from './layout/turn'
import { waysAround, type Ways } from './layout/ways'
import type { TextMeasurer } from './measure'
import { isSame } from './same'
import type { Scene, SceneArrow, SceneClaim } from './scene'
import { boundsOf } from './scene-bounds'
import { screenAspect, type SceneOptions } from './scene-options'

type Style = Required<Pick<SceneOptions, 'direction' | 'isCompact' | 'order' | 'aspect'>>

const emptyScene: Scene = { claims: [], arrows: [], bounds: { x: 0, y: 0, width: 0, height: 0 } }

export class SceneBuilder {
  private last = emptyScene
  private graph: MapGraph | undefined
  /** Of what map and root the sizes on the graph's nodes are. */
  private sized: { readonly map: DebateMap; readonly root: ClaimId | undefined } | undefined
  private drawer: Drawer | undefined

  constructor(private readonly measurer: TextMeasurer) {}

  /** The scene of a map, or of the branch under `root`. Throws when `root` is not in the map. */
  build(map: DebateMap, options: SceneOptions = {}): Scene {
    const graph = (this.graph ??= new MapGraph(map))
    graph.follow(map)
    const { direction = 'down', isCompact = false, order = 'stance', aspect = screenAspect } = options
    const style: Style = { direction, isCompact, order, aspect }
    if (!this.drawer || !isSame(this.drawer.style, style)) this.drawer = new Drawer(graph, this.measurer, style)
    this.last = this.drawer.draw(map, this.forestOf(map, graph, options), this.last)
    return this.last
  }

  private forestOf(map: DebateMap, graph: MapGraph, options: SceneOptions): Forest {
    const { root, collapsed, depth } = options
    const isWhole = (collapsed?.size ?? 0) === 0 && depth === undefined
    if (!isWhole && this.sized?.map === map && this.sized.root === root) return placeClaims(graph, options)
    const whole = placeClaims(graph, root === undefined ? {} : { root })
    countBeneath(whole)
    this.sized = { map, root }
    return isWhole ? whole : placeClaims(graph, options)
  }
}

/** Draws scenes of one style. */
class Drawer {
  private readonly faces: ClaimFaces
  private readonly blocks: BlockBuilder
  private readonly turn: Turn
  private readonly gaps
  /** What was shown last of each; also of some that are gone. */
  private readonly claims = new Map<ClaimId, SceneClaim>()
  private readonly arrows = new Map<ArgumentId, SceneArrow>()

  constructor(
    graph: MapGraph,
    measurer: TextMeasurer,
    readonly style: Style,
  ) {
    const { direction, isCompact, order, aspect } = style
    this.turn = new Turn(direction === 'radial' ? 'right' : direction)
    this.gaps = isCompact ? compactGaps : spacing
    this.faces = new ClaimFaces(measurer, graph, isCompact)
    const isSideways = this.turn.isSideways
    this.blocks = new BlockBuilder({
      gaps: this.gaps,
      order,
      isSideways,
      aspect: isSideways ? 1 / aspect : aspect,
      flow: isSideways ? 'sideways' : aspect < 1 ? 'tall' : 'wide',
    })
  }

  draw(map: DebateMap, forest: Forest, last: Scene): Scene {
    const { turn, faces, gaps } = this
    const { positions } = map
    const loose = looseCards(forest.loose, positions, turn, (placed) => faces.of(placed))
    const pinned = loose.filter(({ isPinned }) => isPinned)
    const { ground, inOrder, obstacles } = this.blocks.build(forest, positions, pinned, turn, faces)
    const rows = placeLoose(loose, ground, obstacles, this.style.aspect < 1 ? 'tall' : 'wide', gaps)
    const ways = obstacles && waysAround(obstacles, () => [...inOrder.map(cardOf), ...rows])
    const claims: SceneClaim[] = []
    const arrows: SceneArrow[] = []
    for (const block of inOrder) {
      const { placed, face, x, y, cardX } = block
      if (placed) claims.push(this.claimOf(map, placed, face!, x + cardX, y))
      if (block.cells.length > 0) this.drawArrows(block, ways, arrows)
    }
    for (const { placed, face, x, y } of rows) claims.push(this.claimOf(map, placed, face, x, y))
    forgetGone(this.claims, claims, ({ id }) => id)
    forgetGone(this.arrows, arrows, ({ argumentId }) => argumentId)
    const bounds = boundsOf(claims, arrows)
    return {
      claims: areSame(last.claims, claims) ? last.claims : claims,
      arrows: areSame(last.arrows, arrows) ? last.arrows : arrows,
      bounds: isSame(last.bounds, bounds) ? last.bounds : bounds,
    }
  }

  /** The claim whose card has that corner in the layout. */
  private claimOf(map: DebateMap, placed: PlacedClaim, face: ClaimFace, left: number, top: number): SceneClaim {
    const [x, y] = this.turn.corner(left, top, face)
    const { claim, node, depth, hidden } = placed
    const { id, text } = claim
    const role = roleOf(placed)
    const parent = placed.parent?.claim.id ?? null
    const isPinned = map.positions.has(id)
    const isShared = node.uses > 1
    const { size } = node
    const old = this.claims.get(id)
    if (
      old?.x === x &&
      old.y === y &&
      old.lines === face.lines &&
      old.text === text &&
      old.footer === face.footer &&
      old.sign === face.sign &&
      old.role === role &&
      old.depth === depth &&
      old.parent === parent &&
      old.hidden.pro === hidden.pro &&
      old.hidden.con === hidden.con &&
      old.size === size &&
      old.isPinned === isPinned &&
      old.isShared === isShared
    ) {
      return old
    }
    const { width, height, lines, sign, footer, textInset } = face
    const hiddenCount = hidden.pro + hidden.con
    const made: SceneClaim = {
      id,
      text,
      x,
      y,
      width,
      height,
      lines,
      sign,
      footer,
      textInset,
      role,
      depth,
      parent,
      hiddenCount,
      hidden,
      size,
      isPinned,
      isShared,
    }
    this.claims.set(id, made)
    return made
  }

  /** Adds the arrows of a block: the same objects where neither its lines nor its place changed. */
  private drawArrows(block: Block, ways: Ways | undefined, arrows: SceneArrow[]): void {
    const { x, y } = block
    const own: SceneArrow[] = []
    if (ways && !isPlain(block, ways)) {
      block.drawn = undefined
      for (const route of routeBlock(block, ways)) arrows.push(this.keep(toArrow(route, block, block, this.turn)))
      return
    }
    const { drawn } = block
    if (drawn?.x === x && drawn.y === y) {
      for (const arrow of drawn.arrows) arrows.push(arrow)
      return
    }
    const base = drawn?.base ?? { x, y }
    const routes = drawn?.routes ?? routeBlock(block)
    for (const route of routes) own.push(this.keep(toArrow(route, base, block, this.turn)))
    block.drawn = { routes, base, x, y, arrows: own }
    for (const arrow of own) arrows.push(arrow)
  }

  private keep(arrow: SceneArrow): SceneArrow {
    const old = this.arrows.get(arrow.argumentId)
    if (old && isSame(old.bounds, arrow.bounds) && isSame(old, arrow)) return old
    this.arrows.set(arrow.argumentId, arrow)
    return arrow
  }
}

/** Once more is remembered than is shown twice over. */
function forgetGone<K, V>(known: Map<K, V>, shown: readonly V[], keyOf: (part: V) => K): void {
  if (known.size <= 2 * shown.length + 100) return
  known.clear()
  for (const part of shown) known.set(keyOf(part), part)
}

function areSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && after.every((part, index) => part === before[index])
}
