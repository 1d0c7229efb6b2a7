/** How round the corners of a card are, in pixels. Apart from what draws cards: the page needs no more of that. */
export const cardRadius = 7
