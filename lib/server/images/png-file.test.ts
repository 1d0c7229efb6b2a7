import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { PngFile } from './png-file'

it.each([
  [1, 1, 1],
  [3, 5, 2],
  [640, 333, 64],
])('keeps every pixel of %i × %i, %i rows at a time', async (width, height, rows) => {
  const pixels = Buffer.from(Array.from({ length: width * height * 4 }, (_, index) => (index * 37) % 251))
  const file = new PngFile({ width, height, dotsPerInch: 300, texts: { note: 'Ω' } })
  for (let top = 0; top < height; top += rows) {
    await file.addRows(pixels.subarray(top * width * 4), Math.min(rows, height - top))
  }
  const bytes = await file.finish()
  const read = PNG.sync.read(bytes)
  expect([read.width, read.height]).toEqual([width, height])
  expect(read.data.equals(pixels)).toBe(true)
  // 300 dots an inch are 11811 a metre.
  expect(bytes.readUInt32BE(bytes.indexOf('pHYs') + 4)).toBe(11811)
})
