/**
 * Boxes by place, for the question what stands in an area: a loose quadtree (Ulrich 2000). Each box lies in the one node of its
 * size that holds its middle, so it is met once.
 */
import { isOverlapping } from '../box'
import type { Box } from '../scene'

interface Node<T> {
  /** The corner and side of the node's square; what it holds may stand out by half a side. */
  readonly x: number
  readonly y: number
  readonly side: number
  readonly boxes: T[]
  readonly children: (Node<T> | undefined)[]
}

/** What can be asked what stands in an area. */
export interface Boxes<T extends Box = Box> {
  add(box: T): void
  /** Calls back with each box that shares inner points with the area, until one call returns true; says whether one did. */
  some(area: Box, test: (box: T) => boolean): boolean
}

/** Wider than any map. */
const wholeSide = 2 ** 27
const leastSide = 256

export class BoxIndex<T extends Box = Box> implements Boxes<T> {
  private readonly root = emptyNode<T>(-wholeSide / 2, -wholeSide / 2, wholeSide)
  /** The smallest node that holds all boxes; undefined until it is looked for. */
  private least: Node<T> | undefined

  add(box: T): void {
    const extent = Math.max(box.width, box.height)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    let node = this.root
    while (node.side > leastSide && node.side / 2 >= extent) {
      const half = node.side / 2
      const [isRight, isLower] = [x >= node.x + half, y >= node.y + half]
      const at = (isRight ? 1 : 0) + (isLower ? 2 : 0)
      node = node.children[at] ??= emptyNode(node.x + (isRight ? half : 0), node.y + (isLower ? half : 0), half)
    }
    node.boxes.push(box)
    this.least = undefined
  }

  some(area: Box, test: (box: T) => boolean): boolean {
    const nodes: Node<T>[] = [(this.least ??= leastOf(this.root))]
    for (let node = nodes.pop(); node; node = nodes.pop()) {
      for (const box of node.boxes) if (isOverlapping(box, area) && test(box)) return true
      for (const child of node.children) if (child && reaches(child, area)) nodes.push(child)
    }
    return false
  }
}

function emptyNode<T>(x: number, y: number, side: number): Node<T> {
  return { x, y, side, boxes: [], children: [] }
}

function leastOf<T>(root: Node<T>): Node<T> {
  let node = root
  for (;;) {
    const [child, more] = node.children.filter((inner) => inner !== undefined)
    if (!child || more || node.boxes.length > 0) return node
    node = child
  }
}

function reaches({ x, y, side }: Node<unknown>, area: Box): boolean {
  const reach = side / 2
  return (
    area.x < x + side + reach &&
    area.x + area.width > x - reach &&
    area.y < y + side + reach &&
    area.y + area.height > y - reach
  )
}
