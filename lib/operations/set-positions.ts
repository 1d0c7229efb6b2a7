import * as z from 'zod/mini'
import { claimId } from '../domain/ids'
import { positionSchema } from '../domain/position'
import { defineOperation } from './operation'

/** Pins claims where a person put them, and unpins others; arguments are untouched ([OP18]). */
export const setPositions = defineOperation(
  'set-positions',
  z.strictObject({
    pin: z._default(z.array(positionSchema).check(z.maxLength(1_000)), []),
    unpin: z._default(z.array(claimId).check(z.maxLength(1_000)), []),
  }),
  (draft, { pin, unpin }) => {
    for (const id of unpin) draft.unplace(id)
    for (const position of pin) {
      draft.getClaim(position.id)
      draft.place(position)
    }
  },
)
