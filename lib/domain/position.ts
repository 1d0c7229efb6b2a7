/** Where a person pinned a claim: the top left corner in map pixels. A claim without one is placed by the layout. */
import * as z from 'zod/mini'
import { claimId } from './ids'
import { limits } from './limits'

const coordinate = z.int().check(
  z.minimum(-limits.coordinate),
  z.maximum(limits.coordinate),
  // JSON has no negative zero.
  z.overwrite((value) => value + 0),
)

export const positionSchema = z.strictObject({ id: claimId, x: coordinate, y: coordinate })

export type Position = Readonly<z.infer<typeof positionSchema>>
