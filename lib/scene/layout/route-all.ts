/** All routes of a map: first those within the forest, then links across it, in the order in which arguments were met. */
import type { ArgumentId } from '../../domain/ids'
import type { Point } from '../path'
import { headX, type Block } from './block'
import type { Blocks } from './build-blocks'
import type { Forest } from './place-claims'
import type { Route, Strand } from './route'
import { routeTree, type TreeRoutes } from './route-tree'

/** One route for every argument that is drawn. */
export function routeAll(forest: Forest, blocks: Blocks): Route[] {
  const found: TreeRoutes = { byArgument: new Map(), missing: [], stray: [] }
  for (const block of blocks.inOrder) routeTree(block, found)
  const routes: Route[] = []
  for (const argument of forest.drawn) {
    let route = found.byArgument.get(argument.id)
    if (!route) {
      const end =
        'claim' in argument.conclusion
          ? bottomOf(blocks.byClaim.get(argument.conclusion.claim)!)
          : anchorOf(found, argument.conclusion.argument)
      const strands = argument.premises.map((claim): Strand => ({
        claim,
        points: [topOf(blocks.byClaim.get(claim)!), end],
        isFree: true,
      }))
      route = {
        argument,
        strands,
        trunk: null,
        joint: null,
        end,
        anchor: { x: (strands[0]!.points[0]!.x + end.x) / 2, y: (strands[0]!.points[0]!.y + end.y) / 2 },
      }
      found.byArgument.set(argument.id, route)
    }
    const extra = found.missing.filter((missing) => missing.argument === argument.id)
    if (extra.length > 0) {
      const more = extra.map(({ claim, to }): Strand => ({
        claim,
        points: [topOf(blocks.byClaim.get(claim)!), to],
        isFree: true,
      }))
      route = { ...route, strands: [...route.strands, ...more] }
    }
    routes.push(route)
  }
  return routes
}

function topOf(block: Block): Point {
  return { x: block.x + headX(block), y: block.y }
}

function bottomOf(block: Block): Point {
  return { x: block.x + headX(block), y: block.y + block.cardHeight }
}

function anchorOf(found: TreeRoutes, id: ArgumentId): Point {
  return found.byArgument.get(id)?.anchor ?? { x: 0, y: 0 }
}
