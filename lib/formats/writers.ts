/** Every format that Crux writes. */
import type { MapWriter } from './format'

export const writers: readonly MapWriter[] = []
