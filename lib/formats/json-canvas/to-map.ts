/**
 * Makes a map of a canvas: a card with text is a claim, an arrow from one to another an argument. A card that says only `supports` or
 * `attacks` between others is an argument of several premises, or one that is argued about: an arrow that says its own relation is no premise of it. A link or a file that is
 * tied to a card is a source of it, and a group is a tag of the cards that lie in it.
 */
import type { ArgumentId, ClaimId, SourceId } from '../../domain/ids'
import { limits } from '../../domain/limits'
import { ok, type Result } from '../../domain/result'
import { appendTo } from '../append-to'
import type { ReadMap } from '../format'
import type { FormatError } from '../format-error'
import { ownValue, textOf } from '../json-text'
import type { MapDraft } from '../map-draft'
import { beginning } from '../unsaid'
import { rectangleOf, stanceOfColor, type Canvas, type CanvasEdge, type CanvasNode, type Rectangle } from './canvas'
import { readCard, readRelation, type Relation } from './card'

export interface CanvasMap extends ReadMap {
  readonly nodeOfClaim: ReadonlyMap<ClaimId, string>
  readonly nodeOfSource: ReadonlyMap<SourceId, string>
  /** The card of an argument, where it has one. */
  readonly nodeOfArgument: ReadonlyMap<ArgumentId, string>
  /** The arrow that leads to its conclusion. */
  readonly edgeOfArgument: ReadonlyMap<ArgumentId, string>
}

export function mapOfCanvas(canvas: Canvas, draft: MapDraft): Result<CanvasMap, FormatError> {
  const steps = stepsIn(canvas)
  const groups = groupsIn(canvas)
  for (const node of canvas.nodes.values()) if (!steps.has(node.id)) addNode(node, groups, draft)
  const stepOf = addEdges(canvas, steps, draft)
  if (canvas.nodes.size > 0) draft.losses.add('layout-of-file')
  const finished = draft.finish()
  if (!finished.ok) return finished
  const nodeOfClaim = new Map<ClaimId, string>()
  const nodeOfSource = new Map<SourceId, string>()
  for (const id of canvas.nodes.keys()) {
    const [claim, source] = [draft.claimIdOf(id), draft.sourceIdOf(id)]
    if (claim) nodeOfClaim.set(claim, id)
    if (source) nodeOfSource.set(source, id)
  }
  const nodeOfArgument = new Map<ArgumentId, string>()
  const edgeOfArgument = new Map<ArgumentId, string>()
  for (const [name, { edge, step }] of stepOf) {
    const argument = draft.argumentIdOf(name)
    if (!argument || !finished.value.map.arguments.has(argument)) continue
    edgeOfArgument.set(argument, edge)
    if (step !== undefined) nodeOfArgument.set(argument, step)
  }
  return ok({ ...finished.value, nodeOfClaim, nodeOfSource, nodeOfArgument, edgeOfArgument })
}

/** Cards that are arguments: they say a relation and nothing else, and arrows lead into them and on. */
function stepsIn({ nodes, edges }: Canvas): Map<string, Relation> {
  const into = new Set(edges.map(({ to }) => to))
  const outOf = new Set(edges.map(({ from }) => from))
  const steps = new Map<string, Relation>()
  for (const { id, type, raw } of nodes.values()) {
    const relation = type === 'text' ? readRelation(textOf(ownValue(raw, 'text'))) : undefined
    if (relation && into.has(id) && outOf.has(id)) steps.set(id, relation)
  }
  return steps
}

export interface Group extends Rectangle {
  readonly label: string
}

const mostGroups = 500

export function groupsIn({ nodes }: Canvas): Group[] {
  const groups: Group[] = []
  for (const node of nodes.values()) {
    const label = textOf(ownValue(node.raw, 'label')).trim()
    const rectangle = node.type === 'group' && label !== '' ? rectangleOf(node) : undefined
    if (rectangle && groups.length < mostGroups) groups.push({ ...rectangle, label })
  }
  return groups
}

