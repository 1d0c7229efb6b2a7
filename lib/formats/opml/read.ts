/**
 * Reads OPML, which outliners and mind maps write: an outline a claim, with words such as `Pro:` for its side. Attributes of ours tell
 * what is shared, by which scheme a step goes, and what is cited; others are left as they are, for writing.
 */
import { fail, ok, type Result } from '../../domain/result'
import { addArgumentsOf, type ReadEntry, type TreeTie } from '../claim-tree'
import type { MapReader, ReadMap } from '../format'
import type { FormatError } from '../format-error'
import { mostDepth } from '../json-text'
import { MapDraft } from '../map-draft'
import { groupTie, readTie } from '../outline-text/tie-words'
import { readXml, textOfElement, type XmlElement } from '../xml-text'
import { toOneLine, toPrintable } from '../fit-text'

export const opmlReader: MapReader = {
  name: 'opml',
  recognise: ({ text }) =>
    /^\ufeff?\s*(?:<[?!][^<]*>\s*|<!--[^]{0,2000}?-->\s*)*<opml[\s>]/i.test(text.slice(0, 10_000)) ? 1 : 0,
  read: (text) => {
    const read = readOpml(text)
    return read.ok ? ok({ map: read.value.map, losses: read.value.losses }) : read
  },
}

/** An outline of the file, as what it was read. */
export interface ReadOutline {
  readonly element: XmlElement
  readonly claim: string
  readonly argument: string
  /** Whether a heading above says its side. */
  readonly isInGroup: boolean
}

export interface ReadOpml extends ReadMap {
  readonly root: XmlElement
  /** By our ids: `claim\nargument`. */
  readonly outlines: ReadonlyMap<string, ReadOutline>
}

export function readOpml(text: string): Result<ReadOpml, FormatError> {
  const xml = readXml(text)
  if (!xml.ok) return xml
  const root = xml.value
  const body = childNamed(root, 'body')
  if (root.name.toLowerCase() === 'opml' && body) return new OpmlReader(root, body).read()
  const message = 'The file is XML, but no outline (<opml> with a <body>).'
  return fail({ code: 'not-this-format', message, advice: 'Export it as OPML.' })
}

export function childNamed({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find((child): child is XmlElement => typeof child !== 'string' && child.name.toLowerCase() === name)
}

/** The outlines within an outline, but for its citations. */
export function outlinesIn({ children }: XmlElement): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name.toLowerCase() === 'outline',
  )
}

export function isCitation({ attributes }: XmlElement): boolean {
  return attributes.get('type') === 'link' && outlineText(attributes) !== ''
}

function outlineText(attributes: ReadonlyMap<string, string>): string {
  return attributes.get('text') ?? attributes.get('title') ?? ''
}

interface Entry {
  readonly element: XmlElement
  readonly text: string
  readonly id: string
  readonly depth: number
  readonly tie: TreeTie
  readonly isInGroup: boolean
  readonly argument: string
}

interface Waiting {
  readonly element: XmlElement
  readonly nesting: number
  readonly depth: number
  readonly group: 'pro' | 'con' | undefined
  readonly claim: string | undefined
}

class OpmlReader {
  private readonly draft = new MapDraft()
  private readonly entries: Entry[] = []
  private readonly links: { readonly element: XmlElement; readonly claim: string | undefined }[] = []
  private readonly sources = new Map<string, string>()

  constructor(
    private readonly root: XmlElement,
    private readonly body: XmlElement,
  ) {}

  read(): Result<ReadOpml, FormatError> {
    const head = childNamed(this.root, 'head')
    const said = (name: string) => {
      const child = head && childNamed(head, name)
      return child ? textOfElement(child) : ''
    }
    this.draft.title = said('title')
    this.draft.description = said('description')
    if (this.gather()) {
      const message = `The outlines stand more than ${mostDepth} levels under one another.`
      return fail({ code: 'too-deep', message, advice: 'Move what is deepest into a file of its own.' })
    }
    const claims = this.addClaims()
    addArgumentsOf(
      this.draft,
      this.entries.map(({ element, depth, tie, argument }, index): ReadEntry => {
        const scheme = element.attributes.get('scheme')
        return { claim: claims[index]!, depth, tie, argument, scheme }
      }),
    )
    for (const { element, claim } of this.links) this.cite(element, claim)
    const made = this.draft.finish()
    if (!made.ok) return made
    const outlines = this.entries.map(({ element, argument, isInGroup }, index) => {
      const claim = this.draft.claimIdOf(claims[index]!) ?? ''
      const inference = this.draft.argumentIdOf(argument) ?? ''
      return [`${claim}\n${inference}`, { element, claim, argument: inference, isInGroup }] as const
    })
    return ok({ ...made.value, root: this.root, outlines: new Map(outlines) })
  }

