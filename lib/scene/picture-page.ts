/**
 * Where the map and its frame are on the page: the page as large as both need, or a sheet that both fill. The map keeps its own
 * pixels and its place in every case; the page and the frame are put around it.
 */
import type { FramePart } from './frame-part'
import { paintFoot, paintHead, type Frame } from './frame'
import type { Typesetter } from './measure'
import type { GroupCommand, Sheet } from './paint-command'
import type { PageFormat } from './picture-pages'
import type { Box, Scene } from './scene'
import type { Theme } from './theme'

export interface PicturePage {
  readonly scene: Scene
  readonly page: Box
  readonly sheet?: Sheet
  /** The frame's part of what is painted. */
  readonly commands: readonly GroupCommand[]
}

export interface PageSetting {
  readonly frame: Frame
  readonly measurer: Typesetter
  readonly theme: Theme
}

/** Pixels of paper around a map of the usual width; a wider one has more. */
const usualPadding = 40
const leastWidth = 640
/** Above this width of the picture the frame grows along with it. */
const widthBeforeGrowth = 2000
const mostGrowth = 8

/** How much larger than usual what stands around a picture of this width is. */
function growthOf(width: number): number {
  return Math.min(mostGrowth, Math.max(1, width / widthBeforeGrowth))
}

/** A page as large as the map and its frame. */
export function wrapPage(scene: Scene, setting: PageSetting): PicturePage {
  const { bounds } = scene
  const padding = Math.round(usualPadding * growthOf(bounds.width))
  const width = Math.max(bounds.width, leastWidth) + 2 * padding
  const growth = growthOf(width)
  const inner = Math.floor((width - 2 * padding) / growth)
  const head = paintHead(setting.frame, inner, setting.measurer, setting.theme)
  const foot = paintFoot(setting.frame, inner, Infinity, setting.measurer, setting.theme)
  const x = bounds.x - padding - Math.floor((width - bounds.width - 2 * padding) / 2)
  const y = bounds.y - padding - Math.ceil(head.height * growth)
  const bottom = bounds.y + bounds.height
  const height = Math.ceil(bottom + foot.height * growth) + padding - y
  const commands = [
    ...placed('head', head, setting, { x: x + padding, y: y + padding, scale: growth }),
    ...placed('foot', foot, setting, { x: x + padding, y: bottom, scale: growth }),
  ]
  return { scene, page: { x, y, width, height }, commands }
}

/** How a map is laid out in about that width over height, and how often that may be tried. */
export interface SheetLayout {
  readonly build: (aspect: number) => Scene
  readonly mostTries: number
}

/** At most this share of a sheet is taken by what stands under the map. */
const mostFoot = 0.42
/** No letter of a small map is larger than this many times the frame's. */
const mostZoom = 1.6
/** The frame of a map with small letters is smaller too, in this proportion to them, so that the map has more room. */
const frameToLetters = 1.35
const leastFoot = 0.5
const leastHead = 0.75

/** The sheet filled by the map, laid out so that its letters are as large as can be. `plain`: the map in its usual shape. */
export function fillSheet(
  formats: readonly PageFormat[],
  plain: Scene,
  layout: SheetLayout,
  setting: PageSetting,
): PicturePage {
  const [best, ...others] = formats.map((format) => fitSheet(format, plain, layout, setting))
  const chosen = others.reduce((one, other) => (other.letters > one.letters ? other : one), best!)
  return chosen.page()
}

/** `letters`: millimetres on the sheet for a pixel of the map. */
function fitSheet(format: PageFormat, { bounds: usual }: Scene, layout: SheetLayout, setting: PageSetting) {
  const { sheet, margin, pixel } = format
  const width = sheet.width - 2 * margin
  const parts = (share: number) => {
    const [head, foot] = [pixel * Math.max(leastHead, share), pixel * Math.max(leastFoot, share)]
    const above = paintHead(setting.frame, width / head, setting.measurer, setting.theme)
    const below = paintFoot(
      setting.frame,
      width / foot,
      (mostFoot * sheet.height) / foot,
      setting.measurer,
      setting.theme,
    )
    const height = sheet.height - 2 * margin - above.height * head - below.height * foot
    return { head: { ...above, pixel: head }, foot: { ...below, pixel: foot }, height }
  }
  // A layout in another shape takes about the same area.
  const guess = Math.sqrt((width * parts(1).height) / (usual.width * usual.height))
  const { head, foot, height } = parts(Math.min(1, (frameToLetters * guess) / pixel))
  const scaleOf = ({ bounds }: Scene) => Math.min(width / bounds.width, height / bounds.height, mostZoom * pixel)
  const scene = fitScene(width / height, layout, scaleOf)
  const letters = scaleOf(scene)
  const page = (): PicturePage => {
    const { bounds } = scene
    const box = {
      x: bounds.x - (sheet.width / letters - bounds.width) / 2,
      y: bounds.y - (height / letters - bounds.height) / 2 - (head.height * head.pixel + margin) / letters,
      width: sheet.width / letters,
      height: sheet.height / letters,
    }
    const x = box.x + margin / letters
    const bottom = box.y + (sheet.height - margin - foot.height * foot.pixel) / letters
    const commands = [
      ...placed('head', head, setting, { x, y: box.y + margin / letters, scale: head.pixel / letters }),
      ...placed('foot', foot, setting, { x, y: bottom, scale: foot.pixel / letters }),
    ]
    return { scene, page: box, sheet, commands }
  }
  return { letters, page }
}

/** Near enough to the shape of a sheet. */
const nearShare = 0.03

/** The scene with the largest letters. A layout is never exactly as wide as asked for: what it missed is asked for on top. */
function fitScene(aspect: number, { build, mostTries }: SheetLayout, scaleOf: (scene: Scene) => number): Scene {
  let asked = aspect
  let best = build(asked)
  let last = best
  for (let tries = 1; tries < mostTries; tries++) {
    const missed = aspect / (last.bounds.width / last.bounds.height)
    if (!Number.isFinite(missed) || Math.abs(missed - 1) < nearShare) break
    asked *= missed
    last = build(asked)
    if (scaleOf(last) > scaleOf(best)) best = last
  }
  return best
}

function placed(
  id: 'head' | 'foot',
  { commands }: FramePart,
  { measurer }: PageSetting,
  place: NonNullable<GroupCommand['place']>,
): GroupCommand[] {
  const label = measurer.say(id === 'head' ? 'scene.title' : 'scene.keyAndSources')
  return commands.length === 0 ? [] : [{ kind: 'group', id, label, commands, place }]
}
