/**
 * A map being edited within one operation: each write is seen by the next read, and all become one list of changes.
 *
 * `get*`, `add*` and `cut*` refuse by throwing `Refusal`, which `defineOperation` turns into the operation's error value.
 */
import type { Argument, Conclusion } from '../domain/argument'
import { coalesce, type Change, type Rows, type Table } from '../domain/change'
import type { Claim } from '../domain/claim'
import { applyChanges, argumentsOn, argumentsWith, citationsOf, type DebateMap } from '../domain/debate-map'
import type { OperationError } from '../domain/errors'
import type { ArgumentId, CitationId, ClaimId, SourceId } from '../domain/ids'
import { limits } from '../domain/limits'
import type { Position } from '../domain/position'
import type { Citation, Source } from '../domain/source'

export class Refusal extends Error {
  constructor(readonly reason: OperationError) {
    super(reason.code)
  }
}

export function refuse(reason: OperationError): never {
  throw new Refusal(reason)
}

export class Draft {
  private readonly written: Change[] = []

  constructor(private state: DebateMap) {}

  /** The map with everything written so far. */
  get map(): DebateMap {
    return this.state
  }

  changes(): Change[] {
    return coalesce(this.written)
  }

  getClaim(id: ClaimId): Claim {
    return this.state.claims.get(id) ?? refuse({ code: 'claim-not-found', claimId: id })
  }

  getArgument(id: ArgumentId): Argument {
    return this.state.arguments.get(id) ?? refuse({ code: 'argument-not-found', argumentId: id })
  }

  getSource(id: SourceId): Source {
    return this.state.sources.get(id) ?? refuse({ code: 'source-not-found', sourceId: id })
  }

  getCitation(id: CitationId): Citation {
    return this.state.citations.get(id) ?? refuse({ code: 'citation-not-found', citationId: id })
  }

  /** Refuses where the conclusion of an argument is not on the map. */
  checkConclusion(conclusion: Conclusion): void {
    if ('claim' in conclusion) this.getClaim(conclusion.claim)
    else this.getArgument(conclusion.argument)
  }

  add<T extends Exclude<Table, 'details' | 'position'>>(table: T, row: Rows[T]): void {
    if (this.find(table, row.id)) refuse({ code: 'id-taken', table, id: row.id })
    this.write(table, row.id, row)
  }

  /** Replaces some fields of a row that is there. */
  update<T extends Exclude<Table, 'details'>>(table: T, row: Rows[T], fields: Partial<Rows[T]>): void {
    this.write(table, row.id, { ...row, ...fields })
  }

  updateDetails(fields: Partial<Rows['details']>): void {
    this.write('details', 'map', { ...this.state.details, ...fields })
  }

  place(position: Position): void {
    this.write('position', position.id, position)
  }

  unplace(id: ClaimId): void {
    if (this.state.positions.has(id)) this.write('position', id, null)
  }

  cutCitation(id: CitationId): void {
    this.write('citation', id, null)
  }

  /** Removes a source with its citations. */
  cutSource(id: SourceId): void {
    for (const citation of this.state.citationsBySource.get(id) ?? []) this.cutCitation(citation)
    this.write('source', id, null)
  }

  /** Removes an argument and, again and again, every argument that attacks or backs a removed one. Its claims stay. */
  cutArgument(id: ArgumentId): void {
    const doomed = [id]
    // The list grows while it is walked; a loop and not a recursion, as chains of undercuts may be long.
    for (const argument of doomed) {
      for (const undercut of argumentsOn(this.state, { argument })) doomed.push(undercut.id)
    }
    for (const argument of doomed.reverse()) this.write('argument', argument, null)
  }

  /** Takes a premise out of an argument; an argument left without premises goes too. */
  cutPremise(argument: Argument, claim: ClaimId): void {
    const premises = argument.premises.filter((premise) => premise !== claim)
    if (premises.length === 0) this.cutArgument(argument.id)
    else this.update('argument', argument, { premises })
  }

  /** Removes a claim, its citations and its pin, and every argument that would otherwise dangle. */
  cutClaim(id: ClaimId): void {
    for (const argument of argumentsOn(this.state, { claim: id })) this.cutArgument(argument.id)
    // An argument may have gone with the one before it, as its undercut: ask the map again each time.
    for (const { id: argumentId } of argumentsWith(this.state, id)) {
      const argument = this.state.arguments.get(argumentId)
      if (argument) this.cutPremise(argument, id)
    }
    for (const citation of citationsOf(this.state, id)) this.cutCitation(citation.id)
    this.unplace(id)
    this.write('claim', id, null)
  }

  /** The row under an id, whatever its table. */
  find<T extends Table>(table: T, id: string): Rows[T] | null {
    const map = this.state
    const found: { [Name in Table]: () => Rows[Name] | undefined } = {
      details: () => map.details,
      claim: () => map.claims.get(id as ClaimId),
      argument: () => map.arguments.get(id as ArgumentId),
      source: () => map.sources.get(id as SourceId),
      citation: (): Citation | undefined => map.citations.get(id as CitationId),
      position: () => map.positions.get(id as ClaimId),
    }
    return found[table]() ?? null
  }

  /** Writes a whole row (null removes it). Checks nothing: the operation's invariants are checked when it is applied. */
  write<T extends Table>(table: T, id: string, after: Rows[T] | null): void {
    const change = { table, id, before: this.find(table, id), after } as Change
    this.written.push(change)
    this.state = applyChanges(this.state, [change], this.state.revision)
  }
}

/** A rank after the sibling's, but never one that the schema of a rank refuses: at the end, siblings are ordered by id. */
export function rankAfter(sibling: { readonly rank: number }): number {
  return Math.min(Math.max(sibling.rank, 0) + 1, limits.rank)
}