  /** Lists the outlines in the order of the file; whether they stand too deep. */
  private gather(): boolean {
    const taken = new Set<string>()
    const last: string[] = []
    const waiting: Waiting[] = [{ element: this.body, nesting: 0, depth: -1, group: undefined, claim: undefined }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { element, nesting, depth, group, claim } = next
      if (nesting > mostDepth) return true
      let [id, level, side] = [claim, depth, group]
      if (element !== this.body) {
        const wording = outlineText(element.attributes).replace(/\s+/g, ' ').trim()
        const read = readTie(wording)
        const own = element.attributes.has('id') ? undefined : groupTie({ ...read, wording })
        if (own) side = own
        else {
          const ordinal = this.entries.length + 1
          id = element.attributes.get('id') ?? element.attributes.get('same') ?? `o${ordinal}`
          level = depth + 1
          side = undefined
          const said = read.tie === undefined || read.tie === 'none' ? undefined : read.tie
          const top: TreeTie = read.tie === 'none' && /^claim\b/i.test(wording) ? 'loose' : 'thesis'
          const tie = level === 0 ? top : (said ?? group ?? 'pro')
          let argument = element.attributes.get('argument') ?? `a-o${ordinal}`
          if (tie === 'and') argument = last[level] ?? argument
          else while (taken.has(argument)) argument += 'x'
          if (level > 0) taken.add(argument)
          last[level] = argument
          last.length = level + 1
          this.entries.push({ element, text: read.text, id, depth: level, tie, argument, isInGroup: !said && !!group })
        }
      }
      const below = outlinesIn(element)
      for (const link of below.filter(isCitation)) this.links.push({ element: link, claim: id })
      for (const child of below.filter((one) => !isCitation(one)).reverse()) {
        waiting.push({ element: child, nesting: nesting + 1, depth: level, group: side, claim: id })
      }
    }
    return false
  }

  /** Adds the claims; gives for each outline which claim it is. */
  private addClaims(): string[] {
    const homes = new Map<string, string>()
    const isNamed = ({ element: { attributes }, text }: Entry) =>
      attributes.has('same') || (!attributes.has('id') && /^See [“"].+[”"]\.?$/.test(text))
    for (const entry of this.entries) {
      const line = toOneLine(toPrintable(entry.text))
      if (!isNamed(entry) && !homes.has(line)) homes.set(line, entry.id)
    }
    const byId = new Set(this.entries.filter((entry) => !isNamed(entry)).map(({ id }) => id))
    return this.entries.map((entry) => {
      const { element, text, id, depth, tie } = entry
      const { attributes } = element
      if (isNamed(entry)) {
        const same = attributes.get('same') ?? ''
        const named = homes.get(toOneLine(toPrintable(/^See [“"](.+)[”"]\.?$/.exec(text)?.[1] ?? '')))
        const meant = byId.has(same) ? same : named
        if (meant !== undefined) return meant
        this.draft.losses.add('reference-missing', same || text)
      }
      this.draft.addClaim({
        id,
        text,
        note: attributes.get('_note') ?? attributes.get('note') ?? '',
        thesis: depth === 0 && tie === 'thesis',
        tags: (attributes.get('category') ?? '').split(',').filter((tag) => tag.trim() !== ''),
      })
      return id
    })
  }

  private cite({ attributes }: XmlElement, claim: string | undefined): void {
    const said = (name: string) => attributes.get(name) ?? ''
    const fields = {
      title: outlineText(attributes),
      author: said('author'),
      publisher: said('publisher'),
      date: said('date'),
      url: said('url'),
      file: said('file'),
    }
    const key = JSON.stringify([said('source'), fields])
    const known = this.sources.get(key)
    const id = known ?? (attributes.get('source') || `source-${this.sources.size + 1}`)
    if (known === undefined) {
      this.sources.set(key, id)
      this.draft.addSource({ id, ...fields })
    }
    if (claim === undefined) return
    this.draft.cite({ claim, source: id, locator: said('at'), speaker: said('speaker'), note: said('_note') })
  }
}
