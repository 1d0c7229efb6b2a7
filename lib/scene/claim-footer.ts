/**
 * The small lines under a claim's text: its tags, sources and replies; under a thesis, what the map gathers about it; and what
 * is beneath and not shown.
 */
import type { ClaimFooter } from './claim-face'
import type { ClaimNode } from './layout/map-graph'
import type { SideCounts } from './scene'

const joint = '\u2002'

/**
 * `hidden`: how many claims beneath are not shown, by the side that they help. `gathered`: the same of all that are beneath a
 * thesis. A compact card says no facts.
 */
export function claimFooter(node: ClaimNode, hidden: SideCounts, gathered: SideCounts, isCompact = false): ClaimFooter {
  const hiddenCount = hidden.pro + hidden.con
  const lines = node.claim.thesis ? [[thesisLine(gathered)]] : isCompact ? [] : [factLine(node, hiddenCount > 0)]
  if (hiddenCount > 0) {
    const sides = inWords(hidden)
    lines.push([
      `${hiddenCount} more beneath: ${sides}`,
      `${hiddenCount} more: ${sides}`,
      `${hiddenCount} more beneath`,
    ])
  }
  return lines.filter(([fullest]) => fullest !== '')
}

function inWords({ pro, con }: SideCounts): string {
  return [pro > 0 ? `${pro} for` : '', con > 0 ? `${con} against` : ''].filter(Boolean).join(', ')
}

/**
 * Tags, sources, replies, uses. Where the room is short, further tags become a number first; then the replies go, which can be
 * seen beneath, as the number of uses can; the first tag stays longest.
 */
function factLine({ claim, on, sources: count, uses: useCount }: ClaimNode, areRepliesHidden: boolean): string[] {
  const [tag = '', ...otherTags] = claim.tags
  const sources = count === 0 ? '' : count === 1 ? '1 source' : `${count} sources`
  const replies = areRepliesHidden ? '' : replyCounts(on)
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
function replyCounts(on: ClaimNode['on']): string {
  let pro = 0
  let con = 0
  for (const { argument } of on) {
    if (argument.stance === 'pro') pro++
    else con++
  }
  return [pro > 0 ? `+${pro}` : '', con > 0 ? `−${con}` : ''].filter(Boolean).join(' ')
}

function thesisLine({ pro, con }: SideCounts): string {
  const total = pro + con
  return total === 0 ? 'Thesis' : `Thesis · ${total} ${total === 1 ? 'claim' : 'claims'} · ${pro} for, ${con} against`
}
