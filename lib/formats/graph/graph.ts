/**
 * A map as nodes and edges, for formats that know nothing else. An edge cannot begin or end at an edge, so an argument that has
 * co-premises, a scheme, or something said about it becomes a node of its own: a junction.
 */
import type { Argument, Stance } from '../../domain/argument'
import type { Claim } from '../../domain/claim'
import { toRows, type DebateMap } from '../../domain/debate-map'
import { standsAlone } from '../stands-alone'

export interface GraphNode {
  /** `c1`, `c2` … for claims, `a1`, `a2` … for junctions: safe in every format. */
  readonly id: string
  readonly claim?: Claim
  readonly argument?: Argument
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  /** Undefined from a premise to its junction. */
  readonly stance: Stance | undefined
  readonly argument: Argument
}

export interface Graph {
  readonly claims: readonly (GraphNode & { readonly claim: Claim })[]
  readonly junctions: readonly (GraphNode & { readonly argument: Argument })[]
  readonly edges: readonly GraphEdge[]
}

export function graphOf(map: DebateMap): Graph {
  const rows = toRows(map)
  const claims = rows.claims.map((claim, index) => ({ id: `c${index + 1}`, claim }))
  const nodeOfClaim = new Map(claims.map(({ id, claim }) => [claim.id, id]))
  const junctions = rows.arguments
    .filter((argument) => standsAlone(map, argument))
    .map((argument, index) => ({ id: `a${index + 1}`, argument }))
  const nodeOfArgument = new Map(junctions.map(({ id, argument }) => [argument.id, id]))
  const edges = rows.arguments.flatMap((argument): GraphEdge[] => {
    const { conclusion, premises, stance, id } = argument
    const to = ('claim' in conclusion ? nodeOfClaim.get(conclusion.claim) : nodeOfArgument.get(conclusion.argument))!
    const junction = nodeOfArgument.get(id)
    const from = premises.map((premise) => nodeOfClaim.get(premise)!)
    if (junction === undefined) return from.map((node) => ({ from: node, to, stance, argument }))
    const inner = from.map((node) => ({ from: node, to: junction, stance: undefined, argument }))
    return [...inner, { from: junction, to, stance, argument }]
  })
  return { claims, junctions, edges }
}
