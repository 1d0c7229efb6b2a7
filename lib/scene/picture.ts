/**
 * A map, or a branch of one, as a picture to take away: the scene with a title, a caption, the key and the sources around it.
 *
 * The same map and options give the same picture, whoever asks for it and wherever it is drawn.
 */
import { argumentsOn, citationsOf, getClaim, type DebateMap } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import type { Source } from '../domain/source'
import { buildScene } from './build-scene'
import { countSides } from './claim-footer'
import { toDisplayList } from './display-list'
import { growthOf } from './frame'
import type { TextMeasurer } from './measure'
import type { DisplayList } from './paint-command'
import type { Scene } from './scene'
import { themes, type ThemeName } from './theme'

export interface PictureRequest {
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

export function composePicture(map: DebateMap, measurer: TextMeasurer, request: PictureRequest): DisplayList {
  const { theme, branch, depth } = request
  const scene = buildScene(map, measurer, {
    ...(branch === undefined ? {} : { root: branch }),
    ...(depth === undefined ? {} : { depth }),
  })
  const { title, description } = map.details
  const counts = countsLine(map, scene)
  return toDisplayList(scene, themes[theme], {
    padding: Math.round(usualPadding * growthOf(scene.bounds.width)),
    title,
    description: [counts, description].filter(Boolean).join(' '),
    frame: {
      title,
      captions: [branch === undefined ? counts : `Branch · ${counts}`],
      sources: citedIn(map, scene).map(describeSource).sort(byName.compare),
      signs: signsOf(scene),
      measurer,
    },
  })
}

/** What the picture shows, in numbers: claims, and on which side of the one root they stand. */
function countsLine(map: DebateMap, { claims }: Scene): string {
  const count = claims.length
  if (count === 0) return 'No claims yet'
  const roots = claims.filter(({ depth, role }) => depth === 0 && role !== 'loose')
  const [root] = roots
  const claimsText = `${count} ${count === 1 ? 'claim' : 'claims'}`
  if (!root || roots.length > 1 || argumentsOn(map, { claim: root.id }).length === 0) return claimsText
  const isCut = claims.some(({ hiddenCount }) => hiddenCount > 0)
  if (isCut) return claimsText
  const { pro, con } = countSides(map, root.id)
  return `${claimsText} · ${pro} for, ${con} against`
}

function citedIn(map: DebateMap, { claims }: Scene): Source[] {
  const ids = new Set(claims.flatMap(({ id }) => citationsOf(map, getClaim(map, id).id).map(({ source }) => source)))
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
