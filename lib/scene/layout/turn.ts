/**
 * The layout grows downwards; a map may grow in another direction. Turning exchanges the axes, and for the two directions
 * against reading also the sign, so whole numbers stay whole.
 */
import type { PathCommand, Point } from '../path'
import type { Box } from '../scene'

/** The way in which something grows from its root, on the page. */
export type Growth = 'down' | 'right' | 'up' | 'left'

export class Turn {
  readonly isSideways: boolean
  /** Whether it grows against reading. */
  readonly isBack: boolean

  constructor(growth: Growth) {
    this.isSideways = growth === 'right' || growth === 'left'
    this.isBack = growth === 'up' || growth === 'left'
  }

  /** From the layout to the page. */
  point(x: number, y: number): Point {
    const along = this.isBack ? -y : y
    return this.isSideways ? { x: along, y: x } : { x, y: along }
  }

  /** From the page to the layout. */
  back({ x, y }: Point): Point {
    const [across, along] = this.isSideways ? [y, x] : [x, y]
    return { x: across, y: this.isBack ? -along : along }
  }

  /** The top left corner on the page of a card that has these sizes there. */
  corner(
    x: number,
    y: number,
    { width, height }: { readonly width: number; readonly height: number },
  ): [number, number] {
    if (this.isSideways) return [this.isBack ? -y - width : y, x]
    return [x, this.isBack ? -y - height : y]
  }

  box({ x, y, width, height }: Box): Box {
    const corner = this.point(x, this.isBack ? y + height : y)
    return this.isSideways ? { ...corner, width: height, height: width } : { ...corner, width, height }
  }

  /** The box from the page in the layout. */
  boxBack({ x, y, width, height }: Box): Box {
    const size = this.isSideways ? { width: height, height: width } : { width, height }
    const { x: across, y: along } = this.back({ x, y })
    return { x: across, y: this.isBack ? along - size.height : along, ...size }
  }

  /** The commands moved by whole pixels, and turned. */
  path(path: readonly PathCommand[], by: Point): PathCommand[] {
    return path.map((command): PathCommand => {
      if (command.kind === 'close') return command
      const { x, y } = this.point(command.x + by.x, command.y + by.y)
      if (command.kind !== 'cubic') return { kind: command.kind, x, y }
      const { x: x1, y: y1 } = this.point(command.x1 + by.x, command.y1 + by.y)
      const { x: x2, y: y2 } = this.point(command.x2 + by.x, command.y2 + by.y)
      return { kind: 'cubic', x1, y1, x2, y2, x, y }
    })
  }
}
