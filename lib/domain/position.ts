/** Where a person pinned a claim: the top left corner in map pixels. A claim without one is placed by the layout. */
import { z } from 'zod'
import { claimId } from './ids'
import { limits } from './limits'

const coordinate = z
  .number()
  .int()
  .min(-limits.coordinate)
  .max(limits.coordinate)
  // JSON has no negative zero.
  .overwrite((value) => value + 0)

export const positionSchema = z.strictObject({ id: claimId, x: coordinate, y: coordinate })

export type Position = Readonly<z.infer<typeof positionSchema>>
