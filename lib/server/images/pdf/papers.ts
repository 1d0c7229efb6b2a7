/** Sizes of paper, upright, in points. */
export const papers = {
  a4: { width: 595.276, height: 841.89 },
  letter: { width: 612, height: 792 },
  a3: { width: 841.89, height: 1190.551 },
} as const

export type PaperName = keyof typeof papers
export const paperNames = ['a4', 'letter', 'a3'] as const satisfies readonly PaperName[]
