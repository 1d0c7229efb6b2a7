/**
 * From the forest to blocks: which sizes each could have, from the leaves up; which one it gets, from the ground down.
 *
 * Without recursion over claims: a chain of ten thousand reasons is a legal map.
 */
import type { Stance } from '../../domain/argument'
import type { DebateMap } from '../../domain/debate-map'
import type { Position } from '../../domain/position'
import type { ClaimFace } from '../claim-face'
import type { Box } from '../scene'
import { mainOf, type Block, type Branch, type Cell } from './block'
import { cellOptions, extraHeight } from './cell-options'
import { chooseColumns } from './choose-columns'
import type { Forest, PlacedPremise, PlacedUnit } from './place-claims'
import { giveWay } from './give-way'
import type { Obstacles } from './obstacles'
import { placeUnder } from './place-blocks'
import { shapeBlock, shapeGround, toColumns } from './shape-block'
import { lowestWithin, narrowestWithin, type SizeOption } from './size-options'

export interface Blocks {
  /** Holds the roots; has no card. */
  readonly ground: Block
  /** Parents before children; names of claims that stand elsewhere are blocks too. */
  readonly inOrder: readonly Block[]
  /** What everything else gave way to; undefined where nothing that is shown is pinned. */
  readonly obstacles: Obstacles | undefined
}

export type FaceOf = (premise: PlacedPremise, stance: Stance | undefined) => ClaimFace

/** Blocks with sizes and absolute places. `others` are pinned cards that stand in no block; `aspect` is width over height. */
export function buildBlocks(
  forest: Forest,
  positions: DebateMap['positions'],
  others: readonly Box[],
  aspect: number,
  faceOf: FaceOf,
): Blocks {
  const isTall = aspect < 1
  const ground = emptyBlock(undefined, undefined)
  const inOrder: Block[] = []
  const add = (premise: PlacedPremise, stance: Stance | undefined): Block => {
    const block = emptyBlock(premise, faceOf(premise, stance))
    inOrder.push(block)
    return block
  }
  ground.cells = forest.roots.map((placed) => rootCell(add({ claim: placed.claim, placed }, undefined)))
  for (let at = 0; at < inOrder.length; at++) {
    const block = inOrder[at]!
    block.cells = (block.premise?.placed?.units ?? []).map((unit) => cellOf(unit, add))
  }
  for (let at = inOrder.length - 1; at >= 0; at--) findOptions(inOrder[at]!, isTall)
  chooseOptions(ground, inOrder, aspect)
  for (let at = inOrder.length - 1; at >= 0; at--) shapeBlock(inOrder[at]!)
  shapeGround(ground, isTall)
  const pins = pinsOf(inOrder, positions)
  if (pins.size + others.length > 0) return { ground, inOrder, obstacles: giveWay(ground, pins, others) }
  placeUnder(ground, pins)
  return { ground, inOrder, obstacles: undefined }
}

function pinsOf(blocks: readonly Block[], positions: DebateMap['positions']): Map<Block, Position> {
  const pins = new Map<Block, Position>()
  if (positions.size === 0) return pins
  for (const block of blocks) {
    const { placed } = block.premise ?? {}
    const pin = placed && positions.get(placed.claim.id)
    if (pin) pins.set(block, pin)
  }
  return pins
}

function emptyBlock(premise: PlacedPremise | undefined, face: ClaimFace | undefined): Block {
  return {
    premise,
    face,
    cells: [],
    options: [],
    columns: [],
    width: 0,
    height: 0,
    cardX: 0,
    cardWidth: face?.width ?? 0,
    cardHeight: face?.height ?? 0,
    ports: { pro: 0, con: 0 },
    busY: 0,
    x: 0,
    y: 0,
  }
}

function emptyCell(stance: Stance, branches: readonly Branch[]): Cell {
  const [only] = branches
  const members = only && branches.length === 1 ? only.members : branches.flatMap((branch) => branch.members)
  return { stance, branches, members, options: [], form: 'beside', x: 0, y: 0, width: 0, height: 0, stub: 0 }
}

function rootCell(block: Block): Cell {
  const members = [{ block, x: 0, y: 0, drop: 0 }]
  return emptyCell('pro', [{ unit: undefined, target: -1, members, line: [], joint: null, strands: [] }])
}

/** The unit and its undercuts, each followed by its own undercuts. */
function cellOf(unit: PlacedUnit, add: (premise: PlacedPremise, stance: Stance) => Block): Cell {
  const branches: Branch[] = []
  const stack: { unit: PlacedUnit; target: number }[] = [{ unit, target: -1 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { argument, premises, undercuts } = next.unit
    const members = premises.map((premise) => ({ block: add(premise, argument.stance), x: 0, y: 0, drop: 0 }))
    const target = branches.length
    branches.push({ unit: next.unit, target: next.target, members, line: [], joint: null, strands: [] })
    for (const undercut of [...undercuts].reverse()) stack.push({ unit: undercut, target })
  }
  return emptyCell(unit.argument.stance, branches)
}

function findOptions(block: Block, isTall: boolean): void {
  const card = { width: block.cardWidth, height: block.cardHeight }
  if (block.cells.length === 0) {
    block.options = [{ ...card, columns: [] }]
    return
  }
  for (const cell of block.cells) cell.options = cellOptions(cell, isTall)
  block.cells = groupsOf(block).flat()
  block.options = chooseColumns({
    groups: groupsOf(block).map((group) => group.map(({ options }) => options)),
    card,
    isRoot: block.premise?.placed?.depth === 0,
    mayMix: isTall,
  })
}

/** The cells for, then the cells against; a stance without any has no group. */
function groupsOf({ cells }: Block): Cell[][] {
  const split = (stance: Stance) => cells.filter((cell) => cell.stance === stance)
  return [split('pro'), split('con')].filter((group) => group.length > 0)
}

/** From the ground down: the whole takes the shape that is nearest to a screen, and each part what fits into its column. */
function chooseOptions(ground: Block, inOrder: readonly Block[], aspect: number): void {
  const chosen = new Map<Block, Block['options'][number]>()
  const roots = ground.cells.map((cell) => mainOf(cell).members[0]!.block)
  for (const root of roots) chosen.set(root, nearest(root.options, aspect / Math.max(1, roots.length)))
  for (const block of inOrder) {
    if (block.cells.length === 0) continue
    const option = chosen.get(block) ?? block.options[0]!
    let at = 0
    for (const { count, cellWidth } of option.columns) {
      for (const cell of block.cells.slice(at, (at += count))) {
        const size = lowestWithin(cell.options, cellWidth)
        cell.form = size.form ?? 'beside'
        for (const { block: inner } of cell.members) {
          const fitting = narrowestWithin(inner.options, size.height - extraHeight(cell))
          chosen.set(inner, size.form === 'beneath' ? inner.options[0]! : fitting)
        }
      }
    }
    toColumns(block, option)
  }
}

/** Of the sizes, the one whose shape wastes least of a picture of that aspect. */
function nearest<T extends SizeOption>(options: readonly T[], aspect: number): T {
  const cost = ({ width, height }: SizeOption) => Math.max(width / aspect, height)
  let best = options[0]!
  for (const option of options) if (cost(option) < cost(best)) best = option
  return best
}
