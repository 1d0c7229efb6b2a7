/**
 * Paints a display list as the content of a PDF's page. Text is marked with what it is, claims in the order in which they are
 * read; lines and cards are marked as mere decoration.
 */
import { fontSpecs } from '../../../scene/measure'
import type { GroupCommand, PaintCommand, Stroke, TextCommand } from '../../../scene/paint-command'
import { circlePath, kappa, type Path } from '../../../scene/path'
import type { Box } from '../../../scene/scene'
import type { SetRun, Typecase } from '../fonts/set-text'
import { leftOf, widthOf } from '../fonts/text-place'
import { colourOf } from './colour'
import { hex, type PdfFonts } from './pdf-fonts'
import { decimal, PdfText, write } from './pdf-file'

/** Where map pixels fall on the page: points from its lower left corner. */
export interface Placing {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** What a stretch of the page's text is, numbered on the page; undefined where it is decoration here. */
export type Marker = (what: GroupCommand | TextCommand) => Marked | undefined

export interface Marked {
  readonly tag: string
  readonly number: number
}

export interface FoundLink {
  readonly href: string
  readonly box: Box
  readonly text: TextCommand
}

export interface ContentOptions {
  readonly typecase: Typecase
  readonly fonts: PdfFonts
  readonly mark: Marker
}

export class PageContent {
  readonly links: FoundLink[] = []
  private readonly parts: string[] = []
  private fill = ''
  private strokeState = ''
  private isDecoration = false
  /** From the commands' pixels to those of the map. */
  private place = { x: 0, y: 0, scale: 1 }

  constructor(private readonly options: ContentOptions) {}

  get bytes(): Buffer {
    return Buffer.from(this.parts.join('\n'), 'latin1')
  }

  /** Paints what stands in the window, and nothing beside it. */
  paint(commands: readonly PaintCommand[], window: Box, background: string | null, { x, y, scale }: Placing): void {
    this.put(`q ${[scale, 0, 0, -scale, x, y].map(decimal).join(' ')} cm`)
    this.put(`${boxPath(window)} W n 1 j`)
    if (background !== null) {
      this.decorate()
      this.setFill(background)
      this.put(`${boxPath(window)} f`)
    }
    for (const command of commands) this.paintOne(command)
    this.endDecoration()
    this.put('Q')
    this.fill = ''
    this.strokeState = ''
  }

  /** The whole paper in one colour. */
  fillPage(width: number, height: number, colour: string): void {
    this.put(`/Artifact BMC q ${colourOf(colour).join(' ')} rg 0 0 ${decimal(width)} ${decimal(height)} re f Q EMC`)
  }

  /** Lines on the paper itself, in points. */
  rule(lines: readonly (readonly [number, number, number, number])[], colour: string): void {
    this.put('/Artifact BMC q 0.4 w')
    this.put(`${colourOf(colour).join(' ')} RG`)
    for (const [x1, y1, x2, y2] of lines) {
      this.put(`${decimal(x1)} ${decimal(y1)} m ${decimal(x2)} ${decimal(y2)} l S`)
    }
    this.put('Q EMC')
  }

  private put(text: string): void {
    this.parts.push(text)
  }

  private decorate(): void {
    if (!this.isDecoration) this.put('/Artifact BMC')
    this.isDecoration = true
  }

  private endDecoration(): void {
    if (this.isDecoration) this.put('EMC')
    this.isDecoration = false
  }

  private paintOne(command: PaintCommand): void {
    if (command.kind === 'group') return this.paintGroup(command)
    this.decorate()
    this.paintShape(command)
  }

  private paintGroup(group: GroupCommand): void {
    const { place } = group
    const before = this.place
    if (place) {
      this.endDecoration()
      this.put(`q ${[place.scale, 0, 0, place.scale, place.x, place.y].map(decimal).join(' ')} cm`)
      this.place = {
        x: before.x + place.x * before.scale,
        y: before.y + place.y * before.scale,
        scale: before.scale * place.scale,
      }
    }
    if (group.standing) this.paintClaim(group)
    else {
      for (const command of group.commands) {
        if (command.kind === 'text') this.paintMarked(command, () => this.paintText(command))
        else this.paintOne(command)
      }
    }
    if (place) {
      this.endDecoration()
      this.put('Q')
      this.place = before
      this.fill = ''
      this.strokeState = ''
    }
  }

  /** The card, then in one stretch of reading: how the claim stands, its text, the facts under it. */
  private paintClaim(group: GroupCommand): void {
    const texts = group.commands.filter((command) => command.kind === 'text')
    for (const command of group.commands) if (command.kind !== 'text') this.paintOne(command)
    for (const sign of texts.filter(({ font }) => font === 'sign')) this.paintMarked(sign, () => this.paintText(sign))
    this.paintMarked(group, () => {
      let read = 0
      for (const line of texts.filter(({ font }) => font !== 'sign')) {
        this.paintText(line)
        const at = group.label.indexOf(line.text, read)
        if (at >= 0) read = at + line.text.length
        if (line.font === 'footer' || /\s/.test(group.label[read] ?? ' ')) this.paintSpaceAfter(line)
      }
    })
  }

  private paintMarked(what: GroupCommand | TextCommand, paint: () => void): void {
    const marked = this.options.mark(what)
    if (!marked) {
      this.decorate()
      return paint()
    }
    this.endDecoration()
    this.put(`/${marked.tag} <</MCID ${marked.number}>> BDC`)
    paint()
    this.put('EMC')
  }

