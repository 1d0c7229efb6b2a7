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
import { RoundBuilder, type RoundSide } from './layout/around-roots'
import { countBeneath } from './layout/branch-sizes'
import { cardOf, type Block } from './layout/block'
import { BlockBuilder } from './layout/build-blocks'
import { MapGraph } from './layout/map-graph'
import { placeClaims, type Forest, type PlacedClaim } from './layout/place-claims'
import { looseCards, placeLoose } from './layout/place-loose'
import { placeArrow, shapeArrow } from './layout/route'
import { isPlain, routeBlock } from './layout/route-block'
import type { Obstacles } from './layout/obstacles'
import { compactGaps, spacing, type Gaps } from './layout/spacing'
import { Turn } from './layout/turn'
import { waysAround, type Ways } from './layout/ways'
import { withMemory, type Typesetter } from './measure'
import { isSame } from './same'
import type { Box, Scene, SceneArrow, SceneClaim } from './scene'
import { boxAround, boxOfArrows, Extent } from './scene-bounds'
import { isTall, screenAspect, type CardNotes, type SceneOptions } from './scene-options'

type Style = Required<Pick<SceneOptions, 'direction' | 'isCompact' | 'order' | 'aspect' | 'textSize'>>

const emptyScene: Scene = { claims: [], arrows: [], bounds: { x: 0, y: 0, width: 0, height: 0 } }

export class SceneBuilder {
  private last = emptyScene
  private graph: MapGraph | undefined
  /** Of what map and root the sizes on the graph's nodes are. */
  private sized: { readonly map: DebateMap; readonly root: ClaimId | undefined } | undefined
  private drawer: Drawer | undefined

  constructor(private readonly measurer: Typesetter) {}

  /** The scene of a map, or of the branch under `root`. Throws when `root` is not in the map. */
  build(map: DebateMap, options: SceneOptions = {}): Scene {
    const drawer = this.drawerFor(map, options)
    this.last = drawer.draw(map, this.forestOf(map, this.graph!, options), this.last)
    return this.last
  }

  /** Makes ready for `build` of the same map, with pauses; what is done by then need not be done again. Built otherwise meanwhile, it must not go on. */
  *prepare(map: DebateMap, options: SceneOptions): Generator<undefined> {
    const drawer = this.drawerFor(map, options)
    yield
    const forest = this.forestOf(map, this.graph!, options)
    yield
    yield* drawer.prepare(forest)
  }

