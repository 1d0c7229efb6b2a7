/** The white space of a map, in pixels. One file, so that the rhythm can be judged and changed as a whole. */
export const spacing = {
  /** Between cards side by side, and between blocks that have reasons of their own. */
  card: 26,
  block: 44,
  /** From a claim's lower edge to the first row under it, at least. */
  channel: 58,
  /** Between a claim and the one stacked under it. */
  stack: 40,
  /** Under a lower edge, kept for arrowheads. */
  head: 24,
  /** Over an upper edge, kept for the line that leaves there. */
  rise: 14,
  /** Between parallel lines. */
  lane: 10,
  /** From a lane to the nearest card at its side. */
  shoulder: 17,
  /** Between links that pass through. */
  track: 9,
  /** Over the premises, up to the line that joins them. */
  bracket: 26,
  jointRadius: 8,
  /** Between one undercut and the next on the same line. */
  undercut: 20,
  markRadius: 6,
  /** How much lower an undercutting claim stands than what it attacks. */
  step: 26,
  /** Between arrowheads at one edge. */
  port: 18,
  portInset: 20,
} as const