  private paintShape(command: Exclude<PaintCommand, GroupCommand>): void {
    switch (command.kind) {
      case 'text':
        return this.paintText(command)
      case 'rect':
        return this.paintPath(
          command.radius > 0 ? roundedPath(command, command.radius) : `${boxPath(command)}`,
          command,
        )
      case 'circle':
        return this.paintPath(pathData(circlePath(command, command.radius)), command)
      case 'path':
        return this.paintPath(pathData(command.path), command)
    }
  }

  private paintPath(
    path: string,
    { fill, stroke }: { readonly fill: string | null; readonly stroke: Stroke | null },
  ): void {
    if (path === '' || (fill === null && stroke === null)) return
    if (fill !== null) this.setFill(fill)
    if (stroke) this.setStroke(stroke)
    this.put(`${path} ${fill === null ? 'S' : stroke ? 'B' : 'f'}`)
  }

  private setFill(colour: string): void {
    if (colour !== this.fill) this.put(`${colourOf(colour).join(' ')} rg`)
    this.fill = colour
  }

  private setStroke({ colour, width, dash }: Stroke): void {
    const state = `${colourOf(colour).join(' ')} RG ${decimal(width)} w [${dash.map(decimal).join(' ')}] 0 d`
    if (state !== this.strokeState) this.put(state)
    this.strokeState = state
  }

  private paintText(command: TextCommand): void {
    const { typecase, fonts } = this.options
    const { size } = fontSpecs[command.font]
    const runs = typecase.set(command.text, command.font, command.isRightToLeft === true)
    const width = widthOf(runs)
    let x = leftOf(command, width)
    if (command.href !== undefined) {
      const { place } = this
      const box = {
        x: x * place.scale,
        y: (command.y - size) * place.scale,
        width: width * place.scale,
        height: 1.3 * size * place.scale,
      }
      this.links.push({ href: command.href, box: { ...box, x: box.x + place.x, y: box.y + place.y }, text: command })
    }
    this.setFill(command.fill)
    for (const run of runs) {
      const isCopied = fonts.use(run.font, run.glyphs, run.text)
      if (!isCopied) this.put(`/Span <</ActualText ${write(new PdfText(run.text))}>> BDC`)
      this.put(
        `BT /${fonts.nameOf(run.font)} ${decimal(size)} Tf 1 0 0 -1 ${decimal(x)} ${decimal(command.y)} Tm ${showGlyphs(run, size)} ET`,
      )
      if (!isCopied) this.put('EMC')
      x += run.width
    }
  }

  /** Between the words of two lines there is a space, though none is seen. */
  private paintSpaceAfter(line: TextCommand): void {
    const { typecase } = this.options
    const runs = typecase.set(line.text, line.font, line.isRightToLeft === true)
    const left = leftOf(line, widthOf(runs))
    const x = line.isRightToLeft ? left : left + widthOf(runs)
    const { href: _, ...space } = { ...line, text: ' ', x, anchor: line.isRightToLeft ? 'end' : 'start' } as const
    this.paintText(space)
  }
}

/** The glyphs with what moves them from where the font alone would put them. */
function showGlyphs({ font, glyphs }: SetRun, size: number): string {
  const perThousand = 1000 / font.unitsPerEm
  const parts: string[] = []
  let codes = ''
  let rise = 0
  let open: string[] = []
  const flush = () => {
    if (codes !== '') open.push(`<${codes}>`)
    codes = ''
  }
  const close = () => {
    flush()
    if (open.length > 0) parts.push(`[${open.join('')}] TJ`)
    open = []
  }
  const move = (units: number) => {
    if (units === 0) return
    flush()
    open.push(decimal(-units * perThousand))
  }
  for (const glyph of glyphs) {
    if (glyph.y !== rise) {
      close()
      parts.push(`${decimal((glyph.y * size) / font.unitsPerEm)} Ts`)
      rise = glyph.y
    }
    move(glyph.x)
    codes += hex(glyph.id)
    move(glyph.advance - glyph.x - font.advanceOf(glyph.id))
  }
  close()
  if (rise !== 0) parts.push('0 Ts')
  return parts.join(' ')
}

function boxPath({ x, y, width, height }: Box): string {
  return `${[x, y, width, height].map(decimal).join(' ')} re`
}

function roundedPath({ x, y, width, height }: Box, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2)
  const k = r * (1 - kappa)
  const [right, bottom] = [x + width, y + height]
  const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number) =>
    ({ kind: 'cubic', x1, y1, x2, y2, x: toX, y: toY }) as const
  return pathData([
    { kind: 'move', x: x + r, y },
    { kind: 'line', x: right - r, y },
    curve(right - k, y, right, y + k, right, y + r),
    { kind: 'line', x: right, y: bottom - r },
    curve(right, bottom - k, right - k, bottom, right - r, bottom),
    { kind: 'line', x: x + r, y: bottom },
    curve(x + k, bottom, x, bottom - k, x, bottom - r),
    { kind: 'line', x, y: y + r },
    curve(x, y + k, x + k, y, x + r, y),
    { kind: 'close' },
  ])
}

function pathData(path: Path): string {
  return path
    .map((command) => {
      if (command.kind === 'close') return 'h'
      const end = `${decimal(command.x)} ${decimal(command.y)}`
      if (command.kind === 'cubic') {
        return `${[command.x1, command.y1, command.x2, command.y2].map(decimal).join(' ')} ${end} c`
      }
      return `${end} ${command.kind === 'move' ? 'm' : 'l'}`
    })
    .join(' ')
}
