/**
 * Pictures as a PDF: letters that can be selected, in fonts that are inside; sections and bookmarks by branch; links. The same
 * pages and the same account of them give the same bytes.
 */
import { setImmediate as pause } from 'node:timers/promises'
import { holds, isOverlapping } from '../../../scene/box'
import { boundsOf } from '../../../scene/command-bounds'
import type { DisplayList, GroupCommand, PaintCommand, TextCommand } from '../../../scene/paint-command'
import { inReadingOrder, readingOrder, type ReadClaim } from '../../../scene/reading-order'
import type { Box } from '../../../scene/scene'
import { themes } from '../../../scene/theme'
import { firstWords } from '../../../language/quote'
import type { Say } from '../../../language/say'
import { openTypecase, type Typecase } from '../fonts/set-text'
import { safeHref } from '../../../scene/safe-href'
import { describeDocument, type PdfAccount } from './pdf-account'
import { PageContent, type FoundLink } from './page-content'
import { PdfFile, PdfText, type PdfValue, type Ref } from './pdf-file'
import { PdfFonts } from './pdf-fonts'
import { addOutline, type Bookmark } from './pdf-outline'
import { cropMarks, pointsPerPixel, sheetLabel, sheetWindow, type PdfPage } from './pdf-page'
import { PdfStructure, type StructureElement } from './pdf-structure'
import { introduction } from '../introduction'

export interface PdfOptions {
  readonly account: PdfAccount
  readonly say: Say
}

export interface DrawnPdf {
  readonly bytes: Buffer
  /** Characters that no font has. */
  readonly missing: readonly string[]
}

export async function drawPdf(pages: readonly PdfPage[], { account, say }: PdfOptions): Promise<DrawnPdf> {
  const typecase = await openTypecase(pages.map(({ list }) => list))
  const document = new PdfDocument(pages, typecase, account, say)
  return { bytes: await document.draw(), missing: typecase.missing }
}

interface PlacedCommand {
  readonly command: PaintCommand
  readonly bounds: Box
}

/** A list made ready for its pages: what is read first is painted first, and where everything is. */
interface ReadyList {
  readonly tops: readonly ReadClaim[]
  readonly commands: readonly PlacedCommand[]
  readonly groups: ReadonlyMap<string, GroupCommand>
  readonly elements: Map<GroupCommand | TextCommand, StructureElement>
  /** The claims that signs belong to. */
  readonly owners: Map<GroupCommand | TextCommand, GroupCommand>
}

const deepestBookmark = 5

class PdfDocument {
  private readonly file = new PdfFile()
  private readonly fonts = new PdfFonts(this.file)
  private readonly structure = new PdfStructure(this.file)
  private readonly lists = new Map<DisplayList, ReadyList>()
  private readonly refs: readonly Ref[]
  /** Where each claim is seen first, for bookmarks and links within the document. */
  private readonly places = new Map<string, PdfValue>()
  private readonly marked = new Set<GroupCommand | TextCommand>()

  constructor(
    private readonly pages: readonly PdfPage[],
    private readonly typecase: Typecase,
    private readonly account: PdfAccount,
    private readonly say: Say,
  ) {
    this.refs = pages.map(() => this.file.reserve())
    pages.forEach((page, index) => this.places.set(page.id, [this.refs[index]!, 'Fit']))
  }