function addNode(node: CanvasNode, groups: readonly Group[], draft: MapDraft): void {
  const { id, type, raw } = node
  const find = (key: string) => textOf(ownValue(raw, key)).trim()
  if (type === 'link' && find('url') !== '') draft.addSource({ id, url: find('url'), title: find('url') })
  else if (type === 'file' && find('file') !== '') {
    const file = `${find('file')}${find('subpath')}`
    draft.addSource({ id, file, title: file.split('/').at(-1) || file })
  } else if (type === 'text' || (type !== 'group' && find('text') !== '')) {
    const card = readCard(textOf(ownValue(raw, 'text')))
    const box = rectangleOf(node)
    draft.addClaim({ id, ...card, tags: [...card.tags, ...(box ? labelsAround(box, groups) : [])] })
  } else if (type !== 'group' || find('label') === '') draft.losses.add('part-unknown', `${type || 'node'} ${id}`)
}

/** The groups that the middle of a card lies in. */
export function labelsAround(box: Rectangle, groups: readonly Group[]): string[] {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  return groups
    .filter((group) => x >= group.x && x <= group.x + group.width && y >= group.y && y <= group.y + group.height)
    .map(({ label }) => label)
}

interface MadeOf {
  readonly edge: string
  readonly step: string | undefined
}

function addEdges(
  { nodes, edges }: Canvas,
  steps: ReadonlyMap<string, Relation>,
  draft: MapDraft,
): Map<string, MadeOf> {
  const isSource = (id: string) => ['link', 'file'].includes(nodes.get(id)!.type)
  const premisesOf = new Map<string, string[]>()
  const isPremise = ({ from, to, label }: CanvasEdge) =>
    steps.has(to) && draft.hasClaim(from) && readRelation(label) === undefined
  for (const edge of edges) if (isPremise(edge)) appendTo(premisesOf, edge.to, edge.from)
  for (const [step, all] of premisesOf) premisesOf.set(step, [...new Set(all)].slice(0, limits.premises + 1))
  const made = new Map<string, MadeOf>()
  const free = (wanted: string) => {
    let name = wanted
    while (made.has(name) || (steps.has(name) && name !== wanted)) name = `${name}x`
    return name
  }
  const concluded = new Set<string>()
  for (const edge of edges) {
    const { id, from, to, label } = edge
    const isEnd = draft.hasClaim(to) || steps.has(to)
    const conclusion = draft.hasClaim(to) ? { claim: to } : { argument: to }
    const relation = steps.get(from)
    if (relation && isEnd) {
      if (concluded.has(from)) draft.losses.add('several-conclusions', from)
      const name = concluded.has(from) ? free(`${from}-${id}`) : from
      concluded.add(from)
      made.set(name, { edge: id, step: from })
      draft.addArgument({ id: name, ...relation, premises: premisesOf.get(from) ?? [], conclusion })
    } else if (isPremise(edge)) continue
    else if (draft.hasClaim(from) && isEnd) {
      const name = steps.has(id) || made.has(id) ? free(`${id}-edge`) : id
      made.set(name, { edge: id, step: undefined })
      draft.addArgument({ id: name, ...relationOf(edge, draft), premises: [from], conclusion })
    } else if (isSource(from) !== isSource(to) && (draft.hasClaim(from) || draft.hasClaim(to))) {
      const [claim, source] = draft.hasClaim(from) ? [from, to] : [to, from]
      draft.cite({ claim, source, locator: label })
    } else draft.losses.add('relation-unknown', beginning(label || `${from} → ${to}`))
  }
  return made
}

/** What an arrow says, or its colour; where neither does, it is taken for support, with its label as the scheme. */
function relationOf({ label, color, isDirected }: CanvasEdge, draft: MapDraft): Relation {
  const said = readRelation(label)
  if (said) return said
  const stance = stanceOfWord(label) ?? stanceOfColor(color)
  if (stance === undefined || !isDirected) draft.losses.add('relation-guessed', beginning(label || '→'))
  return { stance: stance ?? 'pro', scheme: label === '' || stanceOfWord(label) ? null : label }
}

const words = new Map<string, 'pro' | 'con'>([
  ...['pro', 'for', 'support', 'because', '+', 'dafür', 'stützt', 'weil'].map((word) => [word, 'pro'] as const),
  ...['con', 'against', 'attack', 'objection', 'but', 'contradicts', '-', '−', 'dagegen', 'widerspricht', 'aber'].map(
    (word) => [word, 'con'] as const,
  ),
])

function stanceOfWord(label: string): 'pro' | 'con' | undefined {
  return words.get(label.toLowerCase())
}
