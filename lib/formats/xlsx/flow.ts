/**
 * Where each claim stands in the flow of a debate: a column a speech, of sides in turn. What answers a claim stands beside it in the next
 * column, what supports it stands under it in its own; under a thesis comes its case first, then the case against it.
 */
import type { DebateMap } from '../../domain/debate-map'
import { treeOf, type TreeEntry } from '../claim-tree'
import type { Losses } from '../loss'

export interface Placed {
  readonly entry: TreeEntry
  /** Both counted from 0. */
  readonly row: number
  readonly column: number
}

/** What is deeper begins anew below. */
const mostLevels = 40

/** In the order of rows, then columns. */
export function layOutFlow(map: DebateMap, losses: Losses): Placed[] {
  const entries = treeOf(map, { mostLevels, losses })
  const below = childrenOf(entries)
  const answers = (index: number) => below[index]!.filter((child) => isAnswer(entries[child]!))
  const support = (index: number) => below[index]!.filter((child) => !isAnswer(entries[child]!))
  const heights = new Array<number>(entries.length).fill(1)
  const total = (indices: readonly number[]) => indices.reduce((sum, index) => sum + heights[index]!, 0)
  // What is under an entry comes after it.
  for (let index = entries.length - 1; index >= 0; index--) {
    const beside = total(answers(index))
    heights[index] = (entries[index]!.depth === 0 ? 1 + beside : Math.max(1, beside)) + total(support(index))
  }
  const rows = new Array<number>(entries.length).fill(0)
  const columns = new Array<number>(entries.length).fill(0)
  let end = 0
  for (const [index, { depth }] of entries.entries()) {
    if (depth === 0) {
      rows[index] = end
      // A row apart from the next thesis.
      end += heights[index]! + 1
    }
    const [own, beside] = [support(index), answers(index)]
    const isThesis = depth === 0
    let row = rows[index]! + (isThesis ? 1 + total(own) : 0)
    for (const child of beside) {
      rows[child] = row
      columns[child] = columns[index]! + 1
      row += heights[child]!
    }
    row = isThesis ? rows[index]! + 1 : Math.max(row, rows[index]! + 1)
    for (const child of own) {
      rows[child] = row
      columns[child] = columns[index]!
      row += heights[child]!
    }
  }
  const placed = entries.map((entry, index) => ({ entry, row: rows[index]!, column: columns[index]! }))
  return placed.sort((one, other) => one.row - other.row || one.column - other.column)
}

/** A co-premise stands with the premise before it. */
function isAnswer({ argument }: TreeEntry): boolean {
  return argument?.stance === 'con'
}

function childrenOf(entries: readonly TreeEntry[]): number[][] {
  const below: number[][] = entries.map(() => [])
  const way: number[] = []
  for (const [index, { depth }] of entries.entries()) {
    way.length = depth
    if (depth > 0) below[way[depth - 1]!]!.push(index)
    way.push(index)
  }
  return below
}

/** `A`, `B`, … `AA` for a column counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
