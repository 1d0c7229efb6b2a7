/**
 * What is kept of the text that a map was read from, where it is written again after a change: titles, data and front matter that
 * Crux does not understand, and comments above what they are about.
 */
import { toRows, type DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import type { LossCode } from '../loss'
import { knownFields, knownFrontMatter, asText } from './fields'
import { fieldOf } from './escape'
import { isOdd } from './faults'
import { modelOf, type ArgumentClass, type StatementClass } from './model'
import { parseArgdown } from './parse'
import { Drafter } from './to-map'
import { placesOf, type ArgdownTree, type Span } from './tree'
import type { Fields } from './write'

export interface Kept {
  readonly titlesFor: (map: DebateMap) => ReadonlyMap<ClaimId, string>
  readonly argumentTitlesFor: (map: DebateMap) => ReadonlyMap<ArgumentId, string>
  readonly claimFields: (claim: ClaimId) => Fields
  readonly argumentFields: (argument: ArgumentId) => Fields
  readonly above: (begins: ClaimId | ArgumentId) => readonly string[]
  /** Lines of the front matter. */
  readonly frontMatter: readonly string[]
  /** Where comments and headings stood that have no place any more; known when all is written. */
  readonly lost: () => readonly (readonly [LossCode, string])[]
}

const nothing: Kept = {
  titlesFor: () => new Map(),
  argumentTitlesFor: () => new Map(),
  claimFields: () => [],
  argumentFields: () => [],
  above: () => [],
  frontMatter: [],
  lost: () => [],
}

/** Whether a text still says what the map says. */
export function isUnchanged(map: DebateMap, original: string): boolean {
  const found = drafted(original)?.drafter.draft().finish()
  return found?.ok === true && contentOf(found.value.map) === contentOf(map)
}

/** All that a text can say of a map, in an order of its own. */
function contentOf(map: DebateMap): string {
  const { claims, arguments: rows, sources, citations } = toRows(map)
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    [...list].sort((one, other) => (one.id < other.id ? -1 : 1))
  const theses = claims.filter(({ thesis }) => thesis).map(({ id }) => id)
  return JSON.stringify([
    map.details,
    theses,
    byId(claims).map(({ id, text, note, tags }) => [id, text, note, tags]),
    byId(rows).map(({ id, stance, premises, conclusion, scheme }) => [id, stance, premises, conclusion, scheme ?? '']),
    [...map.argumentsByConclusion.entries()].filter(([, ids]) => ids.length > 1).sort(),
    sources,
    citations.map(({ id: _id, ...citation }) => JSON.stringify(citation)).sort(),
  ])
}

export function keptOf(original: string | undefined): Kept {
  const found = original === undefined ? undefined : drafted(original)
  if (!found) return nothing
  const { tree, model, drafter } = found
  const draft = drafter.draft()
  if (!draft.finish().ok) return nothing
  const titles = new Map<string, string>()
  const claimFields = new Map<string, Fields>()
  const argumentTitles = new Map<string, string>()
  const argumentFields = new Map<string, Fields>()
  for (const thing of [...model.statements, ...model.arguments]) {
    const fields = foreignFields(thing)
    const isWhole = thing.kind === 'argument' && thing.steps.length > 0
    const id = isWhole ? drafter.idOfArgument(thing) : draft.claimIdOf(drafter.idOf(thing) ?? '')
    if (id === undefined) continue
    if (thing.title !== undefined) (isWhole ? argumentTitles : titles).set(id, thing.title)
    if (fields.length > 0) (isWhole ? argumentFields : claimFields).set(id, fields)
  }
  const comments = new Comments(tree, (thing) => drafter.idOf(thing) ?? drafter.idOfArgument(thing), model)
  return {
    titlesFor: (map) => new Map(unique([...map.claims.keys()].flatMap((id) => pair(id, titles.get(id))))),
    argumentTitlesFor: (map) =>
      new Map(unique([...map.arguments.keys()].flatMap((id) => pair(id, argumentTitles.get(id))))),
    claimFields: (claim) => claimFields.get(claim) ?? [],
    argumentFields: (argument) => argumentFields.get(argument) ?? [],
    above: (begins) => comments.take(begins),
    frontMatter: foreignFrontMatter(tree),
    lost: () => comments.lost(),
  }
}

function drafted(original: string) {
  const tree = parseArgdown(original)
  const model = modelOf(tree)
  const isRefused = [...tree.faults, ...model.faults].some(({ code }) => !isOdd(code))
  return isRefused ? undefined : { tree, model, drafter: new Drafter(tree, model) }
}

function pair<Id>(id: Id, title: string | undefined): readonly (readonly [Id, string])[] {
  return title === undefined ? [] : [[id, title]]
}

/** The first of each title: a statement and an argument may have shared one. */
function unique<Id>(pairs: readonly (readonly [Id, string])[]): readonly (readonly [Id, string])[] {
  const seen = new Set<string>()
  return pairs.filter(([, title]) => !seen.has(title) && seen.add(title))
}

function foreignFields({ members }: StatementClass | ArgumentClass): Fields {
  const fields = new Map<string, unknown>()
  for (const { data } of members) {
    for (const [name, value] of data?.values ?? []) {
      const key = asText(name)
      if (key !== '' && !knownFields.has(name)) fields.set(key, plainValue(value))
    }
  }
  return [...fields]
}

function foreignFrontMatter({ frontMatter }: ArgdownTree): string[] {
  return [...(frontMatter?.values ?? [])].flatMap(([name, value]): string[] => {
    if (knownFrontMatter.has(name) && name !== 'model') return []
    const kept = value instanceof Map && name === 'model' ? new Map<unknown, unknown>(value) : value
    // Relations are written as they are meant without this.
    if (name === 'model' && kept instanceof Map) kept.delete('mode')
    if (name === 'model' && kept instanceof Map && kept.size === 0) return []
    return [fieldOf([asText(name), plainValue(kept)])]
  })
}

/** What JSON can say of it. */
function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue)
  if (!(value instanceof Map)) return value
  return Object.fromEntries(
    [...(value as ReadonlyMap<unknown, unknown>)].map(([key, one]) => [asText(key), plainValue(one)]),
  )
}

