/** The nodes of a canvas that says a map: those of the file that it was read from as they lie there, new ones beside them. */
import { toRows, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { tagText } from '../../domain/text'
import { toPrintable } from '../fit-text'
import type { JsonObject } from '../json-text'
import type { Losses } from '../loss'
import { cardWidth, placeClaims } from '../placement'
import { beginning } from '../unsaid'
import { preset, rectangleOf, type Canvas, type CanvasNode, type Rectangle } from './canvas'
import { isTagWord, writeCard, writeRelation } from './card'
import type { CanvasPlan } from './plan'
import type { CanvasFile } from './read'
import { groupsIn, labelsAround, type Group } from './to-map'

const stepSize = { width: 200, height: 60 }
const sourceSize = { width: cardWidth, height: 60 }
const margin = 200

export function canvasNodes(map: DebateMap, plan: CanvasPlan, file: CanvasFile | undefined, losses: Losses) {
  const rows = new Map<string, JsonObject>()
  const groups = file ? groupsIn(file.canvas) : []
  const gone = file ? goneFrom(file, plan) : new Set<string>()
  const kept = [...(file?.canvas.nodes.values() ?? [])].filter(({ id }) => !gone.has(id))
  for (const node of kept) rows.set(node.id, node.raw)
  const shift = file ? freeColumn(file.canvas) : 0
  const boxes = boxesOf(map, plan, shift)
  const nodeOf = new Map(kept.map((node) => [node.id, node]))
  for (const { id } of toRows(map).claims) {
    const name = plan.claims.get(id)!
    rows.set(name, claimNode(map, id, name, boxes.get(name)!, nodeOf.get(name), file, groups, losses))
  }
  for (const [name, argument] of plan.cards) {
    const before = file?.read.map.arguments.get(argument.id)
    const node = nodeOf.get(name)
    const look = { text: writeRelation(argument), color: preset[argument.stance] }
    const isSame = before?.stance === argument.stance && before.scheme === argument.scheme
    if (!node) rows.set(name, { id: name, type: 'text', ...look, ...boxes.get(name)! })
    else if (!isSame) rows.set(name, { ...node.raw, ...look })
  }
  for (const { id, url, file: path } of toRows(map).sources) {
    const name = plan.sources.get(id)
    if (name === undefined) continue
    const node = nodeOf.get(name)
    if (node) {
      const isSame = JSON.stringify(file?.read.map.sources.get(id)) === JSON.stringify(map.sources.get(id))
      const { subpath: _subpath, ...raw } = node.raw
      if (!isSame) rows.set(name, { ...raw, ...(node.type === 'link' ? { url } : { file: path }) })
    } else
      rows.set(name, {
        id: name,
        ...(url === '' ? { type: 'file', file: path } : { type: 'link', url }),
        ...boxes.get(name)!,
      })
  }
  return { rows: [...rows.values()], has: (id: string) => rows.has(id) }
}

function claimNode(
  map: DebateMap,
  id: ClaimId,
  name: string,
  place: Rectangle,
  node: CanvasNode | undefined,
  file: CanvasFile | undefined,
  groups: readonly Group[],
  losses: Losses,
): JsonObject {
  const claim = map.claims.get(id)!
  const pin = map.positions.get(id)
  const lies = node && rectangleOf(node)
  const box = lies ? { ...lies, ...(pin && { x: pin.x, y: pin.y }) } : place
  const around = tagsAround(box, groups)
  const own = claim.tags.filter((tag) => !around.has(tag))
  const isKept = own.every(isTagWord) && [...around].every((tag) => claim.tags.includes(tag))
  if (!isKept) losses.add('tags', beginning(claim.text))
  const text = writeCard({ ...claim, tags: own.filter(isTagWord) })
  if (!node) {
    const color = claim.thesis ? { color: preset.thesis } : {}
    return { id: name, type: 'text', text, ...box, ...color }
  }
  const before = file?.read.map.claims.get(id)
  const isMoved = lies !== undefined && (lies.x !== box.x || lies.y !== box.y)
  const isSame =
    before?.text === claim.text && before.note === claim.note && before.tags.join('\n') === claim.tags.join('\n')
  return { ...node.raw, ...(isSame && !isMoved ? {} : { text }), ...(isMoved ? { x: box.x, y: box.y } : {}) }
}

function tagsAround(box: Rectangle, groups: readonly Group[]): Set<string> {
  const tags = labelsAround(box, groups).map((label) => tagText.safeParse(toPrintable(label)))
  return new Set(tags.flatMap((tag) => (tag.success ? tag.data : [])))
}

/** Where new nodes lie: claims as a tree, what an argument says in its middle, sources in a column to the left. */
function boxesOf(map: DebateMap, plan: CanvasPlan, shift: number): Map<string, Rectangle> {
  const placed = placeClaims(map, (id) => writeCard(map.claims.get(id)!))
  const boxes = new Map<string, Rectangle>()
  for (const [id, box] of placed.claims) boxes.set(plan.claims.get(id)!, { ...box, x: box.x + shift })
  for (const [name, { id }] of plan.cards) {
    const { x, y } = placed.arguments.get(id)!
    const { width, height } = stepSize
    boxes.set(name, { x: x - width / 2 + shift, y: y - height / 2, width, height })
  }
  let y = 0
  for (const name of plan.sources.values()) {
    boxes.set(name, { x: shift - margin - sourceSize.width, y, ...sourceSize })
    y += sourceSize.height + 20
  }
  return boxes
}

/** To the right of all that the file holds, so that nothing new lies on it or in a group. */
function freeColumn({ nodes }: Canvas): number {
  let right = -Infinity
  for (const node of nodes.values()) {
    const box = rectangleOf(node)
    if (box) right = Math.max(right, box.x + box.width)
  }
  return Number.isFinite(right) ? Math.ceil(right) + 2 * margin + sourceSize.width : 0
}

function goneFrom({ read }: CanvasFile, plan: CanvasPlan): Set<string> {
  const used = new Set([...plan.claims.values(), ...plan.sources.values(), ...plan.cards.keys()])
  const known = [read.nodeOfClaim, read.nodeOfSource, read.nodeOfArgument].flatMap((names) => [...names.values()])
  return new Set(known.filter((name) => !used.has(name)))
}