  async draw(): Promise<Buffer> {
    const { file, pages } = this
    const tree = file.reserve()
    const resources = file.reserve()
    const links: { readonly page: number; readonly found: FoundLink }[] = []
    for (const [index, page] of pages.entries()) {
      const content = this.paintPage(page, index)
      const { key } = content
      for (const found of content.links) links.push({ page: index, found })
      file.put(this.refs[index]!, {
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, page.width, page.height],
        Resources: resources,
        Contents: file.addStream(content.bytes),
        StructParents: key,
        Tabs: 'S',
        Annots: content.links.length > 0 ? content.annotations : undefined,
      })
      await pause()
    }
    for (const { page, found } of links) this.addLink(page, found)
    file.put(tree, { Type: 'Pages', Kids: this.refs, Count: pages.length })
    await this.fonts.embed()
    file.put(resources, { Font: this.fonts.references() })
    const bookmarks = this.bookmarks()
    const { root, info } = describeDocument(file, this.account, {
      Pages: tree,
      StructTreeRoot: this.structure.finish(),
      Outlines: bookmarks.length > 0 ? addOutline(file, bookmarks) : undefined,
      PageMode: bookmarks.length > 0 && pages.length > 1 ? 'UseOutlines' : undefined,
    })
    return file.finish(root, info)
  }

  private readonly annotations = new Map<FoundLink, Ref>()

  private paintPage(page: PdfPage, index: number) {
    const { window, scale, left, top, height, list } = page
    const ready = this.ready(list)
    const { key, assign } = this.structure.openPage(this.refs[index]!)
    const content = new PageContent({
      typecase: this.typecase,
      fonts: this.fonts,
      mark: (what) => {
        const element = ready.elements.get(what)
        // What is seen again on the next sheet of a poster is read once.
        if (!element || this.marked.has(what) || !isRead(ready.owners.get(what) ?? what, window)) return undefined
        this.marked.add(what)
        return { tag: element.tag, number: assign(element) }
      },
    })
    const shown = ready.commands.filter(({ bounds }) => isOverlapping(bounds, window)).map(({ command }) => command)
    const placing = { x: left - window.x * scale, y: height - top + window.y * scale, scale }
    // Beside a picture that is smaller than its sheet the paper goes on; what is cut off stays white.
    if (!page.margin && list.background !== null) content.fillPage(page.width, page.height, list.background)
    content.paint(shown, window, list.background, placing)
    for (const command of shown) {
      if (command.kind !== 'group' || !command.standing || this.places.has(command.id)) continue
      this.places.set(command.id, this.placeOf(boundsOf(command), page, index))
    }
    if (page.margin) {
      content.rule(cropMarks(page), themes.light.ink2)
      content.paint([sheetLabel(page)], sheetWindow(page), null, { x: 0, y: height, scale: pointsPerPixel })
    }
    const annotations = content.links.map((link) => {
      const ref = this.file.reserve()
      this.annotations.set(link, ref)
      return ref
    })
    return { key, bytes: content.bytes, links: content.links, annotations }
  }

  private ready(list: DisplayList): ReadyList {
    const known = this.lists.get(list)
    if (known) return known
    const tops = readingOrder(list)
    const claims = inReadingOrder(tops)
    const isClaim = (command: PaintCommand) => command.kind === 'group' && command.standing !== undefined
    const others = list.commands.filter((command) => !isClaim(command))
    const head = others.filter((command) => command.kind === 'group' && command.id === 'head')
    const foot = others.filter((command) => !head.includes(command))
    // Cards lie on lines and beside each other, so the order among them is free.
    const lines = foot.filter(({ kind }) => kind !== 'group')
    const ordered = [...lines, ...head, ...claims, ...foot.filter(({ kind }) => kind === 'group')]
    const commands = ordered.map((command) => ({ command, bounds: boundsOf(command) }))
    const groups = new Map(claims.map((claim) => [claim.id, claim]))
    const ready: ReadyList = { tops, commands, groups, elements: new Map(), owners: new Map() }
    this.lists.set(list, ready)
    const section = this.structure.add('Sect', this.structure.document, list.title)
    this.addTexts(head, section, ready)
    for (const top of tops) this.addSection(top, section, ready, 0)
    this.addTexts(
      foot.filter(({ kind }) => kind === 'group'),
      section,
      ready,
    )
    return ready
  }

  private addTexts(groups: readonly PaintCommand[], section: StructureElement, ready: ReadyList): void {
    let heading: StructureElement | undefined
    for (const group of groups) {
      if (group.kind === 'text') {
        const isTitle = group.font === 'title'
        const element = isTitle ? (heading ??= this.structure.add('H1', section)) : this.structure.add('P', section)
        ready.elements.set(group, element)
      } else if (group.kind === 'group') this.addTexts(group.commands, section, ready)
    }
  }

  /** A section for each thesis, in it one for each of its branches; in these, claims follow one another. */
  private addSection(top: ReadClaim, within: StructureElement, ready: ReadyList, level: number): void {
    const isBranch = level < 2 && top.beneath.length > 0
    const section = isBranch ? this.structure.add('Sect', within, firstWords(top.group.label, 100)) : within
    this.addClaim(top.group, section, ready)
    if (level === 0) for (const child of top.beneath) this.addSection(child, section, ready, 1)
    else {
      for (const group of inReadingOrder(top.beneath)) this.addClaim(group, section, ready)
    }
  }

  /** A paragraph, which begins with how the claim stands in words. */
  private addClaim(group: GroupCommand, section: StructureElement, ready: ReadyList): void {
    const paragraph = this.structure.add('P', section)
    ready.elements.set(group, paragraph)
    const sign = group.commands.find((command) => command.kind === 'text' && command.font === 'sign')
    if (sign?.kind !== 'text') return
    const said = introduction(this.say, group, ready.groups.get(group.standing?.parent ?? ''))
    ready.elements.set(sign, this.structure.add('Span', paragraph, undefined, said))
    ready.owners.set(sign, group)
  }

  private placeOf({ x, y }: Box, page: PdfPage, index: number): PdfValue {
    const left = Math.max(0, page.left + (x - page.window.x) * page.scale - 24)
    const top = Math.min(page.height, page.height - page.top - (y - page.window.y) * page.scale + 24)
    return [this.refs[index]!, 'XYZ', left, top, null]
  }

  private addLink(index: number, found: FoundLink): void {
    const page = this.pages[index]!
    const ref = this.annotations.get(found)
    const { href, box, text } = found
    const address = safeHref(href)
    const destination = address?.startsWith('#') ? this.places.get(address.slice(1)) : undefined
    const action =
      address?.startsWith('#') === false ? { Type: 'Action', S: 'URI', URI: new PdfText(address) } : undefined
    if (!ref || (action ?? destination) === undefined) return
    const { structure } = this
    const owner = this.ready(page.list).elements.get(text) ?? structure.document
    const x = page.left + (box.x - page.window.x) * page.scale
    const y = page.height - page.top - (box.y - page.window.y) * page.scale
    this.file.put(ref, {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x, y - box.height * page.scale, x + box.width * page.scale, y],
      Border: [0, 0, 0],
      F: 4,
      Contents: new PdfText(text.text),
      StructParent: structure.assignLink(ref, this.refs[index]!, owner),
      Dest: action ? undefined : destination,
      A: action,
    })
  }

  /** By page where there are several pictures, else by branch. */
  private bookmarks(): Bookmark[] {
    const inList = (list: DisplayList) => (this.lists.get(list)?.tops ?? []).map((top) => this.bookmarkOf(top, 0))
    const [first] = this.pages
    if (first && this.lists.size === 1) return inList(first.list)
    return this.pages.map((page) => {
      return { title: page.title, destination: this.places.get(page.id)!, beneath: inList(page.list) }
    })
  }

  /** Claims that have some beneath them, and what stands directly under a thesis. */
  private bookmarkOf({ group, beneath }: ReadClaim, level: number): Bookmark {
    const named = level === 0 ? beneath : beneath.filter((claim) => claim.beneath.length > 0)
    return {
      title: firstWords(group.label, 100),
      destination: this.places.get(group.id) ?? [this.refs[0]!, 'Fit'],
      beneath: level < deepestBookmark ? named.map((claim) => this.bookmarkOf(claim, level + 1)) : [],
    }
  }
}

/** Of a card that is cut, the sheet with its middle has most; it holds the whole text, as far as that is not seen too. */
function isRead(what: GroupCommand | TextCommand, window: Box): boolean {
  if (what.kind === 'text') return true
  const [card] = what.commands
  const { x, y, width, height } = card?.kind === 'rect' ? card : boundsOf(what)
  return holds(window, { x: x + width / 2, y: y + height / 2 })
}
