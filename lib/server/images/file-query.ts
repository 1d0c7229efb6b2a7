/** What can be asked of the file that a picture becomes, whatever is in the picture. */
import { z } from 'zod'
import { paperNames } from './pdf/papers'

export const fileQuery = z.object({
  /** Pixels an inch of paper holds; without a scale or a width the picture is drawn that fine. */
  dpi: z.coerce
    .number('The dpi must be a number.')
    .int('The dpi must be a whole number.')
    .min(36, 'The dpi must be at least 36.')
    .max(1200, 'The dpi must be at most 1200.')
    .optional(),
  quality: z.coerce
    .number('The quality must be a number.')
    .int('The quality must be a whole number.')
    .min(1, 'The quality must be at least 1.')
    .max(100, 'The quality must be at most 100.')
    .optional(),
  /** Whether a PNG or SVG carries the map, so that it can be opened again. */
  map: z.enum(['none', 'inside'], 'The map must be none or inside.').default('none'),
  fonts: z.enum(['embedded', 'none', 'paths'], 'The fonts must be embedded, none or paths.').default('embedded'),
  /** Of a PDF: one page as large as the picture, sheets to be glued together, or a page for each branch. */
  pages: z.enum(['one', 'sheets', 'branches'], 'The pages must be one, sheets or branches.').default('one'),
  paper: z.enum(paperNames, 'The paper must be a4, letter or a3.').default('a4'),
})

export type FileQuery = z.infer<typeof fileQuery>
