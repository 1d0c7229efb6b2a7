/**
 * From the forest to blocks: which sizes each could have, from the leaves up; which one it gets, from the ground down.
 *
 * Without recursion over claims: a chain of ten thousand reasons is a legal map.
 */
import type { Stance } from '../../domain/argument'
import type { ClaimId } from '../../domain/ids'
import type { ClaimFace } from '../claim-face'
import { mainOf, membersOf, type Block, type Branch, type Cell, type CellOption } from './block'
import { chooseColumns } from './choose-columns'
import type { Forest, PlacedPremise, PlacedUnit } from './place-claims'
import { placeBlocks } from './place-blocks'
import { shapeBlock, shapeGround, toColumns } from './shape-block'
import { keepBest, lowestWithin, narrowestWithin, type SizeOption } from './size-options'
import { spacing } from './spacing'
import { bracketIndent } from './stack-cell'
import type { DebateMap } from '../../domain/debate-map'

export interface Blocks {
  /** Holds the roots; has no card. */
  readonly ground: Block
  /** Of the claims that stand in the forest. */
  readonly byClaim: ReadonlyMap<ClaimId, Block>
  /** Parents before children; names of claims that stand elsewhere are blocks too. */
  readonly inOrder: readonly Block[]
}

/** Width over height of the whole map, about that of a screen or a slide. */
const wholeAspect = 1.7

export type FaceOf = (premise: PlacedPremise, stance: Stance | undefined) => ClaimFace

/** Blocks with sizes and absolute places. */
export function buildBlocks(forest: Forest, positions: DebateMap['positions'], faceOf: FaceOf): Blocks {
  const ground = emptyBlock(undefined, undefined)
  const inOrder: Block[] = []
  const byClaim = new Map<ClaimId, Block>()
  const add = (premise: PlacedPremise, stance: Stance | undefined): Block => {
    const block = emptyBlock(premise, faceOf(premise, stance))
    inOrder.push(block)
    if (premise.placed) byClaim.set(premise.claim.id, block)
    return block
  }
  ground.cells = forest.roots.map((placed) => rootCell(add({ claim: placed.claim, placed }, undefined)))
  for (let at = 0; at < inOrder.length; at++) {
    const block = inOrder[at]!
    block.cells = (block.premise?.placed?.units ?? []).map((unit) => cellOf(unit, add))
  }
  for (let at = inOrder.length - 1; at >= 0; at--) findOptions(inOrder[at]!)
  chooseOptions(ground, inOrder)
  for (let at = inOrder.length - 1; at >= 0; at--) shapeBlock(inOrder[at]!)
  shapeGround(ground)
  placeBlocks(ground, positions)
  return { ground, byClaim, inOrder }
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
  return { stance, branches, options: [], form: 'beside', x: 0, y: 0, width: 0, height: 0, stub: 0 }
}

function rootCell(block: Block): Cell {
  const members = [{ block, x: 0, y: 0 }]
  return emptyCell('pro', [{ unit: undefined, target: -1, members, line: [], joint: null, strands: [] }])
}

