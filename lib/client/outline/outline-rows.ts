/**
 * The map as the rows of an outline, from the very forest that the graph draws: each claim stands where it stands there, and its
 * other uses are rows that lead to it. Rows hold structure and ids only, so a text that changes changes no row.
 */
import type { Stance } from '@/lib/domain/argument'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import type { DebateMap } from '@/lib/domain/debate-map'
import { MapGraph } from '@/lib/scene/layout/map-graph'
import { placeClaims, type PlacedClaim, type PlacedUnit } from '@/lib/scene/layout/place-claims'
import type { SideCounts } from '@/lib/scene/scene'
import { countSides, noSides } from '@/lib/scene/side-counts'
import type { Selection } from '../view-store'

interface RowPlace {
  /** Stays the same while the row means the same. */
  readonly key: string
  /** 1 for a root. */
  readonly level: number
  /** From 1, among the rows with the same parent. */
  readonly position: number
  readonly setSize: number
  /** The index of the row above it in the tree; -1 for a root. */
  readonly parent: number
}

/** What the rows of an argument say of it. */
interface RowArgument {
  readonly argument: ArgumentId | undefined
  readonly stance: Stance | undefined
  /** Whether it is about the step from a reason to its conclusion. */
  readonly isUndercut: boolean
  /** Whether it holds only together with its siblings, whose row above bears the sign. */
  readonly isCoPremise: boolean
}

/** A claim where it stands. */
export interface ClaimRow extends RowPlace, RowArgument {
  readonly kind: 'claim'
  readonly claim: ClaimId
  readonly hasChildren: boolean
  readonly isOpen: boolean
  /** Claims beneath that are not shown, by the side that they help. */
  readonly hidden: SideCounts
  /** For a thesis: all that the map gathers about it. */
  readonly gathered: SideCounts | undefined
  /** The first of the claims that no thesis gathers. */
  readonly isFirstLoose: boolean
}

/** A further use of a claim that stands elsewhere. */
export interface ReferenceRow extends RowPlace, RowArgument {
  readonly kind: 'reference'
  readonly argument: ArgumentId
  readonly claim: ClaimId
  readonly hasChildren: boolean
}

/** An argument with several premises, which are the rows beneath. */
export interface GroupRow extends RowPlace, RowArgument {
  readonly kind: 'group'
  readonly argument: ArgumentId
  readonly premiseCount: number
  readonly hasChildren: true
}

export type OutlineRow = ClaimRow | ReferenceRow | GroupRow

export interface Outline {
  readonly rows: readonly OutlineRow[]
  /** The index of the row where each shown claim stands, and of the row that stands for each shown argument. */
  readonly byClaim: ReadonlyMap<ClaimId, number>
  readonly byArgument: ReadonlyMap<ArgumentId, number>
}

/** A row still to be written, where it goes, and what hangs under it. */
interface Item {
  readonly key: string
  readonly claim: ClaimId
  /** Where the claim stands; undefined for its other uses, and for a group. */
  readonly placed: PlacedClaim | undefined
  readonly unit: PlacedUnit | undefined
  readonly isGroup: boolean
  readonly isCoPremise: boolean
  parent: number
  level: number
  position: number
  setSize: number
}

/** What of a map an outline shows. */
interface OutlineView {
  readonly collapsed: ReadonlySet<ClaimId>
  /** Only these claims. */
  readonly kept?: ReadonlySet<ClaimId> | undefined
  /** Only this claim, which must be on the map, and what is under it. */
  readonly root?: ClaimId | undefined
}

/** Linear in the shown claims and arguments; without recursion, as a chain may be thousands of claims long. */
export function outlineOf(graph: MapGraph, { collapsed, kept, root }: OutlineView): Outline {
  const { roots, loose } = placeClaims(graph, { collapsed, ...(root === undefined ? {} : { root }) })
  const rows: OutlineRow[] = []
  const byClaim = new Map<ClaimId, number>()
  const byArgument = new Map<ArgumentId, number>()
  const stack: Item[] = []
  const push = (all: readonly Item[], parent: number, level: number) => {
    const items = kept ? all.filter((item) => isKept(item, kept)) : all
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at]!
      item.parent = parent
      item.level = level
      item.position = at + 1
      item.setSize = items.length
      stack.push(item)
    }
  }
  const heads = [...roots, ...loose]
  push(heads.map(rootItem), -1, 1)
  const firstLoose = heads.find(({ claim }) => !claim.thesis)

  for (let item = stack.pop(); item; item = stack.pop()) {
    const index = rows.length
    const { unit, placed } = item
    const gathered = placed?.claim.thesis ? countSides(graph, placed.node) : undefined
    const below: Item[] = []
    if (unit && item.isGroup) for (let at = 0; at < unit.premises.length; at++) below.push(premiseItem(unit, at))
    if (unit && !item.isCoPremise) for (const undercut of unit.undercuts) below.push(unitItem(undercut))
    if (placed) {
      for (const reason of placed.units) if (reason.argument.stance === 'pro') below.push(unitItem(reason))
      for (const reason of placed.units) if (reason.argument.stance === 'con') below.push(unitItem(reason))
    }
    if (placed) byClaim.set(item.claim, index)
    if (unit && !item.isCoPremise) byArgument.set(unit.argument.id, index)
    rows.push(
      rowOfItem(item, below.length, collapsed, gathered, placed !== undefined && placed === firstLoose && index > 0),
    )
    if (!placed || !collapsed.has(item.claim)) push(below, index, item.level + 1)
  }
  return { rows, byClaim, byArgument }
}

