/** How large letters are in relation to cards and gaps. */
export const textSizes = ['small', 'usual', 'large'] as const
export type TextSize = (typeof textSizes)[number]

/** How wide cards are at each size of the text, as a share of the usual. */
export const cardShare: Readonly<Record<TextSize, number>> = { small: 1.25, usual: 1, large: 0.8 }
