/** Absolute places for blocks, as they were shaped. What is pinned is left out, with all that is under it. */
import type { Block, Member } from './block'

/** Places everything under a block, from the block's own place on. */
export function placeUnder(top: Block, pinned: ReadonlyMap<Block, unknown>): void {
  const stack: Block[] = [top]
  for (let block = stack.pop(); block; block = stack.pop()) {
    for (const cell of block.cells) {
      for (const member of cell.members) {
        if (pinned.has(member.block)) continue
        placeMember(block, cell, member)
        stack.push(member.block)
      }
    }
  }
}

/** Gives a member its place from its cell's. */
export function placeMember(
  block: Block,
  cell: { readonly x: number; readonly y: number },
  { block: inner, x, y }: Member,
): void {
  inner.x = block.x + cell.x + x
  inner.y = block.y + cell.y + y
}
