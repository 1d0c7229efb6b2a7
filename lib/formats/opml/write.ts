/**
 * Writes a map as OPML that outliners show as it is meant: words for sides before the claims, notes where outliners keep them. Into a
 * file that it was read from: what is not ours in it stays.
 */
import { citationsOf, getClaim, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { treeOf, type TreeEntry, type TreeTie } from '../claim-tree'
import type { MapWriter } from '../format'
import { Losses } from '../loss'
import { groupTie, readTie } from '../outline-text/tie-words'
import { noteUnsaid } from '../unsaid'
import { writeXml, type XmlElement } from '../xml-text'
import { childNamed, isCitation, outlinesIn, readOpml, type ReadOpml } from './read'

const mostLevels = 40

const labels: Readonly<Record<Exclude<TreeTie, 'thesis'>, string>> = {
  loose: 'Claim: ',
  pro: 'Pro: ',
  con: 'Con: ',
  and: 'And: ',
  undercut: 'Undercut: ',
  backing: 'Backing: ',
}

export const opmlWriter: MapWriter = {
  name: 'opml',
  ending: 'opml',
  mediaType: 'text/x-opml',
  write: (map, { original } = {}) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['pins'])
    for (const { tags } of map.claims.values()) for (const tag of tags) if (tag.includes(',')) losses.add('tags', tag)
    const read = original === undefined ? undefined : readOpml(original)
    const file = read?.ok ? read.value : undefined
    return { content: new OpmlWriter(map, losses, file).write(), losses: losses.list() }
  },
}

type Attributes = ReadonlyMap<string, string>

interface Growing {
  readonly name: string
  readonly attributes: Attributes
  readonly children: (XmlElement | string)[]
}

class OpmlWriter {
  private readonly before: ReadonlyMap<string, Attributes>

  constructor(
    private readonly map: DebateMap,
    private readonly losses: Losses,
    private readonly file: ReadOpml | undefined,
  ) {
    const entries = file ? treeOf(file.map, { mostLevels, losses: new Losses() }) : []
    this.before = new Map(entries.map((entry) => [keyOf(entry), attributesOf(file!.map, entry)]))
  }

  write(): string {
    const { map, file } = this
    const body: Growing = { name: 'body', attributes: new Map(), children: [] }
    const levels: Growing[] = [body]
    for (const entry of treeOf(map, { mostLevels, losses: this.losses })) {
      const outline = this.outlineOf(entry)
      levels.length = entry.depth + 1
      levels.at(-1)!.children.push(outline)
      levels.push(outline)
    }
    for (const { id, title, ...fields } of map.sources.values()) {
      if (!map.citationsBySource.has(id)) body.children.push(linkOf({ text: title, source: id, ...fields }))
    }
    const oldBody = file && childNamed(file.root, 'body')
    const strangers = file?.root.children.filter((child) => child !== oldBody && !isHead(child)) ?? []
    return writeXml({
      name: file?.root.name ?? 'opml',
      attributes: file?.root.attributes ?? new Map([['version', '2.0']]),
      children: [this.head(), ...strangers, { ...body, attributes: oldBody?.attributes ?? body.attributes }],
    })
  }

  private head(): XmlElement {
    const { file } = this
    const old = file && childNamed(file.root, 'head')
    const now = this.map.details
    const was = file?.map.details
    const children = [...(old?.children ?? [])]
    for (const name of ['title', 'description'] as const) {
      if (now[name] === was?.[name]) continue
      const at = children.findIndex((child) => typeof child !== 'string' && child.name.toLowerCase() === name)
      const made = now[name] === '' ? [] : [{ name, attributes: new Map<string, string>(), children: [now[name]] }]
      children.splice(at < 0 ? children.length : at, at < 0 ? 0 : 1, ...made)
    }
    return { name: 'head', attributes: old?.attributes ?? new Map(), children }
  }

  private outlineOf(entry: TreeEntry): Growing {
    const { claim, isAgain } = entry
    const key = keyOf(entry)
    const old = this.file?.outlines.get(key)
    const was = this.before.get(key)
    const now = attributesOf(this.map, entry)
    const attributes = new Map(old?.element.attributes ?? [])
    // Files of others say the text in either way.
    const nameIn = (name: string) =>
      (name === 'text' && !attributes.has('text') && attributes.has('title') && 'title') ||
      (name === '_note' && !attributes.has('_note') && attributes.has('note') && 'note') ||
      name
    for (const name of ['text', '_note', 'category', 'id', 'same', 'argument', 'scheme']) {
      const value = now.get(name)
      const mustSay = ['id', 'same', 'argument'].includes(name) || (name === 'text' && old?.isInGroup === true)
      if (old && !mustSay && was?.get(name) === value) continue
      if (value === undefined) attributes.delete(nameIn(name))
      else attributes.set(nameIn(name), value)
    }
    const strangers = old?.element.children.filter(
      (child) => typeof child === 'string' || child.name.toLowerCase() !== 'outline',
    )
    return {
      name: 'outline',
      attributes,
      children: [...(strangers ?? []), ...(isAgain ? [] : this.linksOf(claim, old?.element))],
    }
  }

  private linksOf(claim: ClaimId, old: XmlElement | undefined): XmlElement[] {
    const now = citedBy(this.map, claim)
    if (old && this.file && this.file.map.claims.has(claim)) {
      if (JSON.stringify(citedBy(this.file.map, claim)) === JSON.stringify(now))
        return outlinesIn(old).filter(isCitation)
    }
    return now.map(linkOf)
  }
}

function isHead(child: XmlElement | string): boolean {
  return typeof child === 'string' || child.name.toLowerCase() === 'head'
}

function keyOf({ claim, argument }: TreeEntry): string {
  return `${claim}\n${argument?.id ?? ''}`
}

function attributesOf(map: DebateMap, { claim, tie, argument, isAgain }: TreeEntry): Attributes {
  const { text, note, tags } = getClaim(map, claim)
  const words = isAgain ? `See “${text}”` : text
  const label = tie === 'thesis' ? plainLabel(text) : labels[tie]
  const said = argument && tie !== 'and' ? argument : undefined
  const kept = tags.filter((tag) => !tag.includes(','))
  return new Map([
    ['text', `${label}${words}`],
    ...(isAgain || note === '' ? [] : [['_note', note] as const]),
    ...(isAgain || kept.length === 0 ? [] : [['category', kept.join(',')] as const]),
    isAgain ? ['same', claim] : ['id', claim],
    ...(said ? [['argument', said.id] as const] : []),
    ...(said?.scheme ? [['scheme', said.scheme] as const] : []),
  ])
}

/** Before a thesis that would be read as more than a text. */
function plainLabel(text: string): string {
  const read = readTie(text)
  return read.tie === undefined && groupTie({ ...read, wording: text }) === undefined ? '' : 'Thesis: '
}

type Link = Readonly<Record<string, string>>

function citedBy(map: DebateMap, claim: ClaimId): Link[] {
  return citationsOf(map, claim).map(({ source, locator, speaker, note }) => {
    const { id, title, ...fields } = map.sources.get(source)!
    return { text: title, source: id, ...fields, at: locator, speaker, _note: note }
  })
}

function linkOf(link: Link): XmlElement {
  const filled = Object.entries(link).filter(([, value]) => value !== '')
  return { name: 'outline', attributes: new Map([['type', 'link'], ...filled]), children: [] }
}
