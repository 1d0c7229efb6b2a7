/**
 * The words that say on which side a claim stands, at the beginning of its line or alone above a list. Apart from what reads
 * lines, since writing an outline asks for these words too, so that no claim is read as more than its text.
 */
import type { Tie } from './outline'

/** What a line says of its tie, and its text without and with that. */
export interface Worded {
  /** `none` where the line says that it is a claim and no more. */
  readonly tie: Tie | 'none' | undefined
  readonly text: string
  readonly wording: string
}

const tieWords: readonly (readonly [Tie | 'none', readonly string[]])[] = [
  ['pro', ['pro', 'pros', 'for', 'yes', 'reason', 'reason for', 'reasons for', 'argument for', 'arguments for']],
  ['pro', ['in favour', 'in favor', 'support', 'supports', 'supporting', 'advantage', 'advantages', 'benefits']],
  ['con', ['con', 'cons', 'contra', 'against', 'no', 'reason against', 'argument against']],
  ['con', ['arguments against', 'attack', 'attacks', 'objection', 'objections', 'counter', 'counterargument']],
  ['con', ['counter-argument', 'rebuttal', 'but', 'disadvantage', 'disadvantages', 'drawbacks']],
  ['and', ['and', 'co-premise']],
  ['undercut', ['undercut', 'undercuts']],
  ['backing', ['backing', 'backs']],
  ['none', ['claim', 'thesis', 'question', 'motion']],
  ['pro', ['dafür', 'grund', 'grund dafür', 'gründe dafür', 'argument dafür', 'argumente dafür', 'ja', 'stützt']],
  ['pro', ['pro-argument', 'pro-argumente', 'vorteil', 'vorteile', 'benefit', 'upside', 'upsides', 'strengths']],
  ['con', ['dagegen', 'grund dagegen', 'gründe dagegen', 'argument dagegen', 'argumente dagegen', 'nein', 'aber']],
  ['con', ['contra-argument', 'contra-argumente', 'kontra', 'nachteil', 'nachteile', 'einwand', 'einwände']],
  ['con', ['gegenargument', 'gegenargumente', 'reasons against', 'drawback', 'downside', 'downsides']],
  ['and', ['und', 'weitere prämisse']],
  ['none', ['aussage', 'these', 'frage', 'antrag', 'behauptung']],
]
const tieOf = new Map(tieWords.flatMap(([tie, words]) => words.map((word) => [word, tie] as const)))

const words = [...tieOf.keys()].sort((one, other) => other.length - one.length).join('|')
const inColon = new RegExp(`^(\\*\\*|__|\\*|_)?(${words})\\s*(?::\\s*\\1|\\1\\s*:)(?:\\s+|$)`, 'i')
const inBrackets = /^[[(](pro|con|\+|-|−)[\])](?:\s*:)?(?:\s+|$)/i
const openings: readonly (readonly [RegExp, Tie])[] = [
  [/^(?:but|however|yet|aber|jedoch),?\s+(?=\S)/i, 'con'],
  [/^(?:because|denn)\s+(?=\S)/i, 'pro'],
  // Pictures that people put before reasons.
  [/^(?:✅|✔|✓|👍)[\ufe0f\u{1f3fb}-\u{1f3ff}]?\s*(?=\S)/u, 'pro'],
  [/^(?:❌|✘|✗|👎)[\ufe0f\u{1f3fb}-\u{1f3ff}]?\s*(?=\S)/u, 'con'],
]

/** What a wording says of its tie, and the wording without it. */
export function readTie(wording: string): { readonly tie: Tie | 'none' | undefined; readonly text: string } {
  const named = inColon.exec(wording)
  if (named) return { tie: tieOf.get((named[2] ?? '').toLowerCase()), text: wording.slice(named[0].length).trim() }
  const signed = inBrackets.exec(wording)
  if (signed) {
    const isPro = /^(pro|\+)$/i.test(signed[1] ?? '')
    return { tie: isPro ? 'pro' : 'con', text: wording.slice(signed[0].length).trim() }
  }
  for (const [opening, tie] of openings) {
    if (opening.test(wording)) return { tie, text: capitalised(wording.replace(opening, '')) }
  }
  return { tie: undefined, text: wording }
}

/** The tie that a line gives all that is under it, where it says nothing else: `Pros`, `Arguments against:`. */
export function groupTie({ tie, text, wording }: Worded): 'pro' | 'con' | undefined {
  const alone = tie !== undefined && text === '' ? tie : tieOf.get(wording.replace(/[*_]/g, '').trim().toLowerCase())
  return alone === 'pro' || alone === 'con' ? alone : undefined
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
}
