/** The places of the two editors on a map's page. */
export const surfaces = {
  split: 'Width of the outline',
} as const
