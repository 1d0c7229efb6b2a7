/**
 * Absolute places for all blocks, from the ground down. A pinned claim's card stands exactly where it was put and takes what
 * is under it along; the place that it left stays free, so that nothing else moves.
 */
import type { DebateMap } from '../../domain/debate-map'
import { type Block } from './block'

export function placeBlocks(ground: Block, positions: DebateMap['positions']): void {
  const stack: Block[] = [ground]
  for (let block = stack.pop(); block; block = stack.pop()) {
    for (const cell of block.cells) {
      for (const { block: inner, x, y } of cell.members) {
        inner.x = block.x + cell.x + x
        inner.y = block.y + cell.y + y
        const { placed } = inner.premise ?? {}
        const pin = placed && positions.get(placed.claim.id)
        if (pin) {
          inner.x = pin.x - inner.cardX
          inner.y = pin.y
        }
        stack.push(inner)
      }
    }
  }
}
