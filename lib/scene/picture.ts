/**
 * A map, or a part of one, as a picture to take away: the scene with a title, a caption, the key and the sources around it.
 *
 * The same map and request give the same picture, whoever asks for it and wherever it is drawn: also its date is asked for.
 */
import { claimsUnder } from '../domain/branch'
import { citationsOf, getClaim, mapWithOnly, type DebateMap } from '../domain/debate-map'
import type { ActorId, ClaimId } from '../domain/ids'
import type { Source } from '../domain/source'
import { SceneBuilder } from './scene-builder'
import { describePicture } from './describe-picture'
import { paintScene } from './display-list'
import type { Frame } from './frame'
import { signsOf } from './legend'
import type { SceneOrder } from './layout/order-units'
import { withMemory, type Typesetter } from './measure'
import type { DisplayList } from './paint-command'
import { captionsOf, type ShownPart } from './picture-captions'
import { fillSheet, wrapPage } from './picture-page'
import { formatsOf, type Orientation, type PageName } from './picture-pages'
import { themeOf, type PictureThemeName } from './picture-themes'
import { encodeQr } from './qr-code'
import type { Scene } from './scene'
import type { CardNotes, SceneDirection, SceneOptions } from './scene-options'
import type { TextSize } from './text-size'
import type { Theme } from './theme'

/** What is said of sources: each in a line, or each claim carries the numbers of its own. */
export const sourceLists = ['list', 'numbered', 'none'] as const
export type SourceList = (typeof sourceLists)[number]

export interface PictureRequest {
  /** In which direction the map grows, and in which order reasons are read. */
  readonly direction?: SceneDirection | undefined
  readonly order?: SceneOrder | undefined
  readonly isCompact?: boolean | undefined
  readonly textSize?: TextSize | undefined
  /** One of ours by name, or one of somebody's own colours. */
  readonly theme: PictureThemeName | Theme
  readonly isTransparent?: boolean | undefined
  /** Only this claim and what is under it. Must be a claim of the map. */
  readonly branch?: ClaimId | undefined
  /** Levels shown under the theses, or under the branch's claim. */
  readonly depth?: number | undefined
  /** Only these claims, with the arguments that are about these alone. */
  readonly only?: PictureSelection | undefined
  /** `fit` where nothing is said. */
  readonly page?: PageName | undefined
  readonly orientation?: Orientation | undefined
  /** Title and captions, and the key; there where nothing is said. */
  readonly hasTitle?: boolean | undefined
  readonly hasLegend?: boolean | undefined
  /** Of what day the picture is, as `2026-11-23`. */
  readonly date?: string | undefined
  /** Where the map is found. */
  readonly link?: PictureLink | undefined
  readonly sources?: SourceList | undefined
  /** Names to show on the claims that they wrote. */
  readonly authors?: ReadonlyMap<ActorId, string> | undefined
}

export interface PictureSelection {
  readonly claims: ReadonlySet<ClaimId>
  /** Which ones these are, for the caption: "those that match cost". */
  readonly said?: string | undefined
}

export interface PictureLink {
  readonly address: string
  readonly hasCode: boolean
}

// Numbers in titles are ordered as numbers.
const byName = new Intl.Collator('en', { numeric: true })

export function composePicture(map: DebateMap, measurer: Typesetter, request: PictureRequest): DisplayList {
  const { branch, only, isTransparent = false, page = 'fit', orientation } = request
  const theme = themeOf(request.theme)
  const shown = only ? mapWithOnly(map, branch === undefined ? only.claims : new Set([...only.claims, branch])) : map
  const build = sceneMaker(shown, measurer, request)
  const plain = build({})
  const sources = citedIn(shown, plain)
  const notes = notesOf(shown, plain, sources, request)
  const captions = captionsOf(measurer.say, map, partOf(map, plain, sources, request))
  const frame = frameOf(map, plain, sources, captions, request)
  const setting = { frame, measurer: withMemory(measurer), theme }
  const noted = notes ? { notes } : {}
  const layout = { build: (aspect: number) => build({ aspect, ...noted }), mostTries: triesFor(plain) }
  const made =
    page === 'fit'
      ? wrapPage(notes ? build(noted) : plain, setting)
      : fillSheet(formatsOf(page, orientation), plain, layout, setting)
  return {
    page: made.page,
    ...(made.sheet ? { sheet: made.sheet } : {}),
    background: isTransparent ? null : theme.paper,
    title: map.details.title,
    description: describePicture(measurer.say, shown, made.scene, captions),
    commands: [...paintScene(made.scene, theme), ...made.commands],
  }
}

