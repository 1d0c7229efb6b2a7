/** A scene as shapes on a slide that can be moved and written in: cards with their text, lines that hold on to them. */
import { cardRadius } from '../../../scene/card-radius'
import { fontSpecs } from '../../../scene/measure'
import { isRightToLeft } from '../../../scene/paint-line'
import { flattenPath, type Path, type Point } from '../../../scene/path'
import type { Box, Scene, SceneArrow, SceneClaim, SceneReference } from '../../../scene/scene'
import { escapeXml } from '../../../scene/svg-backend'
import type { Theme } from '../../../scene/theme'
import { connectorXml, type Joint } from './connector'

export interface SceneSlideOptions {
  readonly theme: Theme
  /** The part of the slide for the scene, in English Metric Units. */
  readonly room: Box
  readonly language: string
  /** What is said of a claim to who does not see it. */
  readonly describe: (claim: SceneClaim) => string
}

const mostScale = 11_000
const sides = { top: 0, left: 1, bottom: 2, right: 3 } as const
/** An ellipse has eight places for lines; these four are its sides. */
const ellipseSides = { top: 0, left: 2, bottom: 4, right: 6 } as const
type Side = keyof typeof sides

/** English Metric Units for one map pixel, and where the map's origin is. */
export function placeScene({ bounds }: Pick<Scene, 'bounds'>, room: Box) {
  const scale = Math.min(mostScale, room.width / bounds.width, room.height / bounds.height)
  return {
    scale,
    x: room.x + (room.width - bounds.width * scale) / 2 - bounds.x * scale,
    y: room.y - bounds.y * scale,
  }
}

/** The shapes as XML; `first` is the number of the first of them on the slide. */
export function sceneShapes(scene: Scene, options: SceneSlideOptions, first: number): string {
  return new SceneSlide(scene, options, first).write()
}

class SceneSlide {
  private readonly shapes: string[] = []
  private readonly lines: string[] = []
  private readonly numbers = new Map<string, number>()
  private readonly boxes = new Map<string, Box>()
  private readonly place: ReturnType<typeof placeScene>

  constructor(
    private readonly scene: Scene,
    private readonly options: SceneSlideOptions,
    private next: number,
  ) {
    this.place = placeScene(scene, options.room)
  }

  write(): string {
    for (const claim of this.scene.claims) this.addClaim(claim)
    for (const arrow of this.scene.arrows) this.addArrow(arrow)
    // Lines lie under cards.
    return this.lines.join('') + this.shapes.join('')
  }

  private addClaim(claim: SceneClaim): void {
    const { theme, describe } = this.options
    const isThesis = claim.role === 'thesis'
    const colour = claim.role === 'pro' || claim.role === 'con' ? theme[claim.role] : theme.line
    const font = claim.lines[0]?.font ?? 'claim'
    const sign = claim.sign ? [{ text: `${claim.sign.text} `, colour, size: 13, isBold: true }] : []
    const ink = isThesis ? theme.onThesis : theme.ink
    const { size, weight } = fontSpecs[font]
    const text = { text: claim.text, colour: ink, size, isBold: weight >= 600 }
    const small = claim.footer.map((line) => [
      { text: line.text, colour: isThesis ? theme.onThesis2 : theme.ink2, size: 11, isBold: false },
    ])
    const number = this.addBox(claim, {
      name: claim.text,
      description: describe(claim),
      fill: isThesis ? theme.thesis : theme.surface,
      outline: isThesis ? theme.thesis : colour,
      paragraphs: [[...sign, text], ...small],
      isRightToLeft: isRightToLeft(claim.text),
      isDashed: false,
    })
    this.numbers.set(claim.id, number)
    this.boxes.set(claim.id, claim)
  }

