/** How a person wants a map as a picture: what is in it, how it looks, what file it becomes. Kept on this device. */
import * as z from 'zod/mini'
import type { ClaimId } from '@/lib/domain/ids'
import { sceneDirections, type SceneDirection } from '@/lib/scene/scene-options'
import { writeGrowth, type Growth } from './growth'

export const pictureKinds = ['png', 'svg', 'pdf', 'pptx', 'html', 'jpeg', 'webp'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** What is in it: all, what is under the selected claim, the claims that are selected, what the filter finds. */
export const pictureParts = ['map', 'branch', 'selection', 'filter'] as const
export type PicturePart = (typeof pictureParts)[number]

const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/))

const settings = z.object({
  kind: z.enum(pictureKinds),
  theme: z.enum(['light', 'dark', 'print', 'contrast', 'own']),
  /** A class's own, where the theme is `own`. */
  colours: z.object({ paper: colour, ink: colour, pro: colour, con: colour }),
  isTransparent: z.boolean(),
  text: z.enum(['small', 'usual', 'large']),
  /** `shown`: as the map is shown now. */
  layout: z.enum(['shown', ...sceneDirections]),
  isCompact: z.boolean(),
  page: z.enum(['fit', 'slide', 'a4', 'letter', 'a3', 'a2', 'a1', 'a0']),
  orientation: z.enum(['auto', 'portrait', 'landscape']),
  hasTitle: z.boolean(),
  hasLegend: z.boolean(),
  hasAuthors: z.boolean(),
  date: z.enum(['no', 'today', 'changed']),
  link: z.enum(['no', 'yes', 'qr']),
  sources: z.enum(['list', 'numbered', 'none']),
  /** Pixels of the picture for one of the map; on a page it is `dpi` that counts. */
  scale: z.enum(['1', '2', '3']),
  dpi: z.enum(['96', '150', '300']),
  isMapInside: z.boolean(),
  /** Letters of an SVG as shapes, for programs that know no fonts. */
  hasPaths: z.boolean(),
  /** Of a PDF. */
  pages: z.enum(['one', 'sheets', 'branches']),
})

export type PictureSettings = z.infer<typeof settings>

export const usualSettings: PictureSettings = {
  kind: 'png',
  theme: 'light',
  colours: { paper: '#fffdf5', ink: '#1c1b18', pro: '#0b6e69', con: '#b23a1e' },
  isTransparent: false,
  text: 'usual',
  layout: 'shown',
  isCompact: false,
  page: 'fit',
  orientation: 'auto',
  hasTitle: true,
  hasLegend: true,
  hasAuthors: false,
  date: 'no',
  link: 'no',
  sources: 'list',
  scale: '2',
  dpi: '150',
  isMapInside: false,
  hasPaths: false,
  pages: 'one',
}

/** What is wanted often: each says only in what it differs from the usual. */
export const presets = {
  usual: {},
  slide: { kind: 'pptx', page: 'slide', text: 'large', sources: 'none' },
  handout: { kind: 'pdf', page: 'a4', sources: 'numbered', link: 'qr', date: 'today' },
  poster: { kind: 'pdf', page: 'a1', sources: 'numbered', link: 'qr' },
  print: { kind: 'pdf', theme: 'print', page: 'a4', date: 'today' },
} as const satisfies Record<string, Partial<PictureSettings>>

export type PresetName = keyof typeof presets
export const presetNames = Object.keys(presets) as PresetName[]

export function settingsOf(name: PresetName): PictureSettings {
  return { ...usualSettings, ...presets[name] }
}

/** The preset that the settings are; undefined where they are nobody's but this person's. */
export function presetOf(chosen: PictureSettings): PresetName | undefined {
  const { colours: _colours, ...rest } = chosen
  return presetNames.find((name) => {
    const { colours: _usual, ...preset } = settingsOf(name)
    return (
      JSON.stringify(Object.entries(preset)) ===
      JSON.stringify(Object.keys(preset).map((key) => [key, rest[key as keyof typeof rest]]))
    )
  })
}

const key = 'crux-picture'

