/**
 * From a scene to a list of what to paint. The screen's first paint, PNG, SVG and thumbnails all paint this list.
 *
 * Arrows lie under claims. Those of one stance on one claim share their way to it and are painted as one line.
 */
import { strokeOf } from './arrow-stroke'
import { cardRadius } from './card-radius'
import { paintFrame, type Frame } from './frame'
import type { DisplayList, GroupCommand, PaintCommand, Stroke } from './paint-command'
import { paintTextLine } from './paint-line'
import type { PathCommand } from './path'
import type { Box, Scene, SceneArrow, SceneClaim, SceneLine, SceneReference } from './scene'
import type { Theme } from './theme'

export interface PictureOptions {
  /** Pixels of paper around the map. */
  readonly padding: number
  /** Title, captions and legend; without it the map alone is painted. */
  readonly frame?: Frame
  /** Leaves the ground transparent. */
  readonly isTransparent?: boolean
  readonly title?: string
  readonly description?: string
}

/** As far from the right side as a claim's text is. */
const referenceRight = 14
export const edgeWidth = 4

/** Everything to paint for a scene, on a page of the scene's bounds and the padding around them. */
export function toDisplayList(scene: Scene, theme: Theme, options: PictureOptions): DisplayList {
  const { padding } = options
  const { bounds } = scene
  const map: PaintCommand[] = [
    ...scene.arrows.flatMap((arrow) => paintArrowLines(arrow, theme)),
    ...scene.arrows.flatMap((arrow) => paintArrowSigns(arrow, theme)),
    ...scene.claims.map((claim) => paintClaim(claim, theme)),
  ]
  let page: Box = {
    x: bounds.x - padding,
    y: bounds.y - padding,
    width: bounds.width + 2 * padding,
    height: bounds.height + 2 * padding,
  }
  if (options.frame) {
    const framed = paintFrame(options.frame, page, padding, theme)
    page = framed.page
    map.push(...framed.commands)
  }
  return {
    page,
    background: options.isTransparent ? null : theme.paper,
    title: options.title ?? '',
    description: options.description ?? '',
    commands: map,
  }
}

const solid = (colour: string, width: number): Stroke => ({ colour, width, dash: [] })

/** An argument's lines. One that runs free has paper at both sides, so that it passes what lies under it like a bridge. */
export function paintArrowLines(arrow: SceneArrow, theme: Theme): PaintCommand[] {
  const stroke = strokeOf(arrow, theme)
  const halo = solid(theme.paper, stroke.width + 5)
  const halos = arrow.isFree ? arrow.paths : []
  return [
    ...halos.map((path): PaintCommand => ({ kind: 'path', path, fill: null, stroke: halo })),
    ...arrow.paths.map((path): PaintCommand => ({ kind: 'path', path, fill: null, stroke })),
  ]
}

/** What stands on an argument's lines: its head, its joint, its mark, and names of premises that stand elsewhere. */
export function paintArrowSigns(arrow: SceneArrow, theme: Theme): PaintCommand[] {
  const colour = theme[arrow.stance]
  const commands: PaintCommand[] = []
  if (arrow.head) commands.push({ kind: 'path', path: arrow.head, fill: colour, stroke: null })
  if (arrow.joint) {
    const { x, y, radius } = arrow.joint
    commands.push(
      { kind: 'circle', x, y, radius, fill: theme.paper, stroke: solid(colour, 1.5) },
      { kind: 'text', text: '&', x, y: y + 4, font: 'joint', fill: colour, anchor: 'middle' },
    )
  }
  if (arrow.mark) commands.push({ kind: 'path', path: arrow.mark, fill: theme.paper, stroke: solid(colour, 1.5) })
  return [...commands, ...arrow.references.flatMap((reference) => paintReference(reference, theme))]
}

/** A card without ground, with a broken hairline: it names a claim and is none. */
function paintReference(reference: SceneReference, theme: Theme): PaintCommand[] {
  const { x, y, width, height, sign, footer, stance } = reference
  const text = (line: SceneLine, fill: string): PaintCommand => ({
    kind: 'text',
    text: line.text,
    x: x + line.x,
    y: y + line.baseline,
    font: line.font,
    fill,
    anchor: 'start',
  })
  return [
    {
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: cardRadius - 0.5,
      fill: theme.paper,
      stroke: { colour: theme.ink3, width: 1, dash: [3, 3] },
    },
    ...reference.lines.map((line) => paintTextLine(reference, line, referenceRight, theme.ink2)),
    ...(sign ? [text(sign, theme[stance])] : []),
    ...footer.map((line) => text(line, theme.ink2)),
  ]
}

function paintClaim(claim: SceneClaim, theme: Theme): GroupCommand {
  const isThesis = claim.role === 'thesis'
  const { x, y, width, height } = claim
  const commands: PaintCommand[] = []
  if (isThesis)
    commands.push({ kind: 'rect', x, y, width, height, radius: cardRadius, fill: theme.thesis, stroke: null })
  else {
    commands.push({
      kind: 'rect',
      // Half a pixel in, so that the hairline falls on whole pixels.
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: cardRadius - 0.5,
      fill: theme.surface,
      stroke: solid(theme.line, 1),
    })
    if (claim.role !== 'loose') {
      commands.push({ kind: 'path', path: edgePath(claim), fill: theme[claim.role], stroke: null })
    }
  }
  const colourOf = { text: isThesis ? theme.onThesis : theme.ink, footer: isThesis ? theme.onThesis2 : theme.ink2 }
  for (const line of claim.lines) commands.push(paintTextLine(claim, line, claim.textInset.right, colourOf.text))
  const { sign, footer } = claim
  if (sign && (claim.role === 'pro' || claim.role === 'con')) {
    commands.push({
      kind: 'text',
      text: sign.text,
      x: x + sign.x,
      y: y + sign.baseline,
      font: sign.font,
      fill: theme[claim.role],
      anchor: 'start',
    })
  }
  for (const line of footer) {
    commands.push({
      kind: 'text',
      text: line.text,
      x: x + line.x,
      y: y + line.baseline,
      font: line.font,
      fill: colourOf.footer,
      anchor: 'start',
    })
  }
  return { kind: 'group', id: `claim-${claim.id}`, label: claim.text, commands }
}

/** The coloured left edge: the part of the rounded card that lies within the first pixels. */
export function edgePath({ x, y, height }: Box): PathCommand[] {
  const radius = cardRadius
  const rise = radius - Math.sqrt(radius * radius - (radius - edgeWidth) ** 2)
  const angle = Math.acos((radius - edgeWidth) / radius)
  const pull = (4 / 3) * Math.tan(angle / 4) * radius
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const right = x + edgeWidth
  const bottom = y + height
  return [
    { kind: 'move', x: right, y: y + rise },
    {
      kind: 'cubic',
      x1: right - pull * sin,
      y1: y + rise + pull * cos,
      x2: x,
      y2: y + radius - pull,
      x,
      y: y + radius,
    },
    { kind: 'line', x, y: bottom - radius },
    {
      kind: 'cubic',
      x1: x,
      y1: bottom - radius + pull,
      x2: right - pull * sin,
      y2: bottom - rise - pull * cos,
      x: right,
      y: bottom - rise,
    },
    { kind: 'close' },
  ]
}
