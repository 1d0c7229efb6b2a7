import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { toRows, type DebateMap } from '@/lib/domain/debate-map'
import { contains } from '@/lib/scene/box'
import { boundsOf } from '@/lib/scene/command-bounds'
import type { DisplayList, PaintCommand } from '@/lib/scene/paint-command'
import { composePicture } from '@/lib/scene/picture'
import { inReadingOrder, readingOrder } from '@/lib/scene/reading-order'
import { generateMap } from '../../../../seed/generate-map'
import { readSeedMap } from '../../../../seed/seed-maps'
import { mapOf, sampleClaim } from '../../../../tests/support/sample-map'
import { nodeMeasurer } from '../node-measurer'
import { branchPages } from './branch-pages'
import { drawPdf } from './draw-pdf'
import { wholePage, type PdfPage } from './pdf-page'
import { mostSheets, sheetsOf } from './sheets'

const measurer = nodeMeasurer()
const account = {
  title: 'A “map” (of)\\ reasons',
  author: 'Ada Łovelace',
  subject: '3 claims',
  language: 'en',
  date: new Date('2026-01-02T03:04:05Z'),
}
const draw = (pages: readonly PdfPage[]) => drawPdf(pages, { account, say: measurer.say })
const listOf = (map: DebateMap) => composePicture(map, measurer, { theme: 'light' })

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly hasEOL: boolean
}

interface StructureNode {
  readonly role?: string
  readonly type?: string
  readonly children?: readonly StructureNode[]
}

interface OutlineNode {
  readonly title: string
  readonly dest: unknown
  readonly items: readonly OutlineNode[]
}

async function open(bytes: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const items = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items as TextItem[]))
  return {
    pdf,
    pages,
    items,
    text: squeeze(
      items
        .flat()
        .map(({ str }) => str)
        .join(''),
    ),
  }
}

/** What is broken at the end of a line is one word with what follows, for the reader as for the test. */
const squeeze = (text: string) => text.replace(/\s+/g, '')

function rolesIn(node: StructureNode): string[] {
  return [node.role ?? node.type ?? '', ...(node.children ?? []).flatMap(rolesIn)]
}

