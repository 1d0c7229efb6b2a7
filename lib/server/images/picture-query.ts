/** What can be asked of a picture, in an address or on the command line; all values come as text. */
import { z } from 'zod'
import { claimId } from '../../domain/ids'
import { languages } from '../../language/languages'
import { sourceLists } from '../../scene/picture'
import { orientations, pageNames } from '../../scene/picture-pages'
import { pictureThemeNames } from '../../scene/picture-themes'
import { sceneOrders } from '../../scene/layout/order-units'
import { sceneDirections } from '../../scene/scene-options'
import { textSizes } from '../../scene/text-size'
import { ownColours } from './own-colours'
import { pictureLimits } from './picture-size'

const scale = z.coerce
  .number('The scale must be a number.')
  .min(0.001, 'The scale must be at least 0.001.')
  .max(pictureLimits.scale, `The scale must be at most ${pictureLimits.scale}.`)

/** One of some words. */
function word<const Word extends string>(name: string, words: readonly Word[]): z.ZodEnum<{ [W in Word]: W }> {
  return z.enum(words, `The ${name} must be ${inWords(words)}.`)
}

function inWords(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

const yesOrNo = (name: string) => word(name, ['yes', 'no'])

/** Words between commas. */
const list = <Item extends string>(item: z.core.$ZodType<Item, string>) =>
  z
    .string()
    .max(100_000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item))

const day = z
  .string()
  .refine(
    (text) => ['no', 'today', 'changed'].includes(text) || z.iso.date().safeParse(text).success,
    'The date must be no, today, changed or a day such as 2026-11-23.',
  )

/** What of a picture's address is heeded. The rest is let pass: people add to links. */
export const pictureQuery = z
  .object({
    branch: z.optional(claimId),
    depth: z.coerce.number('The depth must be a number.').int().min(0).max(1_000).optional(),
    /** Claims by their ids, or those that a filter finds with the ways up from these. */
    only: list(claimId).optional(),
    tags: list(z.string()).optional(),
    parts: list(word('part', ['thesis', 'pro', 'con', 'loose'])).optional(),
    states: list(word('state', ['unanswered', 'unsupported'])).optional(),
    layout: word('layout', sceneDirections).optional(),
    order: word('order', sceneOrders).optional(),
    gaps: word('gaps', ['wide', 'compact']).default('wide'),
    text: word('text', textSizes).default('usual'),
    page: word('page', pageNames).default('fit'),
    orientation: word('orientation', orientations).optional(),
    /** Of the few words around the map: the key, the counts. */
    language: word('language', languages).default('en'),
    theme: word('theme', pictureThemeNames).optional(),
    colours: ownColours.optional(),
    background: word('background', ['theme', 'none']).default('theme'),
    title: yesOrNo('title').default('yes'),
    legend: yesOrNo('legend').default('yes'),
    date: day.default('no'),
    link: word('link', ['no', 'yes', 'qr']).default('no'),
    sources: word('sources', sourceLists).default('list'),
    authors: yesOrNo('authors').default('no'),
    scale: scale.optional(),
    width: z.coerce
      .number('The width must be a number.')
      .int('The width must be a whole number of pixels.')
      .min(16, 'The width must be at least 16 pixels.')
      .max(pictureLimits.width, `The width must be at most ${pictureLimits.width} pixels.`)
      .optional(),
    download: z.string().max(10).optional(),
    revision: z.string().max(20).optional(),
  })
  .refine((query) => query.scale === undefined || query.width === undefined, {
    path: ['width'],
    message: 'Give a scale or a width, not both.',
  })
  .refine((query) => query.theme === undefined || query.colours === undefined, {
    path: ['colours'],
    message: 'Give a theme or colours, not both.',
  })
  .refine((query) => query.orientation === undefined || query.page !== 'fit', {
    path: ['orientation'],
    message: 'A picture that fits its map has no orientation. Name a page too, such as a4.',
  })

export type PictureQuery = z.infer<typeof pictureQuery>
