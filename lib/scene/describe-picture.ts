/**
 * A picture in words, for who does not see it: what it shows, what it is about, and its main branches, each with its stance and
 * what is under it. It goes into every file and to the dialog; long maps are told by their largest branches.
 */
import type { DebateMap } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import { quote } from '../language/quote'
import type { Say } from '../language/say'
import { MapGraph } from './layout/map-graph'
import type { Scene, SceneClaim } from './scene'
import { countSides } from './side-counts'

const mostHeads = 6
const mostBranches = 12
const longestText = 200

/** `captions` are those of the picture: what part of the map it shows, and how much that is. */
export function describePicture(say: Say, map: DebateMap, scene: Scene, captions: readonly string[]): string {
  const undercutting = new Set(scene.arrows.flatMap(({ kind, premises }) => (kind === 'undercut' ? premises : [])))
  const beneath = new Map<ClaimId, SceneClaim[]>()
  for (const claim of scene.claims) {
    if (claim.parent === null || undercutting.has(claim.id)) continue
    beneath.set(claim.parent, [...(beneath.get(claim.parent) ?? []), claim])
  }
  const isHead = ({ id, parent, role }: SceneClaim) => parent === null && (role !== 'loose' || beneath.has(id))
  const heads = scene.claims.length === 1 ? scene.claims : scene.claims.filter(isHead)
  const graph = new MapGraph(map)
  const told = heads.slice(0, mostHeads).flatMap((head) => {
    const words = { claim: quote(say, head.text, longestText) }
    const subject = head.role === 'thesis' ? say('scene.altThesis', words) : say('scene.altHead', words)
    return [subject, ...describeBranches(say, graph, beneath.get(head.id) ?? [])]
  })
  const rest = heads.length > mostHeads ? [say('scene.altMoreHeads', { count: heads.length - mostHeads })] : []
  return [...captions, ...told, ...rest, map.details.description].filter(Boolean).map(endSentence).join(' ')
}

/** The largest, in the order of the picture. */
function describeBranches(say: Say, graph: MapGraph, branches: readonly SceneClaim[]): string[] {
  const largest = [...branches].sort((one, other) => other.size - one.size).slice(0, mostBranches)
  const kept = new Set(largest)
  const told = branches
    .filter((branch) => kept.has(branch))
    .map(({ id, text, role }) => {
      const sides = countSides(graph, graph.node(id)!)
      const beneath = say('scene.altBeneath', { count: sides.pro + sides.con, ...sides })
      const words = { claim: quote(say, text, longestText), beneath }
      return role === 'con' ? say('scene.altAgainst', words) : say('scene.altFor', words)
    })
  const left = branches.length - told.length
  return left > 0 ? [...told, say('scene.altMoreReasons', { count: left })] : told
}

function endSentence(text: string): string {
  return /[.!?…。！？؟][\p{Pe}\p{Pf}\p{Pi}"']*$/u.test(text) ? text : `${text}.`
}
