/** What the plain page is given: the very boxes, texts and lines that Crux shows. */
import type { Box } from '@/lib/scene/scene'

export interface PlainMap {
  readonly claims: readonly (Box & { readonly id: string; readonly text: string })[]
  /** Each with its id, the premise and the claim that it is a reason about. */
  readonly lines: readonly (readonly [id: string, premise: string, conclusion: string])[]
  /** Where on the page the map stands: as large as Crux's own. */
  readonly surface: Box
}
