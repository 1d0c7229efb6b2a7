/** What a map may hold. Every boundary and every operation checks against these numbers. */
export const limits = {
  claimText: 500,
  note: 10_000,
  title: 200,
  description: 2_000,
  tag: 40,
  tagsPerClaim: 12,
  premises: 20,
  shortField: 300,
  url: 2_000,
  claimsPerMap: 50_000,
  argumentsPerMap: 100_000,
  sourcesPerMap: 10_000,
  citationsPerClaim: 50,
  /** Ranks lie between this and its negative. */
  rank: 1e9,
  /** Pixels from the origin that a pinned claim may lie away. */
  coordinate: 4_000_000,
  /** Bytes of one operation as JSON. */
  operationBytes: 65_536,
  /** Claims that are added at once, such as a pasted outline. */
  claimsAtOnce: 10_000,
  /** Bytes of the one operation that adds them. */
  partsBytes: 6_291_456,
} as const