/** As they were left on this device; the usual ones where there are none, or an older Crux left others. */
export function readSettings(storage: Pick<Storage, 'getItem'>): PictureSettings {
  try {
    return settings.safeParse(JSON.parse(storage.getItem(key) ?? 'null')).data ?? usualSettings
  } catch {
    return usualSettings
  }
}

export function keepSettings(storage: Pick<Storage, 'setItem'>, chosen: PictureSettings): void {
  try {
    storage.setItem(key, JSON.stringify(chosen))
  } catch {
    // Full, or forbidden: it is a convenience.
  }
}

/** What of a map goes in, as it is known on the page. */
export interface PictureSubject {
  readonly part: PicturePart
  readonly branch: ClaimId | undefined
  /** Of a selection or a filter. */
  readonly only: readonly ClaimId[]
  readonly levels: number | undefined
  readonly growth: Growth
  readonly language: string
  readonly linkKey: string | undefined
}

/** More would be too long for an address. */
export const mostOnly = 400

/** What the picture is, without how large it is drawn. */
export function queryOf(chosen: PictureSettings, subject: PictureSubject): URLSearchParams {
  const query = new URLSearchParams({ language: subject.language })
  if (subject.linkKey) query.set('key', subject.linkKey)
  if (subject.part === 'branch' && subject.branch) query.set('branch', subject.branch)
  if (subject.part === 'selection' || subject.part === 'filter') query.set('only', subject.only.join(','))
  if (subject.levels !== undefined) query.set('depth', String(subject.levels))
  const direction: SceneDirection = chosen.layout === 'shown' ? subject.growth.direction : chosen.layout
  const isCompact = chosen.isCompact || (chosen.layout === 'shown' && subject.growth.isCompact)
  writeGrowth({ ...subject.growth, direction, isCompact }, query)
  if (chosen.theme === 'own') {
    const { paper, ink, pro, con } = chosen.colours
    query.set('colours', [paper, ink, pro, con].map((one) => one.slice(1)).join(','))
  } else query.set('theme', chosen.theme)
  const said = [
    ['background', chosen.isTransparent ? 'none' : 'theme', 'theme'],
    ['text', chosen.text, 'usual'],
    ['page', chosen.page, 'fit'],
    ['title', chosen.hasTitle ? 'yes' : 'no', 'yes'],
    ['legend', chosen.hasLegend ? 'yes' : 'no', 'yes'],
    ['authors', chosen.hasAuthors ? 'yes' : 'no', 'no'],
    ['date', chosen.date, 'no'],
    ['link', chosen.link, 'no'],
    ['sources', chosen.sources, 'list'],
  ] as const
  for (const [name, value, usual] of said) if (value !== usual) query.set(name, value)
  if (chosen.page !== 'fit' && chosen.orientation !== 'auto') query.set('orientation', chosen.orientation)
  return query
}

/** What the file is, added to what the picture is. */
export function fileQueryOf(chosen: PictureSettings, subject: PictureSubject): URLSearchParams {
  const query = queryOf(chosen, subject)
  if (isRaster(chosen.kind)) {
    if (chosen.page === 'fit') query.set('scale', chosen.scale)
    else query.set('dpi', chosen.dpi)
  }
  if (mayHoldMap(chosen.kind) && chosen.isMapInside) query.set('map', 'inside')
  if (chosen.kind === 'svg' && chosen.hasPaths) query.set('fonts', 'paths')
  if (chosen.kind === 'pdf' && chosen.pages !== 'one') query.set('pages', chosen.pages)
  return query
}

export function isRaster(kind: PictureKind): boolean {
  return kind === 'png' || kind === 'jpeg' || kind === 'webp'
}

export function mayHoldMap(kind: PictureKind): boolean {
  return kind === 'png' || kind === 'svg'
}

export const endings: Readonly<Record<PictureKind, string>> = {
  png: 'png',
  svg: 'svg',
  pdf: 'pdf',
  pptx: 'pptx',
  html: 'html',
  jpeg: 'jpg',
  webp: 'webp',
}
