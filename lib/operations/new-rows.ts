/** Fills in what an operation's arguments leave out when they make a row: author, time, rank, empty fields. */
import { conclusionKey, type Argument, type Conclusion, type Stance } from '../domain/argument'
import type { Claim } from '../domain/claim'
import type { ArgumentId, ClaimId } from '../domain/ids'
import { getArgument } from '../domain/debate-map'
import { rankAfter, type Draft } from './draft'
import type { OperationContext } from './operation'

interface ClaimParts {
  readonly id: ClaimId
  readonly text: string
  readonly note?: string | undefined
  readonly thesis?: boolean | undefined
  readonly tags?: readonly string[] | undefined
  readonly rank?: number | undefined
}

export function newClaim(draft: Draft, parts: ClaimParts, context: OperationContext): Claim {
  return {
    id: parts.id,
    text: parts.text,
    note: parts.note ?? '',
    thesis: parts.thesis ?? false,
    tags: [...(parts.tags ?? [])],
    rank: parts.rank ?? draft.map.claims.size + 1,
    createdBy: context.actor,
    createdAt: context.at,
    editedBy: null,
  }
}

/** New wording for a claim, with who did it where that is not its only author; no fields where nothing changes. */
export function reworded(
  claim: Claim,
  wording: { readonly text?: string | undefined; readonly note?: string | undefined },
  { actor }: OperationContext,
): Partial<Claim> {
  const { text = claim.text, note = claim.note } = wording
  if (text === claim.text && note === claim.note) return {}
  const isOwn = claim.createdBy === actor && claim.editedBy === null
  return { text, note, editedBy: isOwn ? null : actor }
}

interface ArgumentParts {
  readonly id: ArgumentId
  readonly stance: Stance
  readonly premises: readonly ClaimId[]
  readonly conclusion: Conclusion
  readonly scheme?: string | null | undefined
  readonly rank?: number | undefined
}

export function newArgument(draft: Draft, parts: ArgumentParts, context: OperationContext): Argument {
  return {
    id: parts.id,
    stance: parts.stance,
    premises: [...parts.premises],
    conclusion: parts.conclusion,
    scheme: parts.scheme ?? null,
    rank: parts.rank ?? rankAmong(draft, parts.conclusion),
    createdBy: context.actor,
    createdAt: context.at,
  }
}

/** A rank after every argument that already has this conclusion. */
export function rankAmong(draft: Draft, conclusion: Conclusion): number {
  const ids = draft.map.argumentsByConclusion.get(conclusionKey(conclusion)) ?? []
  const last = ids.at(-1)
  return last ? rankAfter(getArgument(draft.map, last)) : 1
}
