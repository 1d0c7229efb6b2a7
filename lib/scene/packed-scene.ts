/**
 * A scene as text: places, sizes and lines, for whoever has the map and need not lay it out then. What is on the cards is not
 * in it but for their small lines, as it follows from the map.
 *
 * Claims and arguments go by their number among the map's rows. Unpacking proves each card against its size: what was laid out with other fonts or texts is
 * refused, and the map is laid out here then.
 */
import * as z from 'zod/mini'
import type { Argument } from '../domain/argument'
import type { Claim } from '../domain/claim'
import { claimId, type ClaimId } from '../domain/ids'
import { assert } from '../domain/result'
import { layoutFace } from './claim-face'
import { signOf } from './claim-faces'
import type { Levels } from './levels'
import { finishArrow } from './layout/route'
import { spacing } from './layout/spacing'
import { Turn, type Growth } from './layout/turn'
import { withMemory, type Typesetter } from './measure'
import { NumberReader, NumberWriter } from './packed-numbers'
import { keptOf, layoutReference } from './reference-face'
import { roomNames, roomRules, type Room } from './room'
import type { ClaimRole, Scene, SceneArrow, SceneClaim, SceneReference } from './scene'
import { isTall, sceneDirections, type SceneDirection } from './scene-options'
import { sceneOrders, type SceneOrder } from './layout/order-units'
import { toldLines } from './told-lines'

const FORMAT = 2

export interface SceneRows {
  readonly claims: readonly Claim[]
  readonly arguments: readonly Argument[]
}

/** One look at each value, as in a compact snapshot. */
const numbers = z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isFinite), 'must be numbers')
const levels = z.union([z.int().check(z.positive()), z.literal('all')])
const packedScene = z.object({
  format: z.literal(FORMAT),
  revision: z.int(),
  view: z.object({
    levels: z.optional(levels),
    direction: z.enum(sceneDirections),
    order: z.enum(sceneOrders),
    root: z.optional(claimId),
    room: z.enum(roomNames),
  }),
  levels,
  /** Numbers of claims. */
  collapsed: numbers,
  /** Each list of small lines that stands on cards; the first is empty. */
  footers: z.array(z.array(z.string())),
  bounds: numbers,
  claims: numbers,
  arrows: numbers,
})

/** What of a map is asked for, and how it is to stand. */
export interface PackedView {
  /** Undefined where that is left to the map's size. */
  readonly levels: Levels | undefined
  readonly direction: SceneDirection
  readonly order: SceneOrder
  /** The branch that is shown alone. */
  readonly root: ClaimId | undefined
  readonly room: Room
}

/** A scene with what came of the levels that were asked for. */
export interface OpenedScene {
  readonly view: PackedView
  readonly levels: Levels
  readonly collapsed: readonly ClaimId[]
  readonly scene: Scene
}

const roles: readonly ClaimRole[] = ['thesis', 'pro', 'con', 'loose']
const growths: readonly Growth[] = ['down', 'right', 'up', 'left']

export function packScene({ view, levels, collapsed, scene }: OpenedScene, rows: SceneRows, revision: number): string {
  const claimNumbers = new Map(rows.claims.map(({ id }, index) => [id, index]))
  const argumentNumbers = new Map(rows.arguments.map(({ id }, index) => [id, index]))
  const footers = new Map<string, number>([['[]', 0]])
  const claims = new NumberWriter()
  const places = new Map<ClaimId, number>()
  for (const [index, claim] of scene.claims.entries()) {
    places.set(claim.id, index)
    const footer = JSON.stringify(claim.footer.map(({ text }) => text))
    if (!footers.has(footer)) footers.set(footer, footers.size)
    const parent = claim.parent === null ? undefined : places.get(claim.parent)
    claims.step('claim', numberOf(claimNumbers, claim.id))
    claims.step('x', claim.x)
    claims.step('y', claim.y)
    claims.add(claim.width, claim.height, roles.indexOf(claim.role), claim.depth)
    claims.add(parent === undefined ? 0 : index - parent)
    claims.add(footers.get(footer)!, claim.hidden.pro, claim.hidden.con, claim.size)
    claims.add((claim.isPinned ? 1 : 0) + (claim.isShared ? 2 : 0))
  }
  const arrows = new NumberWriter()
  for (const arrow of scene.arrows) {
    arrows.step('argument', numberOf(argumentNumbers, arrow.argumentId))
    arrows.add((arrow.isFree ? 1 : 0) + (arrow.joint ? 2 : 0), turnOf(arrow))
    arrows.point(arrow.end)
    arrows.point(arrow.anchor)
    if (arrow.joint) arrows.point(arrow.joint)
    arrows.add(arrow.paths.length)
    for (const path of arrow.paths) arrows.path(path)
    arrows.add(arrow.references.length)
    for (const reference of arrow.references) {
      arrows.add(numberOf(claimNumbers, reference.claim), reference.width, reference.height, keptOf(reference))
      arrows.point(reference)
    }
  }
  const { x, y, width, height } = scene.bounds
  return JSON.stringify({
    format: FORMAT,
    revision,
    view,
    levels,
    collapsed: collapsed.map((id) => numberOf(claimNumbers, id)),
    footers: [...footers.keys()].map((list) => JSON.parse(list) as string[]),
    bounds: [x, y, width, height],
    claims: claims.values,
    arrows: arrows.values,
  } satisfies z.infer<typeof packedScene>)
}