/** The unit and its undercuts, each followed by its own undercuts. */
function cellOf(unit: PlacedUnit, add: (premise: PlacedPremise, stance: Stance) => Block): Cell {
  const branches: Branch[] = []
  const stack: { unit: PlacedUnit; target: number }[] = [{ unit, target: -1 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { argument, premises, undercuts } = next.unit
    const members = premises.map((premise) => ({ block: add(premise, argument.stance), x: 0, y: 0 }))
    const target = branches.length
    branches.push({ unit: next.unit, target: next.target, members, line: [], joint: null, strands: [] })
    for (const undercut of [...undercuts].reverse()) stack.push({ unit: undercut, target })
  }
  return emptyCell(unit.argument.stance, branches)
}

function findOptions(block: Block): void {
  const card = { width: block.cardWidth, height: block.cardHeight }
  if (block.cells.length === 0) {
    block.options = [{ ...card, columns: [] }]
    return
  }
  for (const cell of block.cells) cell.options = cellOptions(cell)
  block.cells = groupsOf(block).flat()
  block.options = chooseColumns({
    groups: groupsOf(block).map((group) => group.map(({ options }) => options)),
    card,
    mayList: block.premise?.placed?.depth !== 0,
  })
}

/** The cells for, then the cells against; a stance without any has no group. */
function groupsOf({ cells }: Block): Cell[][] {
  const split = (stance: Stance) => cells.filter((cell) => cell.stance === stance)
  return [split('pro'), split('con')].filter((group) => group.length > 0)
}

/** Premises and undercuts side by side, or the undercuts beneath an only premise that has no reasons of its own. */
function cellOptions(cell: Cell): CellOption[] {
  const blocks = membersOf(cell).map(({ block }) => block)
  const [only] = blocks
  if (only && blocks.length === 1) {
    return only.options.map(({ width, height }): CellOption => ({ width, height, form: 'beside' }))
  }
  // For every height that one of them could have, all as narrow as fits under it.
  const heights = new Set(blocks.flatMap(({ options }) => options.map(({ height }) => height)))
  const found = [...heights].map((limit): CellOption => {
    let width = -spacing.card
    let height = 0
    for (const { options } of blocks) {
      const option = narrowestWithin(options, limit)
      width += option.width + spacing.card
      height = Math.max(height, option.height)
    }
    return { width, height: height + extraHeight(cell), form: 'beside' }
  })
  const stacked = stackedSize(cell)
  if (stacked) found.push(stacked)
  return keepBest(found)
}

/** An undercut that stands further than this under the line that it attacks is hard to see with it. */
const longestLane = 300

/** The size of the narrow form, when nothing in it would be too far from what it belongs to. */
function stackedSize({ branches }: Cell): CellOption | undefined {
  let width = 0
  let height = -spacing.stack
  const indents: number[] = []
  const tops: number[] = []
  for (const { target, members } of branches) {
    const indent = target < 0 ? 0 : indents[target]! + spacing.shoulder
    const top = height + spacing.stack
    if (target >= 0 && top - tops[target]! > longestLane) return undefined
    indents.push(indent)
    tops.push(top)
    for (const { block } of members) {
      if (height - top > longestLane) return undefined
      const size = block.options[0]!
      width = Math.max(width, indent + size.width + (members.length > 1 ? bracketIndent : 0))
      height += spacing.stack + size.height
    }
  }
  return { width, height, form: 'beneath' }
}

function extraHeight(cell: Cell): number {
  return membersOf(cell).length > 1 ? spacing.bracket + (cell.branches.length - 1) * spacing.step : 0
}

/** From the ground down: the whole takes the shape that is nearest to a screen, and each part what fits into its column. */
function chooseOptions(ground: Block, inOrder: readonly Block[]): void {
  const chosen = new Map<Block, Block['options'][number]>()
  const roots = ground.cells.map((cell) => mainOf(cell).members[0]!.block)
  for (const root of roots) chosen.set(root, nearest(root.options, wholeAspect / Math.max(1, roots.length)))
  for (const block of inOrder) {
    if (block.cells.length === 0) continue
    const option = chosen.get(block) ?? block.options[0]!
    let at = 0
    for (const { count, cellWidth } of option.columns) {
      for (const cell of block.cells.slice(at, (at += count))) {
        const size = lowestWithin(cell.options, cellWidth)
        cell.form = size.form
        for (const { block: inner } of membersOf(cell)) {
          const fitting = narrowestWithin(inner.options, size.height - extraHeight(cell))
          chosen.set(inner, size.form === 'beneath' ? inner.options[0]! : fitting)
        }
      }
    }
    toColumns(block, option)
  }
}

function nearest<T extends SizeOption>(options: readonly T[], aspect: number): T {
  const cost = ({ width, height }: SizeOption) => Math.max(width / aspect, height)
  let best = options[0]!
  for (const option of options) if (cost(option) < cost(best)) best = option
  return best
}
