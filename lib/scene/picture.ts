/**
 * A map, or a branch of one, as a picture to take away: the scene with a title, a caption, the key and the sources around it.
 *
 * The same map and options give the same picture, whoever asks for it and wherever it is drawn.
 */
import { claimAttackedBy } from '../domain/branch'
import { argumentsWith, citationsOf, getClaim, type DebateMap } from '../domain/debate-map'
import { quote } from '../language/quote'
import type { Say } from '../language/say'
import type { ClaimId } from '../domain/ids'
import type { Source } from '../domain/source'
import { buildScene } from './build-scene'
import { toDisplayList } from './display-list'
import { growthOf } from './frame'
import type { SceneOrder } from './layout/order-units'
import type { Typesetter } from './measure'
import type { DisplayList } from './paint-command'
import type { Scene } from './scene'
import type { SceneDirection } from './scene-options'
import { themes, type ThemeName } from './theme'

export interface PictureRequest {
  /** In which direction the map grows, and in which order reasons are read. */
  readonly direction?: SceneDirection | undefined
  readonly order?: SceneOrder | undefined
  readonly isCompact?: boolean | undefined
  readonly theme: ThemeName
  /** Only this claim and what is under it. Must be a claim of the map. */
  readonly branch?: ClaimId | undefined
  /** Levels shown under the theses, or under the branch's claim. */
  readonly depth?: number | undefined
}

// Numbers in titles are ordered as numbers.
const byName = new Intl.Collator('en', { numeric: true })

/** Pixels of paper around a map of the usual width; a wider one has more. */
const usualPadding = 40

export function composePicture(map: DebateMap, measurer: Typesetter, request: PictureRequest): DisplayList {
  const { theme, branch, depth, direction, order, isCompact } = request
  const scene = buildScene(map, measurer, {
    ...(branch === undefined ? {} : { root: branch }),
    ...(depth === undefined ? {} : { depth }),
    ...(direction === undefined ? {} : { direction }),
    ...(order === undefined ? {} : { order }),
    ...(isCompact === undefined ? {} : { isCompact }),
  })
  const { title, description } = map.details
  const sources = citedIn(map, scene)
  const counts = countsLine(measurer.say, scene.claims.length, sources.length)
  const captions = branch === undefined ? [counts] : [describeBranch(measurer.say, map, branch), counts]
  return toDisplayList(scene, themes[theme], {
    padding: Math.round(usualPadding * growthOf(scene.bounds.width)),
    title,
    description: [...captions, description].filter(Boolean).join('. '),
    frame: {
      title,
      captions,
      sources: sources.map(describeSource).sort(byName.compare),
      signs: signsOf(scene),
      measurer,
    },
  })
}

/** What the claim at the top does on the map, which its sign alone does not tell: what it argues for is not in the picture. */
function describeBranch(say: Say, map: DebateMap, branch: ClaimId): string {
  const claim = getClaim(map, branch)
  const [first] = claim.thesis ? [] : argumentsWith(map, branch)
  if (!first) return say('scene.branch')
  const { stance, conclusion } = first
  const about = quote(say, getClaim(map, claimAttackedBy(map, first)).text, 160)
  if ('argument' in conclusion) return say(stance === 'pro' ? 'scene.branchBacks' : 'scene.branchUndercuts', { about })
  return say(stance === 'pro' ? 'scene.branchFor' : 'scene.branchAgainst', { about })
}

/** What the picture shows, in numbers. How the claims stand to the thesis is said on its card. */
function countsLine(say: Say, claims: number, sources: number): string {
  if (claims === 0) return say('scene.noClaims')
  return [
    say('scene.claims', { count: claims }),
    ...(sources > 0 ? [say('scene.sources', { count: sources })] : []),
  ].join(' · ')
}

function citedIn(map: DebateMap, { claims }: Scene): Source[] {
  const ids = new Set(claims.flatMap(({ id }) => citationsOf(map, id).map(({ source }) => source)))
  return [...ids].flatMap((id) => map.sources.get(id) ?? [])
}

function describeSource({ title, author, publisher, date }: Source): string {
  return [author, title, publisher, date].filter(Boolean).join(', ')
}

/** Which signs the key has to explain: those that occur. */
function signsOf({ arrows }: Scene) {
  const has = (test: (arrow: Scene['arrows'][number]) => boolean) => arrows.some(test)
  return {
    pro: has(({ kind, stance }) => kind === 'reason' && stance === 'pro'),
    con: has(({ kind, stance }) => kind === 'reason' && stance === 'con'),
    together: has(({ joint }) => joint !== null),
    undercut: has(({ kind, stance }) => kind === 'undercut' && stance === 'con'),
    backing: has(({ kind, stance }) => kind === 'undercut' && stance === 'pro'),
  }
}