describe('a map as PDF', { timeout: 60_000 }, () => {
  it.each(['school-uniforms', 'open-model-weights'] as const)(
    'says every claim of %s in the order of its branches',
    async (slug) => {
      const list = listOf(readSeedMap(slug))
      const { text, pages, items } = await open((await draw([wholePage(list)])).bytes)
      let read = 0
      for (const { label } of inReadingOrder(readingOrder(list))) {
        const at = text.indexOf(squeeze(label), read)
        expect(at, label).toBeGreaterThanOrEqual(read)
        read = at
      }
      expect(pages).toHaveLength(1)
      const [, , width = 0, height = 0] = pages[0]!.view
      for (const item of items[0]!) {
        const [, , , , x = 0, y = 0] = item.transform
        expect(x >= 0 && y >= 0 && x + item.width <= width && y <= height, item.str).toBe(true)
      }
    },
  )

  it('has a section a branch, a paragraph a claim, and bookmarks that lead to them', async () => {
    const map = readSeedMap('school-uniforms')
    const list = listOf(map)
    const { pdf, pages } = await open((await draw([wholePage(list)])).bytes)
    const roles = rolesIn(await pages[0]!.getStructTree())
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    const tops = readingOrder(list)
    const branches = tops.flatMap(({ beneath }) => beneath).filter(({ beneath }) => beneath.length > 0)
    expect(roles.filter((role) => role === 'Sect')).toHaveLength(1 + tops.length + branches.length)
    expect(roles.filter((role) => role === 'P').length).toBeGreaterThan(map.claims.size)
    const outline = (await pdf.getOutline()) as unknown as OutlineNode[]
    expect(outline.map(({ title }) => title)).toEqual(tops.map(({ group }) => group.label))
    expect(outline[0]!.items).toHaveLength(tops[0]!.beneath.length)
    const [page, kind] = outline[0]!.dest as [{ num: number; gen: number }, { name: string }]
    expect(await pdf.getPageIndex(page)).toBe(0)
    expect(kind.name).toBe('XYZ')
  })

  it('says what it is, and the same twice', async () => {
    const page = wholePage(listOf(readSeedMap('school-uniforms')))
    const { bytes } = await draw([page])
    const { pdf } = await open(bytes)
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: account.title,
      Author: account.author,
      Subject: account.subject,
      Language: 'en',
      CreationDate: 'D:20260102030405Z',
    })
    expect((await draw([page])).bytes.equals(bytes)).toBe(true)
  })

  it('leads to sources on the web, and never to a script', async () => {
    const link = (href: string, y: number): PaintCommand => {
      return { kind: 'text', text: 'A source', x: 10, y, font: 'footer', fill: '#000000', anchor: 'start', href }
    }
    const list: DisplayList = {
      page: { x: 0, y: 0, width: 200, height: 100 },
      background: '#ffffff',
      title: 'Links',
      description: '',
      commands: [link('https://example.org/a(b)', 20), link('javascript:alert(1)', 40), link('#page-1', 60)],
    }
    const { pages } = await open((await draw([wholePage(list)])).bytes)
    const found = (await pages[0]!.getAnnotations()) as { url?: string; dest?: unknown }[]
    expect(found.map(({ url }) => url)).toEqual(['https://example.org/a(b)', undefined])
    expect(found[1]!.dest).toBeTruthy()
  })

  it('sets scripts beyond Latin in other fonts, and says which characters none has', async () => {
    const text = 'Ελληνικά и русский, עברית (weights) 42, ﷽ \u{10FFFD}'
    const map = mapOf({ claims: [sampleClaim('t', { thesis: true, text })] })
    const { bytes, missing } = await draw([wholePage(listOf(map))])
    expect(missing).toContain('\u{10FFFD}')
    expect(missing).not.toContain('я')
    const { text: read } = await open(bytes)
    expect(read).toContain(squeeze('Ελληνικά и русский,'))
  })

  it('becomes a poster of sheets that overlap and cover all of it', async () => {
    const list = listOf(readSeedMap('open-model-weights'))
    const sheets = sheetsOf(list, 'a4')
    const right = Math.max(...sheets.map(({ window }) => window.x + window.width))
    const bottom = Math.max(...sheets.map(({ window }) => window.y + window.height))
    expect(right).toBeGreaterThanOrEqual(list.page.x + list.page.width)
    expect(bottom).toBeGreaterThanOrEqual(list.page.y + list.page.height)
    const [first, second] = sheets
    expect(second!.window.x).toBeLessThan(first!.window.x + first!.window.width)
    const { text, pages } = await open((await draw(sheets)).bytes)
    expect(pages).toHaveLength(sheets.length)
    const whole = list.commands.flatMap((command) => {
      const card = command.kind === 'group' && command.standing ? boundsOf(command) : undefined
      return card && sheets.some(({ window }) => contains(window, card)) && 'label' in command ? [command.label] : []
    })
    expect(whole.length).toBeGreaterThan(40)
    for (const label of whole) expect(text).toContain(squeeze(label))
    const roles = await Promise.all(pages.map(async (page) => rolesIn((await page.getStructTree()) as StructureNode)))
    expect(roles.flat().filter((role) => role === 'P').length).toBeGreaterThan(
      readSeedMap('open-model-weights').claims.size,
    )
    expect(sheetsOf(listOf(generateMap({ claims: 1_000, seed: 1 })), 'letter').length).toBeLessThanOrEqual(mostSheets)
  })

  it('becomes a book: a page a branch, and an index whose entries lead to them', async () => {
    const map = readSeedMap('open-model-weights')
    const pages = branchPages(map, measurer, { theme: 'light' }, 'a4')
    const { pdf, pages: read, text } = await open((await draw(pages)).bytes)
    expect(read).toHaveLength(pages.length)
    for (const { text: claim } of toRows(map).claims) expect(text).toContain(squeeze(claim))
    const links = (await read[0]!.getAnnotations()) as { dest?: readonly [{ num: number; gen: number }] }[]
    const targets = await Promise.all(links.map(({ dest }) => pdf.getPageIndex(dest![0])))
    expect([...new Set(targets)]).toEqual(pages.slice(1).map((_, index) => index + 1))
    const outline = (await pdf.getOutline()) as unknown as OutlineNode[]
    expect(outline).toHaveLength(pages.length)
  })
})
