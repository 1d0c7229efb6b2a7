/** What can be asked of a picture, in an address or on the command line; all values come as text. */
import { z } from 'zod'
import { claimId } from '../../domain/ids'
import { languages } from '../../language/languages'
import type { PictureRequest } from '../../scene/picture'
import { sceneOrders } from '../../scene/layout/order-units'
import { sceneDirections } from '../../scene/scene-options'
import { pictureLimits } from './picture-size'

const scale = z.coerce
  .number('The scale must be a number.')
  .min(0.001, 'The scale must be at least 0.001.')
  .max(pictureLimits.scale, `The scale must be at most ${pictureLimits.scale}.`)

/** What of a picture's address is heeded. The rest is let pass: people add to links. */
export const pictureQuery = z
  .object({
    branch: z.optional(claimId),
    depth: z.coerce.number('The depth must be a number.').int().min(0).max(1_000).optional(),
    layout: z.enum(sceneDirections, 'The layout must be down, right or radial.').optional(),
    order: z.enum(sceneOrders, 'The order must be hand, stance, newest or size.').optional(),
    gaps: z.enum(['wide', 'compact'], 'The gaps must be wide or compact.').default('wide'),
    /** Of the few words around the map: the key, the counts. */
    language: z.enum(languages, `The language must be ${languages.join(' or ')}.`).default('en'),
    theme: z.enum(['light', 'dark'], 'The theme must be light or dark.').default('light'),
    scale: scale.optional(),
    width: z.coerce
      .number('The width must be a number.')
      .int('The width must be a whole number of pixels.')
      .min(16, 'The width must be at least 16 pixels.')
      .max(pictureLimits.width, `The width must be at most ${pictureLimits.width} pixels.`)
      .optional(),
    fonts: z.enum(['embedded', 'none'], 'The fonts must be embedded or none.').default('embedded'),
    download: z.string().max(10).optional(),
    revision: z.string().max(20).optional(),
  })
  .refine((query) => query.scale === undefined || query.width === undefined, {
    path: ['width'],
    message: 'Give a scale or a width, not both.',
  })

export type PictureQuery = z.infer<typeof pictureQuery>

/** What is asked of the picture itself, whatever kind of file it becomes. */
export function pictureRequestOf({ theme, branch, depth, layout, order, gaps }: PictureQuery): PictureRequest {
  return { theme, branch, depth, direction: layout, order, isCompact: gaps === 'compact' }
}
