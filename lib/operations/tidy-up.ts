import * as z from 'zod/mini'
import { defineOperation } from './operation'

/** Unpins every claim, so that the layout places all of them ([OP18]). */
export const tidyUp = defineOperation('tidy-up', z.strictObject({}), (draft) => {
  for (const id of [...draft.map.positions.keys()]) draft.unplace(id)
})