  private drawerFor(map: DebateMap, options: SceneOptions): Drawer {
    const graph = (this.graph ??= new MapGraph(map))
    graph.follow(map)
    const {
      direction = 'down',
      isCompact = false,
      order = 'stance',
      aspect = screenAspect,
      textSize = 'usual',
      notes,
    } = options
    const style: Style = { direction, isCompact, order, aspect, textSize }
    // Another one where widths were forgotten, since fonts came in.
    const measurer = withMemory(this.measurer)
    const { drawer } = this
    if (drawer?.measurer === measurer && drawer.notes === notes && isSame(drawer.style, style)) return drawer
    return (this.drawer = new Drawer(graph, measurer, style, notes))
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
  private readonly layout: Layout
  /** From the layout of loose claims to the page. */
  private readonly turn: Turn
  private readonly gaps: Gaps
  /** What was shown last of each; also of some that are gone. */
  private readonly claims = new Map<ClaimId, SceneClaim>()
  private readonly arrows = new Map<ArgumentId, SceneArrow>()

  constructor(
    graph: MapGraph,
    readonly measurer: Typesetter,
    readonly style: Style,
    readonly notes: CardNotes | undefined,
  ) {
    const { direction, isCompact, aspect, textSize } = style
    this.turn = new Turn(direction === 'radial' ? 'down' : direction)
    this.gaps = isCompact || textSize === 'large' ? compactGaps : spacing
    const faces = isCompact ? 'compact' : isTall(aspect) ? 'narrow' : 'whole'
    this.faces = new ClaimFaces(measurer, graph, { style: faces, textSize, notes })
    this.layout = direction === 'radial' ? aroundRoots(style, this.gaps) : oneWay(style, this.gaps, this.turn)
  }

  /** Around a thesis which blocks stand where is known too late for it. */
  *prepare(forest: Forest): Generator<undefined> {
    this.faces.begin()
    if (this.layout.prepare) yield* this.layout.prepare(forest, this.faces)
  }

  draw(map: DebateMap, forest: Forest, last: Scene): Scene {
    const { turn, faces, gaps } = this
    faces.begin()
    const { positions } = map
    const loose = looseCards(forest.loose, positions, turn, (placed) => faces.of(placed))
    const pinned = loose.filter(({ isPinned }) => isPinned)
    const { parts, rootCount, above, obstacles } = this.layout.lay(forest, positions, pinned, faces)
    const rows = placeLoose(loose, above, obstacles, isTall(this.style.aspect) ? 'tall' : 'wide', gaps)
    /** All cards, as a part sees them. */
    const listCards = (part: RoundSide): Box[] => {
      const own = part.inOrder.map(cardOf)
      if (parts.length === 1) return [...own, ...rows]
      const onPage = parts
        .filter((other) => other !== part)
        .flatMap(({ inOrder, turn: other }) => inOrder.map((block) => other.box(cardOf(block))))
      return [...own, ...[...onPage, ...rows.map((row) => turn.box(row))].map((box) => part.turn.boxBack(box))]
    }
    const extent = new Extent()
    const claims: SceneClaim[] = []
    const arrows: SceneArrow[] = []
    parts.forEach((part, index) => {
      const ways = part.obstacles && waysAround(part.obstacles, () => listCards(part))
      part.inOrder.forEach((block, at) => {
        const { placed, face, x, y, cardX } = block
        if (at < rootCount) block.isClear = false
        // A root stands on all sides, but is shown once.
        const isKnown = index > 0 && at < rootCount
        if (placed && !isKnown) {
          const corner = part.turn.corner(x + cardX, y, face!)
          claims.push(this.claimOf(map, placed, face!, corner))
          extent.include({ x: corner[0], y: corner[1], width: face!.width, height: face!.height })
        }
        if (block.cells.length > 0) this.drawArrows(block, part.turn, ways, arrows, extent)
      })
    })
    for (const row of rows) {
      claims.push(this.claimOf(map, row.placed, row.face, turn.corner(row.x, row.y, row.face)))
      extent.include(turn.box(row))
    }
    forgetGone(this.claims, claims, ({ id }) => id)
    forgetGone(this.arrows, arrows, ({ argumentId }) => argumentId)
    const bounds = extent.bounds()
    return {
      claims: areSame(last.claims, claims) ? last.claims : claims,
      arrows: areSame(last.arrows, arrows) ? last.arrows : arrows,
      bounds: isSame(last.bounds, bounds) ? last.bounds : bounds,
    }
  }

  private claimOf(map: DebateMap, placed: PlacedClaim, face: ClaimFace, [x, y]: readonly [number, number]): SceneClaim {
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
      (old.mark ?? null) === face.mark &&
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
    const { width, height, lines, sign, footer, mark, textInset } = face
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
      ...(mark ? { mark } : {}),
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
  private drawArrows(block: Block, turn: Turn, ways: Ways | undefined, arrows: SceneArrow[], extent: Extent): void {
    const { x, y } = block
    const add = (all: readonly SceneArrow[], bounds: Box) => {
      for (const arrow of all) arrows.push(arrow)
      extent.include(bounds)
    }
    if (ways && !isPlain(block, ways)) {
      block.drawn = undefined
      const routes = routeBlock(block, ways)
      const own = routes.map((route) => this.keep(placeArrow(shapeArrow(route, block), block, turn)))
      if (own.length > 0) add(own, boxOfArrows(own))
      return
    }
    const { drawn } = block
    if (drawn?.x !== x || drawn.y !== y) {
      const shapes = drawn?.shapes ?? routeBlock(block).map((route) => shapeArrow(route, block))
      const own = shapes.map((shape) => this.keep(placeArrow(shape, block, turn)))
      block.drawn = { shapes, x, y, arrows: own, bounds: boxOfArrows(own) }
    }
    add(block.drawn!.arrows, block.drawn!.bounds)
  }

  private keep(arrow: SceneArrow): SceneArrow {
    const old = this.arrows.get(arrow.argumentId)
    if (old && isSame(old.bounds, arrow.bounds) && isSame(old, arrow)) return old
    this.arrows.set(arrow.argumentId, arrow)
    return arrow
  }
}

interface Laid {
  readonly parts: readonly RoundSide[]
  /** With so many roots each part begins. */
  readonly rootCount: number
  /** Beneath this, in the layout, loose claims stand. */
  readonly above: Box
  readonly obstacles: Obstacles | undefined
}

interface Layout {
  lay(forest: Forest, positions: DebateMap['positions'], others: readonly Box[], faces: ClaimFaces): Laid
  prepare?(forest: Forest, faces: ClaimFaces): Generator<undefined>
}

function oneWay({ order, aspect }: Style, gaps: Gaps, turn: Turn): Layout {
  const { isSideways } = turn
  const flow = isSideways ? 'sideways' : isTall(aspect) ? 'tall' : 'wide'
  const builder = new BlockBuilder({ gaps, order, isSideways, flow, aspect: isSideways ? 1 / aspect : aspect })
  return {
    lay: (forest, positions, others, faces) => {
      const { ground, inOrder, obstacles } = builder.build(forest, positions, others, turn, faces)
      const { width, height } = ground
      const parts = [{ turn, inOrder, obstacles }]
      return { parts, rootCount: forest.roots.length, above: { x: 0, y: 0, width, height }, obstacles }
    },
    prepare: (forest, faces) => builder.growInSteps(forest, faces),
  }
}

function aroundRoots({ order, aspect }: Style, gaps: Gaps): Layout {
  const builder = new RoundBuilder({ gaps, order, aspect })
  return {
    lay: (forest, positions, others, faces) => {
      const { sides, rootCount, obstacles } = builder.build(forest, positions, others, faces)
      const cards = sides.flatMap(({ inOrder, turn }) => inOrder.map((block) => turn.box(cardOf(block))))
      return { parts: sides, rootCount, above: boxAround(cards), obstacles }
    },
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
