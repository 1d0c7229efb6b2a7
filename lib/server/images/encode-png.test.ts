import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { encodePng } from './encode-png'

it.each([
  [1, 1],
  [3, 5],
  [640, 333],
])('keeps every pixel of %i × %i', async (width, height) => {
  const pixels = Buffer.from(
    Array.from({ length: width * height * 4 }, (_, index) => (index % 4 === 3 ? 255 : (index * 37) % 251)),
  )
  const read = PNG.sync.read(await encodePng(pixels, width, height))
  expect([read.width, read.height]).toEqual([width, height])
  expect(read.data.equals(pixels)).toBe(true)
})
