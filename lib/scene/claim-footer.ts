/**
 * The small lines under a claim's text: its tags, sources and replies; under a thesis, what the map gathers about it; and what
 * is beneath and not shown.
 */
import { argumentsOn, argumentsWith, citationsOf, type DebateMap } from '../domain/debate-map'
import type { Claim } from '../domain/claim'
import type { ClaimId } from '../domain/ids'

/** Each line in several wordings, from the fullest to the shortest: a card takes the first for which it has room. */
export type ClaimFooter = readonly (readonly string[])[]

const joint = '\u2002'

/** `hiddenCount`: how many claims beneath are not shown. */
export function claimFooter(map: DebateMap, claim: Claim, hiddenCount: number): ClaimFooter {
  const lines = [claim.thesis ? [thesisLine(map, claim)] : factLine(map, claim, hiddenCount > 0)]
  if (hiddenCount > 0) lines.push([`${hiddenCount} more beneath`])
  return lines.filter(([fullest]) => fullest !== '')
}

/**
 * Tags, sources, replies, uses. Where the room is short, further tags become a number first; then the replies go, which can be
 * seen beneath, as the number of uses can; the first tag stays longest.
 */
function factLine(map: DebateMap, claim: Claim, areRepliesHidden: boolean): string[] {
  const [tag = '', ...otherTags] = claim.tags
  const count = new Set(citationsOf(map, claim.id).map((citation) => citation.source)).size
  const sources = count === 0 ? '' : count === 1 ? '1 source' : `${count} sources`
  const replies = areRepliesHidden ? '' : replyCounts(map, claim.id)
  const useCount = argumentsWith(map, claim.id).length
  const uses = useCount > 1 ? `used ${useCount}×` : ''
  const fewerTags = otherTags.length > 0 ? `${tag} and ${otherTags.length} more` : tag
  const wordings = [
    [claim.tags.join(', '), sources, replies, uses],
    [fewerTags, sources, replies, uses],
    [fewerTags, sources, uses],
    [fewerTags, sources],
    [tag, sources],
    [tag],
  ].map((parts) => parts.filter(Boolean).join(joint))
  return wordings.filter((wording, index) => index === 0 || (wording !== '' && wording !== wordings[index - 1]))
}

/** Replies for and against, as `+2 −1`; empty without any. */
function replyCounts(map: DebateMap, claim: ClaimId): string {
  let pro = 0
  let con = 0
  for (const { stance } of argumentsOn(map, { claim })) {
    if (stance === 'pro') pro++
    else con++
  }
  return [pro > 0 ? `+${pro}` : '', con > 0 ? `−${con}` : ''].filter(Boolean).join(' ')
}

function thesisLine(map: DebateMap, claim: Claim): string {
  const { pro, con } = countSides(map, claim.id)
  const total = pro + con
  return total === 0 ? 'Thesis' : `Thesis · ${total} ${total === 1 ? 'claim' : 'claims'} · ${pro} for, ${con} against`
}

/**
 * How many claims beneath speak for a claim and how many against it, each counted once, by its shortest way up: an attack
 * on a reason for the claim speaks against it, an attack on that attack speaks for it.
 */
function countSides(map: DebateMap, root: ClaimId): { pro: number; con: number } {
  const sides = new Map<ClaimId, 1 | -1>([[root, 1]])
  const queue = [root]
  const counts = { pro: 0, con: 0 }
  for (let at = 0; at < queue.length; at++) {
    const claim = queue[at]!
    const below = argumentsOn(map, { claim }).map((argument) => ({ argument, side: sides.get(claim)! }))
    for (const { argument, side } of below) {
      const own: 1 | -1 = argument.stance === 'pro' ? side : side === 1 ? -1 : 1
      for (const undercut of argumentsOn(map, { argument: argument.id })) below.push({ argument: undercut, side: own })
      for (const premise of argument.premises) {
        if (sides.has(premise)) continue
        sides.set(premise, own)
        queue.push(premise)
        if (own === 1) counts.pro++
        else counts.con++
      }
    }
  }
  return counts
}
