/**
 * A map as objects that point at each other, so that a walk over ten thousand claims looks nothing up by its id.
 *
 * Follows a map from version to version: what an edit touched is read anew, everything else stays the same object. Belongs to
 * one builder, whose walks leave their marks on the nodes.
 */
import type { Argument, Stance } from '../../domain/argument'
import { changesBetween } from '../../domain/changes-between'
import type { Claim } from '../../domain/claim'
import type { DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import type { ClaimFace } from '../claim-face'

export interface ClaimNode {
  claim: Claim
  /** Arguments for and against it, by rank. */
  on: readonly ArgumentNode[]
  /** In how many arguments it is a premise, and the stance of the first. */
  uses: number
  firstStance: Stance | undefined
  /** Sources that are cited for it. */
  sources: number
  /** Grows with each change of what its card says of itself and its neighbours. */
  version: number
  /** Claims that stand beneath it when everything is shown. */
  size: number
  /** Its card as it was laid out last. */
  face: NodeFace | undefined
  /** The last forest that placed it. */
  forest: number
  /** The last walk that came by, and what it found here. */
  mark: number
  side: 1 | -1
}

/** A face and what it was laid out for. */
export interface NodeFace {
  readonly face: ClaimFace
  readonly version: number
  readonly role: string
  /** Numbers of claims that its footer tells. */
  readonly counts: readonly number[]
}

export interface ArgumentNode {
  argument: Argument
  premises: readonly ClaimNode[]
  /** Arguments about it, by rank. */
  undercuts: readonly ArgumentNode[]
  /** The last forest that drew it. */
  forest: number
}

export class MapGraph {
  readonly claims = new Map<ClaimId, ClaimNode>()
  /** Grows with each change of what is argued from what: while it stays, so do all counts of claims beneath others. */
  structure = 0
  private readonly arguments = new Map<ArgumentId, ArgumentNode>()
  private lastMark = 0

  constructor(private map: DebateMap) {
    this.read(map.claims.keys(), map.arguments.keys())
  }

  /** Makes this the graph of another version of its map, or of another map. */
  follow(map: DebateMap): void {
    if (map === this.map) return
    const before = this.map
    this.map = map
    const claims = new Set<ClaimId>()
    const found = new Set<ArgumentId>()
    const meet = ({ premises, conclusion }: Argument) => {
      for (const premise of premises) claims.add(premise)
      if ('claim' in conclusion) claims.add(conclusion.claim)
      else found.add(conclusion.argument)
    }
    for (const { table, id, before: was, after: is } of changesBetween(before, map)) {
      if (table === 'claim') {
        claims.add(id as ClaimId)
        if (!was || !is) this.structure++
      } else if (table === 'argument') {
        this.structure++
        found.add(id as ArgumentId)
        if (was) meet(was)
        if (is) meet(is)
      } else if (table === 'citation') {
        if (was) claims.add(was.claim)
        if (is) claims.add(is.claim)
      }
    }
    this.read(claims, found)
  }

  node(id: ClaimId): ClaimNode | undefined {
    return this.claims.get(id)
  }

  /** A number that is on no node yet, for one walk. */
  newMark(): number {
    return ++this.lastMark
  }

  /** Takes claims and arguments over from the map, or out where they are gone. */
  private read(claims: Iterable<ClaimId>, found: Iterable<ArgumentId>): void {
    const { map } = this
    const touched: ClaimNode[] = []
    const argued: ArgumentNode[] = []
    for (const id of claims) {
      const claim = map.claims.get(id)
      const known = this.claims.get(id)
      if (!claim) {
        this.claims.delete(id)
        continue
      }
      const node = known ?? emptyNode(claim)
      if (!known) this.claims.set(id, node)
      node.claim = claim
      touched.push(node)
    }
    for (const id of found) {
      const argument = map.arguments.get(id)
      const known = this.arguments.get(id)
      if (!argument) {
        this.arguments.delete(id)
        continue
      }
      const node = known ?? { argument, premises: [], undercuts: none, forest: 0 }
      if (!known) this.arguments.set(id, node)
      node.argument = argument
      argued.push(node)
    }
    for (const node of argued) {
      node.premises = node.argument.premises.map((id) => this.claims.get(id)!)
      node.undercuts = this.argumentsOn(`a:${node.argument.id}`)
    }
    for (const node of touched) this.readNeighbours(node)
  }

  private readNeighbours(node: ClaimNode): void {
    const { id } = node.claim
    const { map } = this
    node.version++
    node.on = this.argumentsOn(`c:${id}`)
    const uses = map.argumentsByPremise.get(id) ?? []
    node.uses = uses.length
    node.firstStance = uses.length > 0 ? this.arguments.get(uses[0]!)!.argument.stance : undefined
    const cited = map.citationsByClaim.get(id) ?? []
    node.sources =
      cited.length < 2 ? cited.length : new Set(cited.map((citation) => map.citations.get(citation)!.source)).size
  }

  private argumentsOn(key: string): readonly ArgumentNode[] {
    const ids = this.map.argumentsByConclusion.get(key)
    return ids ? ids.map((id) => this.arguments.get(id)!) : none
  }
}

const none: readonly ArgumentNode[] = []

function emptyNode(claim: Claim): ClaimNode {
  const counts = { uses: 0, sources: 0, version: 0, size: 0 }
  return { claim, on: none, firstStance: undefined, face: undefined, ...counts, forest: 0, mark: 0, side: 1 }
}
