import { z } from 'zod'
import { claimId } from '../domain/ids'
import { positionSchema } from '../domain/position'
import { defineOperation } from './operation'

/** Pins claims where a person put them, and unpins others; arguments are untouched ([OP18]). */
export const setPositions = defineOperation(
  'set-positions',
  z.strictObject({
    pin: z.array(positionSchema).max(1_000).default([]),
    unpin: z.array(claimId).max(1_000).default([]),
  }),
  (draft, { pin, unpin }) => {
    for (const id of unpin) draft.unplace(id)
    for (const position of pin) {
      draft.getClaim(position.id)
      draft.place(position)
    }
  },
)