/** Comments that stand between blocks, each with what follows it; and what of the text is left behind. */
class Comments {
  private readonly above = new Map<string, Span[]>()
  private readonly left: Set<Span>

  constructor(
    private readonly tree: ArgdownTree,
    idOf: (thing: StatementClass | ArgumentClass) => string | undefined,
    model: ReturnType<typeof modelOf>,
  ) {
    this.left = new Set(tree.comments)
    const owners = new Map(
      [...model.statements, ...model.arguments].flatMap((thing) =>
        thing.members.map((member) => [member, thing] as const),
      ),
    )
    let next = 0
    let end = 0
    for (const block of tree.blocks) {
      const spans: Span[] = []
      for (; next < tree.comments.length && tree.comments[next]!.start < block.start; next++) {
        const comment = tree.comments[next]!
        if (comment.start >= end) spans.push(comment)
      }
      end = block.end
      const owner = block.kind === 'statement' || block.kind === 'argument' ? owners.get(block) : undefined
      const id = owner && idOf(owner)
      if (id !== undefined && spans.length > 0) this.above.set(id, [...(this.above.get(id) ?? []), ...spans])
    }
  }

  take(id: string): string[] {
    const spans = this.above.get(id) ?? []
    this.above.delete(id)
    for (const span of spans) this.left.delete(span)
    return spans.map(({ start, end }) => this.tree.text.slice(start, end))
  }

  lost(): (readonly [LossCode, string])[] {
    const place = placesOf(this.tree.text)
    const headings = this.tree.blocks.filter(({ kind }) => kind === 'heading')
    const at = (code: LossCode) => (span: Span) => [code, `line ${place(span.start).line}`] as const
    return [...headings.map(at('layout-of-file')), ...[...this.left].map(at('comments-of-file'))]
  }
}
