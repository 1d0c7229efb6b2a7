/**
 * Makes a map of an Argdown tree. A statement is a claim; so is an argument that is only sketched, by its text. Of one with
 * premises and conclusion, what is said of the whole goes to the note, the tags and the sources of a premise.
 */
import { derivedTheses } from '../derived-theses'
import { MapDraft, type DraftArgument } from '../map-draft'
import { isSafeLink } from '../../domain/text'
import { asText, fieldsOfDrawing, knownFields, knownFrontMatter, listIn, textIn, textOf } from './fields'
import { IdPool } from './map-ids'
import { canonicalMember, wordsOf, type ArgdownModel } from './model'
import { argumentsOf, type ArgumentsMade, type Thing } from './steps'
import { placesOf, type ArgdownTree, type Data, type Element, type Part } from './tree'
import { tagsIn, wordingOf } from './wording'

/** What is gathered of a claim before it is made. */
interface Gathered {
  readonly notes: Set<string>
  /** What else is said under its title, and of an argument that it is a premise of. */
  readonly otherWords: Set<string>
  readonly tags: string[]
  readonly sources: unknown[]
  readonly links: { readonly text: string; readonly url: string }[]
}

export class Drafter {
  private readonly made = new MapDraft()
  private readonly settings: ReadonlyMap<unknown, unknown>
  private readonly withoutTags: boolean
  private readonly arguments: ArgumentsMade
  private readonly ids = new Map<Thing, string>()
  private readonly gathered = new Map<Thing, Gathered>()
  private readonly sources = new Set<string>()
  private readonly lineOf: (offset: number) => string

  constructor(
    private readonly tree: ArgdownTree,
    private readonly model: ArgdownModel,
  ) {
    const place = placesOf(tree.text)
    this.lineOf = (offset) => `line ${place(offset).line}`
    const settings = tree.frontMatter?.values.get('model')
    this.settings = settings instanceof Map ? settings : new Map()
    this.withoutTags = this.settings.get('removeTagsFromText') === true
    this.arguments = argumentsOf(model, this.settings.get('mode') === 'strict')
  }

  draft(): MapDraft {
    const { made, arguments: found } = this
    this.readFrontMatter()
    this.noteLosses()
    const things = this.inOrder()
    this.nameAll(things)
    for (const thing of things) this.gather(thing)
    for (const argument of this.model.arguments) if (argument.steps.length > 0) this.gatherIntoPremise(argument)
    const drafts = this.ordered()
    const theses = this.thesesIn(things, drafts)
    for (const thing of things) this.addClaim(thing, theses.has(thing))
    for (const argument of drafts) made.addArgument(argument)
    for (const start of found.unclear) made.losses.add('relation-unknown', this.lineOf(start))
    return made
  }

  /** The id in the draft of the claim that something is; undefined where it is none. Known once there is a draft. */
  idOf(thing: Thing): string | undefined {
    return this.ids.get(thing)
  }

  /** The id of an argument with premises and conclusion. */
  idOfArgument(thing: Thing): string | undefined {
    return this.arguments.idOf(thing)
  }

  private readFrontMatter(): void {
    const { frontMatter, blocks } = this.tree
    const [first] = blocks
    const heading = first?.kind === 'heading' && first.level === 1 ? wordingOf(first.parts, true) : ''
    this.made.title = asText(frontMatter?.values.get('title')) || heading
    this.made.description = textIn(frontMatter, 'description') ?? textIn(frontMatter, 'abstract') ?? ''
    for (const source of listIn(frontMatter, 'sources')) {
      if (!(source instanceof Map)) continue
      const field = (name: string) => asText((source as ReadonlyMap<unknown, unknown>).get(name))
      const id = field('id')
      if (id === '' || this.sources.has(id)) continue
      this.sources.add(id)
      const [title, publisher, author] = [field('title'), field('publisher'), field('author')]
      this.made.addSource({ id, title, publisher, author, date: field('date'), url: field('url'), file: field('file') })
    }
    for (const name of frontMatter?.values.keys() ?? []) {
      if (name === 'author') this.made.losses.add('authors', asText(name))
      else if (!knownFrontMatter.has(name)) this.made.losses.add('part-unknown', asText(name))
    }
  }