function rowOfItem(
  { key, claim, placed, unit, isGroup, isCoPremise, parent, level, position, setSize }: Item,
  childCount: number,
  collapsed: ReadonlySet<ClaimId>,
  gathered: SideCounts | undefined,
  isFirstLoose: boolean,
): OutlineRow {
  const stance = unit?.argument.stance
  const isUndercut = unit !== undefined && 'argument' in unit.argument.conclusion
  const shared = { key, parent, level, position, setSize, stance, isUndercut, isCoPremise }
  if (unit && !placed) {
    const argument = unit.argument.id
    return isGroup
      ? { kind: 'group', ...shared, argument, premiseCount: unit.premises.length, hasChildren: true }
      : { kind: 'reference', ...shared, argument, claim, hasChildren: childCount > 0 }
  }
  const hidden = placed?.hidden ?? noSides
  const argument = unit?.argument.id
  const hasChildren = childCount > 0 || (placed !== undefined && placed.node.on.length > 0)
  return {
    kind: 'claim',
    ...shared,
    argument,
    claim,
    hasChildren,
    isOpen: hasChildren && !collapsed.has(claim),
    hidden,
    gathered,
    isFirstLoose,
  }
}

function isKept({ claim, unit, isGroup }: Item, kept: ReadonlySet<ClaimId>): boolean {
  if (unit && isGroup) return unit.premises.some((premise) => kept.has(premise.claim.id))
  return kept.has(claim)
}

const unplaced = { parent: -1, level: 1, position: 1, setSize: 1 }

function rootItem(placed: PlacedClaim): Item {
  const { id } = placed.claim
  return { key: `c:${id}`, claim: id, placed, unit: undefined, isGroup: false, isCoPremise: false, ...unplaced }
}

function unitItem(unit: PlacedUnit): Item {
  if (unit.premises.length === 1) return premiseItem(unit, 0)
  const claim = unit.premises[0]!.claim.id
  return {
    key: `a:${unit.argument.id}`,
    claim,
    placed: undefined,
    unit,
    isGroup: true,
    isCoPremise: false,
    ...unplaced,
  }
}

/** A premise as a row: alone it stands for its argument, together with others it is one of them. */
function premiseItem(unit: PlacedUnit, at: number): Item {
  const premise = unit.premises[at]!
  const { claim } = premise
  const placed = premise.isNamed ? undefined : premise
  const key = placed ? `c:${claim.id}` : `r:${unit.argument.id}:${claim.id}`
  return { key, claim: claim.id, placed, unit, isGroup: false, isCoPremise: unit.premises.length > 1, ...unplaced }
}

/** What is selected with a row: the claim that stands there, or the argument. */
export function selectionOf(row: OutlineRow): Selection {
  return row.kind === 'claim' ? { kind: 'claim', id: row.claim } : { kind: 'argument', id: row.argument }
}

/** The index of the row that stands for what is selected; undefined where it is not shown. */
export function rowOf({ byClaim, byArgument }: Outline, selection: Selection | undefined): number | undefined {
  if (!selection) return undefined
  return selection.kind === 'claim' ? byClaim.get(selection.id) : byArgument.get(selection.id)
}

/** All claims in the order in which they are read, whatever is collapsed; each once. */
export function readingOrder(map: DebateMap): ClaimId[] {
  const known = orders.get(map)
  if (known) return known
  const order = [...outlineOf(new MapGraph(map), { collapsed: new Set() }).byClaim.keys()]
  orders.set(map, order)
  return order
}

const orders = new WeakMap<DebateMap, ClaimId[]>()

/** The outline of the map as it is now, made again only where the change concerns it: not where texts, tags or sources changed. */
export class OutlineKeeper {
  private graph: MapGraph | undefined
  private last: (OutlineView & { readonly map: DebateMap; readonly outline: Outline }) | undefined

  outlineOf(map: DebateMap, view: OutlineView): Outline {
    const { last } = this
    if (last && isSameView(last, view) && hasSameStructure(last.map, map)) return last.outline
    const graph = (this.graph ??= new MapGraph(map))
    graph.follow(map)
    const outline = outlineOf(graph, view)
    this.last = { ...view, map, outline }
    return outline
  }
}

function isSameView(one: OutlineView, other: OutlineView): boolean {
  return one.collapsed === other.collapsed && one.kept === other.kept && one.root === other.root
}

function hasSameStructure(one: DebateMap, other: DebateMap): boolean {
  if (one === other) return true
  if (one.arguments !== other.arguments) return false
  for (const [, before, after] of one.claims.changesTo(other.claims)) {
    if (before?.thesis !== after?.thesis || before?.rank !== after?.rank) return false
  }
  return true
}
