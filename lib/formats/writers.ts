/** Every format that Crux writes. */
import type { MapWriter } from './format'
import { kialoWriter } from './kialo/write'

export const writers: readonly MapWriter[] = [kialoWriter]