  /** What belongs to the text and not to the debate. */
  private noteLosses(): void {
    const { losses } = this.made
    for (const block of this.tree.blocks) {
      if (block.kind !== 'heading') continue
      const isTitle = block === this.tree.blocks[0] && this.made.title === wordingOf(block.parts, true)
      if (!isTitle) losses.add('layout-of-file', this.lineOf(block.start))
    }
    for (const { start } of this.tree.comments) losses.add('comments-of-file', this.lineOf(start))
  }

  /** Claims in the order in which they are said, or first named where they are not. */
  private inOrder(): Thing[] {
    const { statements, arguments: all } = this.model
    const claims: Thing[] = [...statements, ...all.filter(({ steps }) => steps.length === 0)]
    const startOf = ({ members }: Thing) => {
      const said = members.filter(({ isReference }) => !isReference)
      return (said.length > 0 ? said : members).reduce((first, { start }) => Math.min(first, start), Infinity)
    }
    return claims
      .filter((thing) => !this.arguments.hidden.has(thing))
      .map((thing) => ({ thing, start: startOf(thing) }))
      .sort((one, other) => one.start - other.start)
      .map(({ thing }) => thing)
  }

  private nameAll(things: readonly Thing[]): void {
    const said = new Map<string, Thing>()
    for (const thing of things) {
      const id = textOf(thing, 'id')
      if (id !== undefined && said.has(id)) this.made.losses.add('id-twice', id)
      else if (id !== undefined) said.set(id, thing)
    }
    const pool = new IdPool(said.keys())
    for (const [id, thing] of said) this.ids.set(thing, id)
    for (const thing of things) {
      if (!this.ids.has(thing)) this.ids.set(thing, pool.made(thing.title ?? wordsOf(thing, true), 'claim'))
    }
  }

  private gather(thing: Thing): void {
    const said = canonicalMember(thing)
    const words = wordsOf(thing, this.withoutTags)
    const into: Gathered = { notes: new Set(), otherWords: new Set(), tags: [], sources: [], links: [] }
    this.gathered.set(thing, into)
    for (const member of thing.members) {
      if (member !== said && !member.isReference) {
        const others = wordingOf(member.parts, this.withoutTags)
        if (others !== words) into.otherWords.add(others)
      }
      this.gatherMember(member, into)
    }
  }

  private gatherMember({ parts, data }: Element, into: Gathered): void {
    const note = textIn(data, 'note')
    if (note !== undefined) into.notes.add(note)
    for (const tag of listIn(data, 'tags')) into.tags.push(asText(tag))
    for (const tag of tagsIn(parts)) into.tags.push(tag)
    for (const name of ['source', 'sources']) for (const source of listIn(data, name)) into.sources.push(source)
    this.gatherLinks(parts, into)
    this.noteUnknown(data)
    const mark = parts.find(({ kind }) => kind === 'mark')
    if (mark) this.made.losses.add('layout-of-file', this.lineOf(mark.start))
  }

  private gatherLinks(parts: readonly Part[], into: Gathered): void {
    for (const part of parts) {
      if (part.kind !== 'link') continue
      if (isSafeLink(part.url)) into.links.push(part)
      else this.made.losses.add('part-unknown', this.lineOf(part.start))
    }
  }

  private noteUnknown(data: Data | undefined): void {
    for (const name of data?.values.keys() ?? []) {
      if (knownFields.has(name)) continue
      this.made.losses.add(fieldsOfDrawing.has(name) ? 'layout-of-file' : 'part-unknown', this.lineOf(data!.start))
    }
  }

