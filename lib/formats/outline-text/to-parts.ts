/**
 * The claims and arguments that an outline stands for, as the operation `add-parts` takes them: one step, one undo.
 *
 * Whatever an outline says, the parts keep the rules of a map: no argument from a claim to itself, no premise twice, at most
 * as many premises as an argument may have.
 */
import type { Conclusion, Stance } from '../../domain/argument'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import { limits } from '../../domain/limits'
import { walkOutline, type Outline, type OutlineClaim, type Tie } from './outline'

export interface OutlinePartsOptions {
  /** What the first claims are reasons for or against; without it they are theses. */
  readonly onto: Conclusion | undefined
  /** Ties that a person chose otherwise, by line. */
  readonly ties?: ReadonlyMap<number, Tie>
  readonly makeId: () => string
}

export interface OutlineParts {
  readonly claims: { id: ClaimId; text: string; note?: string; thesis?: boolean }[]
  readonly arguments: { id: ArgumentId; stance: Stance; premises: ClaimId[]; conclusion: Conclusion }[]
}

/** The place of a claim among what is made: it, and the argument in which it is a premise. */
interface Place {
  readonly claim: ClaimId
  readonly argument: ArgumentId | undefined
}

/** Claims that stand under the same one, while they are made. */
interface Level {
  readonly left: Iterator<OutlineClaim>
  readonly above: Place | undefined
  /** The argument made last, which a co-premise joins. */
  argument: OutlineParts['arguments'][number] | undefined
}

export function partsOfOutline(outline: Pick<Outline, 'claims'>, options: OutlinePartsOptions): OutlineParts {
  const { onto, ties, makeId } = options
  const parts: OutlineParts = { claims: [], arguments: [] }
  const ids = new Map<number, ClaimId>()
  for (const { claim } of walkOutline(outline.claims)) {
    if (claim.sameAs === undefined) ids.set(claim.line, makeId() as ClaimId)
  }

  const addClaim = (claim: OutlineClaim, id: ClaimId, isThesis: boolean) =>
    parts.claims.push({
      id,
      text: claim.text,
      ...(claim.note === '' ? {} : { note: claim.note }),
      ...(isThesis ? { thesis: true } : {}),
    })
  /** The claim that a line stands for; one of its own where the one that it names may not stand there. */
  const claimFor = (claim: OutlineClaim, isBarred: (id: ClaimId) => boolean, isThesis = false): ClaimId => {
    const meant = ids.get(claim.sameAs ?? claim.line)
    if (claim.sameAs !== undefined && meant !== undefined && !isBarred(meant)) return meant
    const id = claim.sameAs === undefined && meant !== undefined ? meant : (makeId() as ClaimId)
    addClaim(claim, id, isThesis)
    return id
  }

  /** Makes what a claim stands for; gives where its reasons stand. */
  const add = (claim: OutlineClaim, level: Level): Place => {
    const tie = ties?.get(claim.line) ?? claim.tie
    const { above, argument } = level
    const top = argument && 'claim' in argument.conclusion ? argument.conclusion.claim : undefined
    if (tie === 'and' && argument && argument.premises.length < limits.premises) {
      const { premises } = argument
      premises.push(claimFor(claim, (id) => premises.includes(id) || id === top))
    } else {
      const conclusion = conclusionFor(tie, above, onto)
      if (!conclusion) return { claim: claimFor(claim, () => false, true), argument: undefined }
      const stance = tie === 'con' || tie === 'undercut' ? 'con' : 'pro'
      const premise = claimFor(claim, (id) => 'claim' in conclusion && conclusion.claim === id)
      level.argument = { id: makeId() as ArgumentId, stance, premises: [premise], conclusion }
      parts.arguments.push(level.argument)
    }
    return { claim: level.argument!.premises.at(-1)!, argument: level.argument!.id }
  }
  // A list of levels and not a recursion: a chain of reasons may be thousands long.
  const levels: Level[] = [{ left: outline.claims.values(), above: undefined, argument: undefined }]
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const next = level.left.next()
    if (next.done) levels.pop()
    else levels.push({ left: next.value.children.values(), above: add(next.value, level), argument: undefined })
  }
  return parts
}

/** What a claim argues about; undefined for a thesis. Where there is no step to attack, it is about the claim. */
function conclusionFor(tie: Tie, above: Place | undefined, onto: Conclusion | undefined): Conclusion | undefined {
  if (!above) return onto
  const isAboutStep = tie === 'undercut' || tie === 'backing'
  return isAboutStep && above.argument !== undefined ? { argument: above.argument } : { claim: above.claim }
}