  private addArrow(arrow: SceneArrow): void {
    const { joint, mark, stance, conclusion, end } = arrow
    const colour = this.options.theme[stance]
    const referenced = new Map(arrow.references.map((one) => [one.claim as string, this.addReference(one)]))
    const target = 'claim' in conclusion ? this.shapeAt(conclusion.claim, end) : undefined
    const last =
      target ?? (mark ? { ...this.addSign(end, stance === 'con' ? '×' : '+', colour, 8), isRound: true } : undefined)
    if (!last) return
    const middle = joint && { ...this.addSign(joint, '&', colour, joint.radius), isRound: true }
    const into = middle ?? last
    const paths = arrow.paths
    for (const [index, premise] of arrow.premises.entries()) {
      const box = referenced.get(premise) ?? this.shapeOf(premise)
      const path = joint ? paths[Math.min(index, paths.length - 1)] : paths.at(-1)
      if (box && path) this.connect(box, into, path, arrow, !middle)
    }
    const trunk = paths.at(-1)
    if (middle && trunk) this.connect(middle, last, trunk, arrow, true)
  }

  private addReference(reference: SceneReference): Placed {
    const { theme } = this.options
    const texts = [reference.lines.map(({ text }) => text).join(' '), ...reference.footer.map(({ text }) => text)]
    const number = this.addBox(reference, {
      name: reference.text,
      description: '',
      fill: theme.paper,
      outline: theme.ink3,
      paragraphs: texts.map((text) => [{ text, colour: theme.ink2, size: 11, isBold: false }]),
      isRightToLeft: isRightToLeft(reference.text),
      isDashed: true,
    })
    return { number, box: reference, isRound: false }
  }