type MakeScene = (more: SceneOptions) => Scene

function sceneMaker(map: DebateMap, measurer: Typesetter, request: PictureRequest): MakeScene {
  const { branch, depth, direction, order, isCompact, textSize } = request
  const options: SceneOptions = {
    ...(branch === undefined ? {} : { root: branch }),
    ...(depth === undefined ? {} : { depth }),
    ...(direction === undefined ? {} : { direction }),
    ...(order === undefined ? {} : { order }),
    ...(isCompact === undefined ? {} : { isCompact }),
    ...(textSize === undefined ? {} : { textSize }),
  }
  const builder = new SceneBuilder(measurer)
  return (more) => builder.build(map, { ...options, ...more })
}

/** Laying out a large map takes a second. */
function triesFor({ claims }: Scene): number {
  return claims.length <= 400 ? 5 : claims.length <= 3_000 ? 3 : 2
}

function citedIn(map: DebateMap, { claims }: Scene): Source[] {
  const ids = new Set(claims.flatMap(({ id }) => citationsOf(map, id).map(({ source }) => source)))
  const found = [...ids].flatMap((id) => map.sources.get(id) ?? [])
  return found.sort((one, other) => byName.compare(describeSource(one), describeSource(other)))
}

function describeSource({ title, author, publisher, date }: Source): string {
  return [author, title, publisher, date].filter(Boolean).join(', ')
}

/** Between the numbers of sources on a card: no line breaks there. */
const betweenNumbers = '\u2009'

/** What the cards carry besides their claims; undefined for nothing. */
function notesOf(
  map: DebateMap,
  { claims }: Scene,
  cited: readonly Source[],
  { sources, authors }: PictureRequest,
): CardNotes | undefined {
  if (sources !== 'numbered' && !authors) return undefined
  const numbers = new Map(cited.map(({ id }, index) => [id, index + 1]))
  const marks = new Map<ClaimId, string>()
  const writers = new Map<ClaimId, string>()
  for (const { id } of claims) {
    const own = new Set(citationsOf(map, id).map(({ source }) => numbers.get(source) ?? 0))
    const mark = [...own].sort((one, other) => one - other).join(`,${betweenNumbers}`)
    if (sources === 'numbered' && mark !== '') marks.set(id, mark)
    const author = authors?.get(getClaim(map, id).createdBy)
    if (author !== undefined) writers.set(id, author)
  }
  return { marks, authors: writers }
}

function partOf(map: DebateMap, { claims }: Scene, sources: readonly Source[], request: PictureRequest): ShownPart {
  const { branch, depth, only, date } = request
  const total = branch === undefined ? map.claims.size : claimsUnder(map, branch).size
  return { branch, depth, selection: only?.said, claims: claims.length, total, sources: sources.length, date }
}

function frameOf(
  map: DebateMap,
  scene: Scene,
  cited: readonly Source[],
  captions: readonly string[],
  { hasTitle = true, hasLegend = true, sources = 'list', link }: PictureRequest,
): Frame {
  return {
    title: hasTitle ? map.details.title : '',
    captions: hasTitle ? captions : [],
    signs: hasLegend ? signsOf(scene) : undefined,
    sources: { isNumbered: sources === 'numbered', texts: sources === 'none' ? [] : cited.map(describeSource) },
    link: link && {
      text: link.address.replace(/^https?:\/\//, '').replace(/\/$/, ''),
      code: link.hasCode ? encodeQr(link.address) : undefined,
    },
  }
}
