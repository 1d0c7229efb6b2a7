/**
 * From a scene to a list of what to paint. The screen's first paint, PNG, SVG and thumbnails all paint this list.
 *
 * Arrows lie under claims. Those of one stance on one claim share their way to it and are painted as one line.
 */
import type { Stance } from '../domain/argument'
import type { ClaimId } from '../domain/ids'
import { strokeOf } from './arrow-stroke'
import { grow } from './box'
import { cardRadius } from './card-radius'
import { paintEdge } from './card-edge'
import type { DisplayList, GroupCommand, PaintCommand, PathPaint, Standing, Stroke } from './paint-command'
import { paintTextLine } from './paint-line'
import type { Path } from './path'
import type { Box, Scene, SceneArrow, SceneClaim, SceneLine, SceneReference } from './scene'
import type { Theme } from './theme'

export interface ListOptions {
  /** Pixels of paper around the map. */
  readonly padding: number
  /** Leaves the ground transparent. */
  readonly isTransparent?: boolean
}

/** As far from the right side as a claim's text is. */
const referenceRight = 14
const heavyOutline = 2.5

/** Everything to paint for a scene, on a page of the scene's bounds and the padding around them. */
export function toDisplayList(scene: Scene, theme: Theme, options: ListOptions): DisplayList {
  const { padding } = options
  const { bounds } = scene
  return {
    page: grow(bounds, padding),
    background: options.isTransparent ? null : theme.paper,
    title: '',
    description: '',
    commands: paintScene(scene, theme),
  }
}

/** The commands for a scene, where it stands. */
export function paintScene({ arrows, claims }: Scene, theme: Theme): PaintCommand[] {
  const onSteps = new Set(arrows.flatMap(({ kind, premises }) => (kind === 'undercut' ? premises : [])))
  return [
    ...arrows.flatMap((arrow) => paintArrowLines(arrow, theme)),
    ...arrows.flatMap((arrow) => paintArrowSigns(arrow, theme)),
    ...claims.map((claim) => paintClaim(claim, standingOf(claim, onSteps), theme)),
  ]
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
  if (arrow.head) commands.push(paintArrowHead(arrow.head, arrow.stance, theme))
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

function textAt({ x, y }: Box, line: SceneLine, fill: string): PaintCommand {
  const { text, font } = line
  return { kind: 'text', text, x: x + line.x, y: y + line.baseline, font, fill, anchor: 'start' }
}

/** The head of an arrow: open where it attacks and hue cannot say so. */
export function paintArrowHead(path: Path, stance: Stance, theme: Theme): PathPaint {
  const isOpen = theme.isPatterned === true && stance === 'con'
  const fill = isOpen ? theme.paper : theme[stance]
  return { kind: 'path', path, fill, stroke: isOpen ? solid(theme[stance], 1.25) : null }
}

/** A card without ground, with a broken hairline: it names a claim and is none. */
function paintReference(reference: SceneReference, theme: Theme): PaintCommand[] {
  const { x, y, width, height, sign, footer, stance } = reference
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
    ...(sign ? [textAt(reference, sign, theme[stance])] : []),
    ...footer.map((line) => textAt(reference, line, theme.ink2)),
  ]
}

const groupOf = (claim: ClaimId) => `claim-${claim}`

function standingOf({ id, parent, role }: SceneClaim, onSteps: ReadonlySet<ClaimId>): Standing {
  const part = !onSteps.has(id) ? role : role === 'pro' ? 'backs' : role === 'con' ? 'undercuts' : role
  return { parent: parent === null ? null : groupOf(parent), part }
}

function paintClaim(claim: SceneClaim, standing: Standing, theme: Theme): GroupCommand {
  const isThesis = claim.role === 'thesis'
  const { x, y, width, height } = claim
  const commands: PaintCommand[] = []
  if (isThesis && !theme.isPatterned) {
    commands.push({ kind: 'rect', x, y, width, height, radius: cardRadius, fill: theme.thesis, stroke: null })
  } else {
    // In, so that the hairline falls on whole pixels and a heavy outline stays within the card.
    const outline = isThesis ? solid(theme.onThesis, heavyOutline) : solid(theme.line, 1)
    const inset = outline.width / 2
    commands.push({
      kind: 'rect',
      x: x + inset,
      y: y + inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
      radius: cardRadius - inset,
      fill: theme.surface,
      stroke: outline,
    })
    if (claim.role === 'pro' || claim.role === 'con') commands.push(...paintEdge(claim, claim.role, theme))
  }
  const colourOf = { text: isThesis ? theme.onThesis : theme.ink, footer: isThesis ? theme.onThesis2 : theme.ink2 }
  for (const line of claim.lines) commands.push(paintTextLine(claim, line, claim.textInset.right, colourOf.text))
  const { sign, footer, mark } = claim
  if (mark) commands.push(textAt(claim, mark, colourOf.text))
  if (sign && (claim.role === 'pro' || claim.role === 'con')) commands.push(textAt(claim, sign, theme[claim.role]))
  for (const line of footer) commands.push(textAt(claim, line, colourOf.footer))
  return { kind: 'group', id: groupOf(claim.id), label: claim.text, standing, commands }
}