  /** A small circle with a sign in it, where lines meet. */
  private addSign({ x, y }: Point, sign: string, colour: string, radius: number): { number: number; box: Box } {
    const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
    const { theme } = this.options
    const number = this.next++
    const text = paragraph(
      [{ text: sign, colour, size: 10, isBold: true }],
      this.fontScale,
      this.options.language,
      'ctr',
    )
    this.shapes.push(
      `<p:sp><p:nvSpPr><p:cNvPr id="${number}" name="${escapeXml(sign)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
        `<p:spPr>${this.frame(box)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>${solid(theme.paper)}${outline(colour, 1.5 * this.place.scale, false)}</p:spPr>` +
        `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" wrap="none"/><a:lstStyle/>${text}</p:txBody></p:sp>`,
    )
    return { number, box }
  }

  private shapeOf(claim: string): Placed | undefined {
    const [number, box] = [this.numbers.get(claim), this.boxes.get(claim)]
    return number === undefined || !box ? undefined : { number, box, isRound: false }
  }

  private shapeAt(claim: string, _end: Point): Placed | undefined {
    return this.shapeOf(claim)
  }

  private connect(from: Placed, to: Placed, path: Path, arrow: SceneArrow, hasHead: boolean): void {
    const { theme } = this.options
    const points = flattenPath(path)
    // A path may be told from either end.
    const [one, other] = [points[0], points.at(-1)]
    if (!one || !other) return
    const isTurned = distanceTo(from.box, one) > distanceTo(from.box, other)
    const [start, end] = isTurned ? [other, one] : [one, other]
    const [leaves, comes] = [sideOf(from.box, start), sideOf(to.box, end)]
    const across = points.find((point, index) => {
      const before = points[index - 1]
      return before && Math.abs(before.y - point.y) < 0.5 && Math.abs(before.x - point.x) > 8
    })
    const joint = ({ number, isRound }: Placed, side: Side): Joint => ({
      shape: number,
      site: isRound ? ellipseSides[side] : sides[side],
    })
    this.lines.push(
      connectorXml(this.next++, {
        from: this.at(start),
        to: this.at(end),
        start: joint(from, leaves),
        end: joint(to, comes),
        leavesUpright: leaves === 'top' || leaves === 'bottom',
        comesUpright: comes === 'top' || comes === 'bottom',
        turn: across && start.y !== end.y ? (across.y - start.y) / (end.y - start.y) : 0.5,
        colour: hex(theme[arrow.stance]),
        width: 1.75 * this.place.scale,
        isDashed: arrow.stance === 'con',
        hasHead: hasHead && arrow.kind === 'reason',
      }),
    )
  }

  private addBox(box: Box, card: Card): number {
    const number = this.next++
    const { language } = this.options
    const radius = Math.round((cardRadius / Math.min(box.width, box.height)) * 100_000)
    const inset = Math.round(10 * this.place.scale)
    const texts = card.paragraphs.map((runs) =>
      paragraph(runs, this.fontScale, language, card.isRightToLeft ? 'r' : 'l', card.isRightToLeft),
    )
    this.shapes.push(
      `<p:sp><p:nvSpPr><p:cNvPr id="${number}" name="${escapeXml(card.name)}"${card.description === '' ? '' : ` descr="${escapeXml(card.description)}"`}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
        `<p:spPr>${this.frame(box)}<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${radius}"/></a:avLst></a:prstGeom>` +
        `${solid(card.fill)}${outline(card.outline, 1.25 * this.place.scale, card.isDashed)}</p:spPr>` +
        `<p:txBody><a:bodyPr wrap="square" lIns="${inset}" tIns="${Math.round(inset / 2)}" rIns="${inset}" bIns="${Math.round(inset / 2)}" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>${texts.join('')}</p:txBody></p:sp>`,
    )
    return number
  }

  /** Hundredths of a point for a pixel. */
  private get fontScale(): number {
    return (this.place.scale / 12_700) * 100
  }

  private at({ x, y }: Point): Point {
    return { x: this.place.x + x * this.place.scale, y: this.place.y + y * this.place.scale }
  }

  private frame(box: Box): string {
    const { x, y } = this.at(box)
    const { scale } = this.place
    const size = `<a:ext cx="${Math.round(box.width * scale)}" cy="${Math.round(box.height * scale)}"/>`
    return `<a:xfrm><a:off x="${Math.round(x)}" y="${Math.round(y)}"/>${size}</a:xfrm>`
  }
}

interface Placed {
  readonly number: number
  readonly box: Box
  readonly isRound: boolean
}

interface Run {
  readonly text: string
  readonly colour: string
  /** Pixels. */
  readonly size: number
  readonly isBold: boolean
}

interface Card {
  readonly name: string
  readonly description: string
  readonly fill: string
  readonly outline: string
  readonly paragraphs: readonly (readonly Run[])[]
  readonly isRightToLeft: boolean
  readonly isDashed: boolean
}

function paragraph(runs: readonly Run[], scale: number, language: string, align: string, isFromRight = false): string {
  const texts = runs.map(
    ({ text, colour, size, isBold }) =>
      `<a:r><a:rPr lang="${language}" sz="${Math.max(100, Math.round(size * scale))}"${isBold ? ' b="1"' : ''}>${solid(colour)}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`,
  )
  return `<a:p><a:pPr algn="${align}"${isFromRight ? ' rtl="1"' : ''}/>${texts.join('')}</a:p>`
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`
}

function outline(colour: string, width: number, isDashed: boolean): string {
  return `<a:ln w="${Math.round(width)}">${solid(colour)}${isDashed ? '<a:prstDash val="dash"/>' : ''}</a:ln>`
}

const hex = (colour: string) => colour.slice(1).toUpperCase()

function distanceTo({ x, y, width, height }: Box, point: Point): number {
  const dx = Math.max(x - point.x, 0, point.x - x - width)
  const dy = Math.max(y - point.y, 0, point.y - y - height)
  return Math.hypot(dx, dy)
}

/** The side of the box to which the point is nearest. */
function sideOf({ x, y, width, height }: Box, point: Point): Side {
  const distances: readonly (readonly [Side, number])[] = [
    ['top', Math.abs(point.y - y)],
    ['bottom', Math.abs(point.y - y - height)],
    ['left', Math.abs(point.x - x)],
    ['right', Math.abs(point.x - x - width)],
  ]
  return distances.reduce((nearest, one) => (one[1] < nearest[1] - 0.5 ? one : nearest))[0]
}