/** The scene that a text holds, of a map with these rows. Throws where it is none, or another map's, or set in other fonts. */
export function unpackScene(text: string, rows: SceneRows, revision: number, typesetter: Typesetter): OpenedScene {
  const packed = packedScene.parse(JSON.parse(text))
  assert(packed.revision === revision, 'the scene is of this revision')
  const measurer = withMemory(typesetter)
  const claims = readClaims(packed, rows, measurer)
  const arrows = readArrows(packed.arrows, rows, measurer)
  const [x = 0, y = 0, width = 0, height = 0] = packed.bounds
  const { levels: asked, root, ...style } = packed.view
  return {
    view: { levels: asked, root, ...style },
    levels: packed.levels,
    collapsed: packed.collapsed.map((number) => rowOf(rows.claims, number).id),
    scene: { claims, arrows, bounds: { x, y, width, height } },
  }
}

function readClaims(
  { claims, footers, view }: z.infer<typeof packedScene>,
  rows: SceneRows,
  measurer: Typesetter,
): SceneClaim[] {
  const wordings = footers.map((list) => list.map((text) => [text]))
  const isNarrow = isTall(roomRules[view.room].aspect)
  const reader = new NumberReader(claims)
  const made: SceneClaim[] = []
  while (!reader.isAtEnd) {
    const claim = rowOf(rows.claims, reader.step('claim'))
    const [x, y] = [reader.step('x'), reader.step('y')]
    const [width, height, role, depth] = [reader.next(), reader.next(), rowOf(roles, reader.next()), reader.next()]
    const above = reader.next()
    const footer = rowOf(wordings, reader.next())
    const hidden = { pro: reader.next(), con: reader.next() }
    const [size, flags] = [reader.next(), reader.next()]
    const face = layoutFace(
      {
        text: claim.text,
        kind: role === 'thesis' ? 'thesis' : 'claim',
        sign: signOf(role),
        footer,
        isNarrow,
        lines: toldLines(claim),
      },
      measurer,
    )
    assert(face.width === width && face.height === height, `the card of claim ${claim.id} is set alike`)
    made.push({
      id: claim.id,
      text: claim.text,
      x,
      y,
      width,
      height,
      lines: face.lines,
      sign: face.sign,
      footer: face.footer,
      textInset: face.textInset,
      role,
      depth,
      parent: above === 0 ? null : rowOf(made, made.length - above).id,
      hiddenCount: hidden.pro + hidden.con,
      hidden,
      size,
      isPinned: (flags & 1) !== 0,
      isShared: (flags & 2) !== 0,
    })
  }
  return made
}

function readArrows(values: readonly number[], rows: SceneRows, measurer: Typesetter): SceneArrow[] {
  const turns = growths.map((growth) => new Turn(growth))
  const reader = new NumberReader(values)
  const made: SceneArrow[] = []
  while (!reader.isAtEnd) {
    const argument = rowOf(rows.arguments, reader.step('argument'))
    const { id, stance, conclusion, premises } = argument
    const [flags, turn] = [reader.next(), rowOf(turns, reader.next())]
    const [end, anchor] = [reader.point(), reader.point()]
    const joint = (flags & 2) === 0 ? null : { ...reader.point(), radius: spacing.jointRadius }
    const paths = reader.list(reader.next(), () => reader.path())
    const references = reader.list(reader.next(), () => readReference(reader, rows, argument, measurer))
    const isFree = (flags & 1) !== 0
    const drawn = { argumentId: id, stance, conclusion, premises, paths, joint, end, anchor, references, isFree }
    made.push(finishArrow(drawn, turn))
  }
  return made
}

function readReference(
  reader: NumberReader,
  rows: SceneRows,
  { stance }: Argument,
  measurer: Typesetter,
): SceneReference {
  const claim = rowOf(rows.claims, reader.next())
  const { id, text, thesis } = claim
  const [width, height, kept] = [reader.next(), reader.next(), reader.next()]
  const { x, y } = reader.point()
  // A thesis is set larger than its name.
  const lines = thesis ? undefined : toldLines(claim)
  const face = layoutReference(text, signOf(stance), measurer, lines, kept)
  assert(face.width === width && face.height === height, `the name of claim ${id} is set alike`)
  return { claim: id, text, stance, x, y, width, height, lines: face.lines, sign: face.sign, footer: face.footer }
}

/** Into which of `growths` an arrow's map grows, by its head: the base lies that way from the tip. */
function turnOf({ head }: SceneArrow): number {
  const [tip, one, other] = head ?? []
  if (tip?.kind !== 'move' || one?.kind !== 'line' || other?.kind !== 'line') return 0
  const [right, down] = [one.x + other.x - 2 * tip.x, one.y + other.y - 2 * tip.y]
  const growth: Growth = Math.abs(right) > Math.abs(down) ? (right > 0 ? 'right' : 'left') : down > 0 ? 'down' : 'up'
  return growths.indexOf(growth)
}

function numberOf(numbering: ReadonlyMap<string, number>, id: string): number {
  const number = numbering.get(id)
  assert(number !== undefined, `the map has no row ${id}`)
  return number
}

function rowOf<Row>(rows: readonly Row[], index: number): Row {
  const row = rows[index]
  assert(row !== undefined, `there is a number ${index}`)
  return row
}
