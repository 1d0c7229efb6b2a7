/** The white space of a map, in pixels. One file, so that the rhythm can be judged and changed as a whole. */
export const spacing = {
  /** Between cards side by side, and between columns of which one has reasons of its own. */
  card: 26,
  block: 44,
  /** Between a reason and the next in its column, and where one of them has reasons of its own. */
  stack: 22,
  stackBlock: 36,
  /** From a claim's lower edge to the first row under it, at least. */
  channel: 52,
  /** Under a lower edge, down to the line that gathers the reasons of one stance. */
  bus: 28,
  /** Between the lines that gather reasons for and against, where the one passes over the other. */
  busStep: 16,
  /** Over an upper edge, kept for the line that leaves there. */
  rise: 18,
  /** The radius at which lines turn. */
  corner: 16,
  /** From a stacked premise to the first mark on its line. */
  mark: 14,
  /** From a column's trunk to the cards at its side, and between two trunks. */
  shoulder: 30,
  trunks: 28,
  /** Between the trunks for and against at one side of a list. */
  lane: 16,
  /** Over the premises, up to the line that joins them. */
  bracket: 26,
  jointRadius: 8,
  /** Between one undercut and the next on the same line. */
  undercut: 20,
  markRadius: 6,
  /** How much lower an undercutting claim stands than what it attacks. */
  step: 26,
  /** From a card's corner to the nearest place where a line may meet its edge. */
  portInset: 20,
  /** Between the arrowheads for and against. */
  port: 28,
  /** Around a pinned card, and no wider than the least distance of cards, so that pinning one where it stands moves nothing. */
  ring: 22,
  /** Between maps of several theses. */
  theses: 90,
} as const

/** The gaps between cards: the rest is the size of lines and signs, which stays. */
export type Gaps = Readonly<Record<(typeof gapNames)[number], number>>

const gapNames = ['card', 'block', 'stack', 'stackBlock', 'channel', 'bus', 'ring', 'theses'] as const

/** Those of a compact map: as narrow as lines, heads and signs allow. */
export const compactGaps: Gaps = {
  card: 16,
  block: 26,
  stack: 12,
  stackBlock: 20,
  channel: 44,
  bus: 24,
  ring: 12,
  theses: 60,
}
