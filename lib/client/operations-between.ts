/**
 * The operations that make one map of another with the same ids: as few and as small as the operations allow, so that undo, the log
 * and others who edit see what was meant. For editors that say a whole map at once, such as a text.
 */
import { isSameRow } from '../domain/change'
import { isSameConclusion, type Argument } from '../domain/argument'
import { argumentsOn, toRows, type DebateMap } from '../domain/debate-map'
import type { ArgumentId } from '../domain/ids'
import type { Citation } from '../domain/source'
import { limits } from '../domain/limits'
import type { OperationInput } from '../operations/registry'

/** What each leaves is a whole map; the order matters. */
export function operationsBetween(before: DebateMap, after: DebateMap): OperationInput[] {
  const redone = toRedo(before, after)
  return [
    ...detailsAndSources(before, after),
    ...claimsAddedOrEdited(before, after),
    ...removals(before, redone),
    ...changesOfArguments(before, after, redone),
    ...additions(after, redone, before),
    ...toRows(before).claims.flatMap(({ id }): OperationInput[] =>
      after.claims.has(id) ? [] : [{ kind: 'remove-claim', args: { claimId: id } }],
    ),
    ...citations(before, after),
    ...toRows(before).sources.flatMap(({ id }): OperationInput[] =>
      after.sources.has(id) ? [] : [{ kind: 'remove-source', args: { sourceId: id } }],
    ),
  ]
}

function detailsAndSources(before: DebateMap, after: DebateMap): OperationInput[] {
  const { title, description } = after.details
  const isSame = isSameRow(before.details, after.details)
  return [
    ...(isSame ? [] : [{ kind: 'edit-details' as const, args: { title, description } }]),
    ...toRows(after).sources.flatMap((source): OperationInput[] => {
      const was = before.sources.get(source.id)
      if (!was) return [{ kind: 'add-source', args: source }]
      const { id, ...fields } = source
      return isSameRow(was, source) ? [] : [{ kind: 'edit-source', args: { sourceId: id, ...fields } }]
    }),
  ]
}

function claimsAddedOrEdited(before: DebateMap, after: DebateMap): OperationInput[] {
  return toRows(after).claims.flatMap(({ id, text, note, thesis, tags, rank }): OperationInput[] => {
    const was = before.claims.get(id)
    if (!was) return [{ kind: 'add-claim', args: { id, text, note, thesis, tags: [...tags], rank } }]
    const isWorded = was.text === text && was.note === note
    const wording = { ...(was.text === text ? {} : { text }), ...(was.note === note ? {} : { note }) }
    return [
      ...(isWorded ? [] : [{ kind: 'edit-claim' as const, args: { claimId: id, ...wording } }]),
      ...(was.thesis === thesis ? [] : [{ kind: 'set-thesis' as const, args: { claimId: id, thesis } }]),
      ...was.tags
        .filter((tag) => !tags.includes(tag))
        .map((tag) => ({ kind: 'untag-claim' as const, args: { claimId: id, tag } })),
      ...tags
        .filter((tag) => !was.tags.includes(tag))
        .map((tag) => ({ kind: 'tag-claim' as const, args: { claimId: id, tag } })),
    ]
  })
}

/** Arguments that no operation can change as they must be, or that are gone; and all that is about these. */
function toRedo(before: DebateMap, after: DebateMap): ReadonlySet<ArgumentId> {
  const redone = new Set<ArgumentId>()
  for (const was of before.arguments.values()) {
    const is = after.arguments.get(was.id)
    if (!is || !canChange(was, is)) redone.add(was.id)
  }
  // The set grows while it is walked.
  for (const argument of redone) for (const { id } of argumentsOn(before, { argument })) redone.add(id)
  return redone
}

function canChange(was: Argument, is: Argument): boolean {
  const kept = was.premises.filter((premise) => is.premises.includes(premise))
  const isInOrder = isSameRow(
    kept,
    is.premises.filter((premise) => was.premises.includes(premise)),
  )
  const isAboutClaims = 'claim' in was.conclusion && 'claim' in is.conclusion
  return (
    was.scheme === is.scheme &&
    kept.length > 0 &&
    isInOrder &&
    is.premises.length <= limits.premises &&
    (isAboutClaims || isSameConclusion(was.conclusion, is.conclusion))
  )
}

/** What is about an argument goes before it. */
function removals(before: DebateMap, redone: ReadonlySet<ArgumentId>): OperationInput[] {
  const order: ArgumentId[] = []
  const roots = [...redone].filter((id) => {
    const { conclusion } = before.arguments.get(id)!
    return 'claim' in conclusion || !redone.has(conclusion.argument)
  })
  for (const waiting = [...roots]; waiting.length > 0;) {
    const argument = waiting.pop()!
    order.push(argument)
    for (const { id } of argumentsOn(before, { argument })) waiting.push(id)
  }
  return order.reverse().map((argumentId) => ({ kind: 'remove-argument', args: { argumentId } }))
}

function changesOfArguments(before: DebateMap, after: DebateMap, redone: ReadonlySet<ArgumentId>): OperationInput[] {
  return toRows(after).arguments.flatMap((is): OperationInput[] => {
    const was = redone.has(is.id) ? undefined : before.arguments.get(is.id)
    if (!was) return []
    const { id: argumentId, conclusion, stance, rank, premises } = is
    const isMoved = !isSameConclusion(was.conclusion, conclusion) || was.stance !== stance || was.rank !== rank
    return [
      ...was.premises
        .filter((premise) => !premises.includes(premise))
        .map((claimId) => ({ kind: 'remove-premise' as const, args: { argumentId, claimId } })),
      ...(isMoved ? [{ kind: 'move-argument' as const, args: { argumentId, conclusion, rank, stance } }] : []),
      ...premises.flatMap((claimId, index): OperationInput[] =>
        was.premises.includes(claimId) ? [] : [{ kind: 'add-premise', args: { argumentId, claimId, index } }],
      ),
    ]
  })
}

/** What is about an argument comes after it. */
function additions(after: DebateMap, redone: ReadonlySet<ArgumentId>, before: DebateMap): OperationInput[] {
  const made: OperationInput[] = []
  const waiting = toRows(after).arguments.filter(({ conclusion }) => 'claim' in conclusion)
  // The list grows while it is walked.
  for (const { id, stance, premises, conclusion, scheme, rank } of waiting) {
    const isThere = before.arguments.has(id) && !redone.has(id)
    if (!isThere) {
      const args = { id, stance, premises: [...premises], conclusion, scheme, rank }
      made.push({ kind: 'add-argument', args })
    }
    for (const above of argumentsOn(after, { argument: id })) waiting.push(above)
  }
  return made
}

/** A claim that is gone took its citations along; one that ties other things is another. */
function citations(before: DebateMap, after: DebateMap): OperationInput[] {
  const isSame = (was: Citation, is: Citation | undefined) => is?.claim === was.claim && is.source === was.source
  return [
    ...toRows(before).citations.flatMap((was): OperationInput[] =>
      isSame(was, after.citations.get(was.id)) || !after.claims.has(was.claim)
        ? []
        : [{ kind: 'remove-citation', args: { citationId: was.id } }],
    ),
    ...toRows(after).citations.flatMap((citation): OperationInput[] => {
      const was = before.citations.get(citation.id)
      const { id, locator, speaker, note } = citation
      if (!was || !isSame(was, citation)) return [{ kind: 'cite', args: citation }]
      return isSameRow(was, citation)
        ? []
        : [{ kind: 'edit-citation', args: { citationId: id, locator, speaker, note } }]
    }),
  ]
}
