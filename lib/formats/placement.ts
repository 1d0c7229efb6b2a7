/**
 * Places the claims of a map for formats that must say where each card lies: a tree that grows downwards, theses in the first row,
 * each claim centred over what is said about it. What is pinned lies at its pin, and what is below it comes along.
 *
 * It knows nothing of how Crux draws: programs that open such a file have letters of their own. Loops with stacks of their own, so that a
 * chain of 10,000 claims is no deeper than any other.
 */
import { argumentsOn, thesesOf, toRows, type DebateMap } from '../domain/debate-map'
import type { ArgumentId, ClaimId } from '../domain/ids'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Placement {
  readonly claims: ReadonlyMap<ClaimId, Box>
  /** The middle of each argument, between its premises and its conclusion. */
  readonly arguments: ReadonlyMap<ArgumentId, { readonly x: number; readonly y: number }>
}

export const cardWidth = 320
const gap = { across: 40, down: 120 }
/** As programs set text of 16 px: how many letters fit a line of a card, and how high lines are. */
const lettersALine = 34
const lineHeight = 24
const padding = 36

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** The lines of a text in a card: broken between words, and within one that is longer than a line. */
export function wrappedLines(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let [line, width] = ['', 0]
    const end = () => {
      lines.push(line.trimEnd())
      ;[line, width] = ['', 0]
    }
    for (const word of paragraph.match(/\S+\s*/g) ?? []) {
      if (width > 0 && width + widthOf(word.trimEnd()) > lettersALine) end()
      for (const letter of word) {
        const own = widthOf(letter)
        if (width + own > lettersALine && letter.trim() !== '') end()
        line += letter
        width += own
      }
    }
    end()
    return lines
  })
}

function widthOf(text: string): number {
  let width = 0
  // Nothing before Hangul is wide, and nearly everything stands before it.
  for (const letter of text) width += letter >= '\u1100' && wide.test(letter) ? 2 : 1
  return width
}

function cardHeight(text: string): number {
  return wrappedLines(text).length * lineHeight + padding
}

interface Spot {
  readonly id: ClaimId
  readonly depth: number
  readonly parent: Spot | undefined
  readonly below: Spot[]
  /** The middle. */
  x: number
}

/** `textOf` says what stands on a claim’s card, by which its height goes. */
export function placeClaims(map: DebateMap, textOf: (id: ClaimId) => string): Placement {
  const spots = spotsOf(map)
  const heights = new Map(spots.map(({ id }) => [id, cardHeight(textOf(id))]))
  setMiddles(spots)
  const tops = topsOf(spots, heights)
  const claims = new Map<ClaimId, Box>()
  const shifts = new Map<Spot, { readonly x: number; readonly y: number }>()
  for (const spot of spots) {
    const plain = { x: Math.round(spot.x - cardWidth / 2), y: tops[spot.depth]! }
    const pin = map.positions.get(spot.id)
    const inherited = (spot.parent && shifts.get(spot.parent)) ?? { x: 0, y: 0 }
    const shift = pin ? { x: pin.x - plain.x, y: pin.y - plain.y } : inherited
    shifts.set(spot, shift)
    const size = { width: cardWidth, height: heights.get(spot.id)! }
    claims.set(spot.id, { x: plain.x + shift.x, y: plain.y + shift.y, ...size })
  }
  return { claims, arguments: middlesOf(map, claims) }
}

/** Every claim once, each after the one that it is placed under. */
function spotsOf(map: DebateMap): Spot[] {
  const found: Spot[] = []
  const seen = new Set<ClaimId>()
  const roots = [...thesesOf(map), ...toRows(map).claims.filter(({ id }) => !map.argumentsByPremise.has(id))]
  for (const root of [...roots, ...toRows(map).claims]) {
    if (seen.has(root.id)) continue
    seen.add(root.id)
    const tree: Spot[] = [{ id: root.id, depth: 0, parent: undefined, below: [], x: 0 }]
    for (let at = 0; at < tree.length; at++) {
      const spot = tree[at]!
      for (const id of saidAbout(map, spot.id)) {
        if (seen.has(id)) continue
        seen.add(id)
        const next: Spot = { id, depth: spot.depth + 1, parent: spot, below: [], x: 0 }
        spot.below.push(next)
        tree.push(next)
      }
    }
    for (const spot of tree) found.push(spot)
  }
  return found
}

/** The premises of what is said about a claim, and of what is said about that in turn. */
function saidAbout(map: DebateMap, claim: ClaimId): ClaimId[] {
  const waiting = argumentsOn(map, { claim })
  for (let at = 0; at < waiting.length; at++) {
    for (const one of argumentsOn(map, { argument: waiting[at]!.id })) waiting.push(one)
  }
  return waiting.flatMap(({ premises }) => premises)
}

/** Leaves side by side, everything else over the middle of what is below it. */
function setMiddles(spots: readonly Spot[]): void {
  let next = 0
  const walk = spots.filter(({ parent }) => !parent).reverse()
  const order: Spot[] = []
  for (let spot = walk.pop(); spot; spot = walk.pop()) {
    order.push(spot)
    if (spot.below.length === 0) {
      spot.x = next + cardWidth / 2
      next += cardWidth + gap.across
    }
    for (const below of spot.below.toReversed()) walk.push(below)
  }
  for (const spot of order.reverse()) {
    const [first, last] = [spot.below[0], spot.below.at(-1)]
    if (first && last) spot.x = (first.x + last.x) / 2
  }
}

function topsOf(spots: readonly Spot[], heights: ReadonlyMap<ClaimId, number>): number[] {
  const tallest: number[] = []
  for (const { id, depth } of spots) tallest[depth] = Math.max(tallest[depth] ?? 0, heights.get(id)!)
  let top = 0
  return tallest.map((height) => {
    const here = top
    top += height + gap.down
    return here
  })
}

function middlesOf(map: DebateMap, claims: ReadonlyMap<ClaimId, Box>) {
  const middles = new Map<ArgumentId, { readonly x: number; readonly y: number }>()
  const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })
  for (const start of toRows(map).arguments) {
    const chain = [start]
    for (let one = start; 'argument' in one.conclusion && !middles.has(one.conclusion.argument);) {
      one = map.arguments.get(one.conclusion.argument)!
      chain.push(one)
    }
    for (const { id, premises, conclusion } of chain.reverse()) {
      if (middles.has(id)) continue
      const to = 'claim' in conclusion ? middleOf(claims.get(conclusion.claim)!) : middles.get(conclusion.argument)!
      const from = premises.map((premise) => middleOf(claims.get(premise)!))
      const x = from.reduce((sum, one) => sum + one.x, 0) / from.length
      const y = from.reduce((sum, one) => sum + one.y, 0) / from.length
      middles.set(id, { x: Math.round((x + to.x) / 2), y: Math.round((y + to.y) / 2) })
    }
  }
  return middles
}
