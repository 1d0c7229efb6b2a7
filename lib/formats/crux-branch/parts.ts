/** What a copied branch becomes on a map: the parts that the operation `add-parts` takes, with ids of their own. */
import type { Conclusion, Stance } from '../../domain/argument'
import type { DebateMap } from '../../domain/debate-map'
import type { ArgumentId, CitationId, ClaimId, SourceId } from '../../domain/ids'
import type { Citation, Source } from '../../domain/source'
import type { CruxBranch } from './schema'

export interface BranchParts {
  readonly claims: { id: ClaimId; text: string; note: string; tags: string[]; thesis?: boolean }[]
  readonly arguments: {
    id: ArgumentId
    stance: Stance
    premises: ClaimId[]
    conclusion: Conclusion
    scheme?: string | null
  }[]
  readonly sources: Source[]
  readonly citations: Citation[]
}

export interface BranchPartsOptions {
  /** What the top claims become reasons for or against; without it they are theses. */
  readonly onto: Conclusion | undefined
  /** The map that takes it: a source that it has already is not added again. */
  readonly map: DebateMap
  /** Sides that a person chose, by the id of a top claim. */
  readonly stances?: ReadonlyMap<string, Stance>
  readonly makeId: () => string
}

export function partsOfBranch(branch: CruxBranch, { onto, map, stances, makeId }: BranchPartsOptions): BranchParts {
  const renamed = <Id extends string>(rows: readonly { readonly id: Id }[]) =>
    new Map(rows.map(({ id }) => [id, makeId() as Id] as const))
  const claimIds = renamed(branch.claims)
  const argumentIds = renamed([
    ...branch.arguments,
    ...branch.roots.flatMap(({ argument }) => (argument ? { id: argument } : [])),
  ])
  const known = new Map([...map.sources.values()].map((source) => [contentOf(source), source.id] as const))
  const sourceIds = new Map(branch.sources.map((one) => [one.id, known.get(contentOf(one)) ?? (makeId() as SourceId)]))
  const tops = new Set(onto ? [] : branch.roots.map(({ claim }) => claim))
  const steps = new Map(branch.roots.map(({ claim, argument }) => [argument, claim] as const))
  const rootArgument = ({ claim, stance, argument }: CruxBranch['roots'][number]) => ({
    id: argument === null ? (makeId() as ArgumentId) : argumentIds.get(argument)!,
    stance: stances?.get(claim) ?? stance ?? 'pro',
    premises: [claimIds.get(claim)!],
    conclusion: onto!,
  })
  /** What attacked the step from a claim that becomes a thesis attacks that claim. */
  const conclusionOf = (conclusion: Conclusion): Conclusion => {
    if ('claim' in conclusion) return { claim: claimIds.get(conclusion.claim)! }
    const top = onto === undefined ? steps.get(conclusion.argument) : undefined
    return top === undefined ? { argument: argumentIds.get(conclusion.argument)! } : { claim: claimIds.get(top)! }
  }
  return {
    claims: branch.claims.map(({ id, text, note, tags }) => ({
      id: claimIds.get(id)!,
      text,
      note,
      tags,
      ...(tops.has(id) ? { thesis: true } : {}),
    })),
    arguments: [
      ...(onto === undefined ? [] : branch.roots.map(rootArgument)),
      ...branch.arguments.map(({ id, stance, premises, conclusion, scheme }) => ({
        id: argumentIds.get(id)!,
        stance,
        premises: premises.map((premise) => claimIds.get(premise)!),
        conclusion: conclusionOf(conclusion),
        scheme,
      })),
    ].filter(({ premises, conclusion }) => !('claim' in conclusion && premises.includes(conclusion.claim))),
    sources: branch.sources
      .filter((source) => !known.has(contentOf(source)))
      .map((source) => ({ ...source, id: sourceIds.get(source.id)! })),
    citations: branch.citations.map((citation) => ({
      ...citation,
      id: makeId() as CitationId,
      claim: claimIds.get(citation.claim)!,
      source: sourceIds.get(citation.source)!,
    })),
  }
}

function contentOf({ title, publisher, author, date, url, file }: Omit<Source, 'id'>): string {
  return JSON.stringify([title, publisher, author, date, url, file])
}
