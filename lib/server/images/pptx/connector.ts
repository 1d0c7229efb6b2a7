/** Lines between shapes that stay with them: straight, or with one or two corners, as PowerPoint knows them. */
import type { Point } from '../../../scene/path'

export interface Joint {
  /** The shape's number on the slide. */
  readonly shape: number
  /** Which side of the shape: top, left, bottom, right; of an ellipse every second of its eight. */
  readonly site: number
}

export interface Connector {
  readonly from: Point
  readonly to: Point
  readonly start: Joint
  readonly end: Joint
  /** Whether the line leaves its start upright, and whether it comes upright to its end. */
  readonly leavesUpright: boolean
  readonly comesUpright: boolean
  /** Of a line with two corners: where it runs across, as a share of the way. */
  readonly turn: number
  readonly colour: string
  readonly width: number
  readonly isDashed: boolean
  readonly hasHead: boolean
}

const preset = (name: string, adjust = '') => `<a:prstGeom prst="${name}"><a:avLst>${adjust}</a:avLst></a:prstGeom>`

/** `id` is its own number; coordinates are in English Metric Units. */
export function connectorXml(id: number, connector: Connector): string {
  const { start, end, colour, width, isDashed, hasHead } = connector
  return (
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}"/><p:cNvCxnSpPr>` +
    `<a:stCxn id="${start.shape}" idx="${start.site}"/><a:endCxn id="${end.shape}" idx="${end.site}"/>` +
    `</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${geometry(connector)}` +
    `<a:ln w="${Math.round(width)}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>` +
    `${isDashed ? '<a:prstDash val="dash"/>' : ''}<a:round/>${hasHead ? '<a:tailEnd type="triangle" w="med" len="med"/>' : ''}</a:ln></p:spPr></p:cxnSp>`
  )
}

function geometry(connector: Connector): string {
  const { from, to, leavesUpright, comesUpright, turn } = connector
  const dy = to.y - from.y
  // One that goes straight up may not do so any more once its end is moved to the middle of a side.
  if (Math.abs(dy) < nearly) return place(from, to, 0, false) + preset('line')
  if (leavesUpright && comesUpright) {
    const adjust = `<a:gd name="adj1" fmla="val ${Math.round(turn * 100_000)}"/>`
    return place(from, to, dy < 0 ? 270 : 90, true) + preset('bentConnector3', adjust)
  }
  // One corner: PowerPoint's own goes across first and then down.
  if (leavesUpright) return place(from, to, dy < 0 ? 270 : 90, true) + preset('bentConnector2')
  return place(from, to, 0, false) + preset('bentConnector2')
}

/** Less than a pixel. */
const nearly = 4_000

/**
 * The box in which the line runs from the upper left to the lower right, turned clockwise by so many degrees and mirrored until it
 * runs from `from` to `to`.
 */
function place(from: Point, to: Point, turned: 0 | 90 | 270, isUpright: boolean): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const [width, height] = isUpright ? [Math.abs(dy), Math.abs(dx)] : [Math.abs(dx), Math.abs(dy)]
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  // A quarter turn back makes of "down" in the box "to the right" on the slide, one forward "to the left".
  const flips =
    turned === 0
      ? `${dx < 0 ? ' flipH="1"' : ''}${dy < 0 ? ' flipV="1"' : ''}`
      : (turned === 270 ? dx < 0 : dx > 0)
        ? ' flipV="1"'
        : ''
  const rotation = turned === 0 ? '' : ` rot="${turned * 60_000}"`
  const number = (value: number) => Math.round(value)
  return (
    `<a:xfrm${rotation}${flips}><a:off x="${number(middle.x - width / 2)}" y="${number(middle.y - height / 2)}"/>` +
    `<a:ext cx="${number(width)}" cy="${number(height)}"/></a:xfrm>`
  )
}