  /** What is said of an argument as a whole: to a premise that is only its own, if it has one. */
  private gatherIntoPremise(argument: ArgdownModel['arguments'][number]): void {
    const step = argument.steps.at(-1)!
    const own = step.premises.find(({ members }) => members.length === 1) ?? step.premises[0]
    const into = own && this.gathered.get(own)
    for (const one of argument.steps) this.noteUnknown(one.inference.data)
    for (const member of argument.members) {
      const words = wordingOf(member.parts, this.withoutTags)
      if (!into) continue
      const said = words === '' ? '' : argument.title === undefined ? words : `${argument.title}: ${words}`
      if (said !== '') into.otherWords.add(said)
      this.gatherMember(member, into)
    }
  }

  /** Claims that say that they are theses; else those that would be if nothing were told both ways. */
  private thesesIn(things: readonly Thing[], drafts: readonly DraftArgument[]): ReadonlySet<Thing> {
    const said = things.filter(({ members }) => members.some(({ data }) => data?.values.get('thesis') === true))
    const mirrored = new Set(this.arguments.arguments.flatMap(({ isMirrored, id }) => (isMirrored ? [id] : [])))
    if (said.length > 0 || mirrored.size === 0) return new Set(said)
    const claims = things.map((thing) => ({ id: this.ids.get(thing)!, thing }))
    const derived = derivedTheses(
      claims,
      drafts.filter(({ id }) => !mirrored.has(id)),
    )
    return new Set(claims.flatMap(({ id, thing }) => (derived.has(id) ? [thing] : [])))
  }

  private addClaim(thing: Thing, thesis: boolean): void {
    const { made } = this
    const id = this.ids.get(thing)!
    const { notes, otherWords, tags, sources, links } = this.gathered.get(thing)!
    made.addClaim({
      id,
      text: wordsOf(thing, this.withoutTags),
      note: [...new Set([...notes, ...otherWords])].join('\n\n'),
      thesis,
      tags: tags.filter((tag) => tag !== ''),
    })
    const cited = new Set<string>()
    for (const source of sources) this.cite(id, source, cited)
    for (const { text, url } of links) {
      this.addPlainSource(url, text, url)
      if (!cited.has(url)) made.cite({ claim: id, source: url })
      cited.add(url)
    }
  }

  /** A source as our writer has it, `{source: id, locator: …}`, or in whatever words. */
  private cite(claim: string, said: unknown, cited: Set<string>): void {
    if (said instanceof Map) {
      const field = (name: string) => asText((said as ReadonlyMap<unknown, unknown>).get(name))
      const source = field('source')
      if (source === '') return
      this.addPlainSource(source, source)
      this.made.cite({ claim, source, locator: field('locator'), speaker: field('speaker'), note: field('note') })
      return
    }
    const words = asText(said).trim()
    if (words === '' || cited.has(words)) return
    cited.add(words)
    this.addPlainSource(words, words, /https?:\/\/[^\s,]+/.exec(words)?.[0])
    this.made.cite({ claim, source: words })
  }

  private addPlainSource(id: string, title: string, url = ''): void {
    if (this.sources.has(id)) return
    this.sources.add(id)
    this.made.addSource({ id, title, url })
  }

  /** Arguments in the order of the text; those that say which place is theirs among their fellows, at that place. */
  private ordered(): DraftArgument[] {
    const all = this.arguments.arguments.map(({ conclusion, premises, order, id, stance, scheme }) => ({
      order,
      key: 'claim' in conclusion ? conclusion.claim : conclusion.argument,
      draft: {
        id,
        stance,
        premises: premises.map((premise) => this.ids.get(premise) ?? ''),
        conclusion: 'claim' in conclusion ? { claim: this.ids.get(conclusion.claim) ?? '' } : conclusion,
        scheme: scheme === '' ? null : scheme,
      } satisfies DraftArgument,
    }))
    const groups = new Map<unknown, typeof all>()
    for (const one of all) {
      const group = groups.get(one.key)
      if (group) group.push(one)
      else groups.set(one.key, [one])
    }
    return [...groups.values()].flatMap((group) => {
      const placed = group.filter(({ order }) => order === undefined)
      const said = group.filter(({ order }) => order !== undefined).sort((one, other) => one.order! - other.order!)
      for (const one of said) placed.splice(Math.max(0, Math.round(one.order!) - 1), 0, one)
      return placed.map(({ draft }) => draft)
    })
  }
}
