/**
 * How many claims stand beneath each claim when everything is shown. Each is counted where it stands, so that the numbers do
 * not change with what is open.
 */
import type { Forest } from './place-claims'

/** Writes its size on each node of a forest in which nothing is collapsed. */
export function countBeneath({ inOrder }: Forest): void {
  for (const { node } of inOrder) node.size = 0
  for (let at = inOrder.length - 1; at >= 0; at--) {
    const { node, parent } = inOrder[at]!
    if (parent) parent.node.size += node.size + 1
  }
}
