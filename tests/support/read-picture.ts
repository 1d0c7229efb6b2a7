/** Looks at the pixels of a PNG: which colour is where, and whether something of a colour is near. */
import { PNG } from 'pngjs'
import type { Box } from '@/lib/scene/scene'

export type Rgb = readonly [number, number, number]

export function toRgb(hex: string): Rgb {
  const value = parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

export class ReadPicture {
  readonly width: number
  readonly height: number
  private readonly data: Buffer

  /** `page` is the part of the map that the picture shows; places are given in the map's pixels. */
  constructor(
    bytes: Buffer,
    private readonly page: Box,
    private readonly scale: number,
  ) {
    ;({ width: this.width, height: this.height, data: this.data } = PNG.sync.read(bytes))
  }

  at(column: number, row: number): Rgb {
    const index = (row * this.width + column) * 4
    return [this.data[index] ?? 0, this.data[index + 1] ?? 0, this.data[index + 2] ?? 0]
  }

  /** Pixels that differ from the colour on a border this many pixels thick, along all four sides. */
  countOffBorder(colour: Rgb, thickness: number): number {
    let count = 0
    for (let row = 0; row < this.height; row++) {
      const isEdgeRow = row < thickness || row >= this.height - thickness
      for (let column = 0; column < this.width; column++) {
        if (!isEdgeRow && column === thickness) column = this.width - thickness
        if (this.distance(column, row, colour) > 0) count++
      }
    }
    return count
  }

  /** Pixels in a box of the map that are far from a colour. */
  countInk(box: Box, ground: Rgb, far = 120): number {
    const [left, top] = this.toPixel(box.x, box.y)
    const [right, bottom] = this.toPixel(box.x + box.width, box.y + box.height)
    let count = 0
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) if (this.distance(column, row, ground) > far) count++
    }
    return count
  }

  /** Whether the colour is found within a pixel and a half of a place of the map. */
  hasNear(x: number, y: number, colour: Rgb, tolerance = 90): boolean {
    const [column, row] = this.toPixel(x, y)
    for (const dy of [0, -1, 1]) {
      for (const dx of [0, -1, 1]) if (this.distance(column + dx, row + dy, colour) < tolerance) return true
    }
    return false
  }

  /** The sum of the differences of the three channels. */
  private distance(column: number, row: number, colour: Rgb): number {
    const index = (row * this.width + column) * 4
    let sum = 0
    for (let channel = 0; channel < 3; channel++) sum += Math.abs((this.data[index + channel] ?? 0) - colour[channel]!)
    return sum
  }

  private toPixel(x: number, y: number): [number, number] {
    return [Math.floor((x - this.page.x) * this.scale), Math.floor((y - this.page.y) * this.scale)]
  }
}
