/**
 * The small lines under a claim's text: its tags, sources and replies; under a thesis, what the map gathers about it; and what
 * is beneath and not shown.
 */
import type { Say } from '../language/say'
import type { ClaimFooter } from './claim-face'
import type { ClaimNode } from './layout/map-graph'
import type { SideCounts } from './scene'

const joint = '\u2002'

export interface FooterSetting {
  /** A compact card says no facts. */
  readonly isCompact?: boolean
  /** Whether its sources are told by their numbers. */
  readonly hasMark?: boolean
  /** Who wrote the claim, where that is said. */
  readonly author?: string | undefined
}

/**
 * `hidden`: how many claims beneath are not shown, by the side that they help. `gathered`: the same of all that are beneath a
 * thesis.
 */
export function claimFooter(
  say: Say,
  node: ClaimNode,
  hidden: SideCounts,
  gathered: SideCounts,
  { isCompact = false, hasMark = false, author }: FooterSetting = {},
): ClaimFooter {
  const hiddenCount = hidden.pro + hidden.con
  const lines: (readonly string[])[] = node.claim.thesis
    ? [[thesisLine(say, gathered)]]
    : isCompact
      ? []
      : [factLine(say, node, hiddenCount > 0, hasMark)]
  if (author !== undefined) lines.push([author])
  if (hiddenCount > 0) {
    const sides = inWords(say, hidden)
    lines.push([
      say('scene.moreBeneathSides', { count: hiddenCount, sides }),
      say('scene.moreSides', { count: hiddenCount, sides }),
      say('scene.moreBeneath', { count: hiddenCount }),
    ])
  }
  return lines.filter(([fullest]) => fullest !== '')
}

function inWords(say: Say, { pro, con }: SideCounts): string {
  const sides = [pro > 0 ? counted(say, 'scene.for', pro) : '', con > 0 ? counted(say, 'scene.against', con) : '']
  return sides.filter(Boolean).join(', ')
}

interface Facts {
  readonly tags: readonly string[]
  readonly sources: string
  readonly replies: string
  readonly uses: string
}

const factsBefore = new WeakMap<Say, Map<string, readonly string[]>>()

/** Worded once: thousands of claims have the same tag and one source. */
function factLine(
  say: Say,
  { claim: { tags }, on, sources: count, uses: useCount }: ClaimNode,
  areRepliesHidden: boolean,
  areSourcesMarked: boolean,
): readonly string[] {
  const sources = count === 0 || areSourcesMarked ? '' : counted(say, 'scene.sources', count)
  const replies = areRepliesHidden ? '' : replyCounts(on)
  const uses = useCount > 1 ? counted(say, 'scene.used', useCount) : ''
  const worded = factsBefore.get(say) ?? new Map<string, readonly string[]>()
  factsBefore.set(say, worded)
  const key = [sources, replies, uses, ...tags].join('\n')
  const known = worded.get(key)
  if (known) return known
  if (worded.size > mostRemembered) worded.clear()
  const wordings = wordFacts(say, { tags, sources, replies, uses })
  worded.set(key, wordings)
  return wordings
}

const mostRemembered = 10_000

/**
 * Tags, sources, replies, uses. Where the room is short, further tags become a number first; then the replies go, which can be
 * seen beneath, as the number of uses can; the first tag stays longest.
 */
function wordFacts(say: Say, { tags, sources, replies, uses }: Facts): readonly string[] {
  const [tag = '', ...otherTags] = tags
  const fewerTags = otherTags.length > 0 ? say('scene.moreTags', { tag, count: otherTags.length }) : tag
  const wordings = [
    [tags.join(', '), sources, replies, uses],
    [fewerTags, sources, replies, uses],
    [fewerTags, sources, uses],
    [fewerTags, sources],
    [tag, sources],
    [tag],
  ].map((parts) => parts.filter(Boolean).join(joint))
  return wordings.filter((wording, index) => index === 0 || (wording !== '' && wording !== wordings[index - 1]))
}

type CountKey = 'scene.sources' | 'scene.used' | 'scene.for' | 'scene.against'

const saidBefore = new WeakMap<Say, Map<string, string>>()

/** Said once: thousands of claims have one source or two. */
function counted(say: Say, key: CountKey, count: number): string {
  const said = saidBefore.get(say) ?? new Map<string, string>()
  saidBefore.set(say, said)
  const known = said.get(key + count)
  if (known !== undefined) return known
  const text = say(key, { count })
  said.set(key + count, text)
  return text
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

function thesisLine(say: Say, { pro, con }: SideCounts): string {
  const count = pro + con
  return count === 0 ? say('scene.thesis') : say('scene.thesisWith', { count, pro, con })
}
