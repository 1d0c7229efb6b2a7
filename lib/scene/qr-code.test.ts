import decodeQr from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { flattenPath } from './path'
import { encodeQr, paintQr, sizeOfQr } from './qr-code'

/** The code as a camera would see it: what is painted, eight pixels a module, read by a library of somebody else's. */
function readBack(text: string): string {
  const code = encodeQr(text)
  const side = (code.modules.length + 8) * 8
  const [ground, drawn] = paintQr(code, 0, 0, side)
  if (ground?.kind !== 'rect' || drawn?.kind !== 'path') throw new Error('A code is a path on a rectangle.')
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  // Each run of dark modules is four corners.
  const corners = flattenPath(drawn.path.filter(({ kind }) => kind !== 'close'))
  for (let at = 0; at < corners.length; at += 4) {
    const [from, to] = [corners[at]!, corners[at + 2]!]
    for (let y = Math.round(from.y); y < Math.round(to.y); y++) {
      for (let x = Math.round(from.x); x < Math.round(to.x); x++)
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return decodeQr({ width: side, height: side, data })
}

describe('a QR code', () => {
  it.each([
    'https://crux.example.org/maps/open-model-weights',
    'http://localhost:3000/maps/V1StGXR8_Z5jdHi6?focus=release-needs-more-care',
    `https://crux.example.org/maps/${'a-long-name-'.repeat(12)}`,
    'https://crux.example.org/maps/größe-und-maß',
  ])('says what it was made of: %s', (address) => {
    expect(readBack(address)).toBe(address)
  })

  it('has modules of a size that a phone can read, and white around it', () => {
    const code = encodeQr('https://crux.example.org/maps/open-model-weights')
    const size = sizeOfQr(code, 116, 2.5)
    expect(size).toBeGreaterThanOrEqual(116)
    expect(size / (code.modules.length + 8)).toBeGreaterThanOrEqual(2.5)
    const [ground, drawn] = paintQr(code, 10, 20, size)
    expect(ground).toMatchObject({ x: 10, y: 20, width: size, height: size, fill: '#FFFFFF' })
    const xs =
      drawn?.kind === 'path' ? flattenPath(drawn.path.filter(({ kind }) => kind !== 'close')).map(({ x }) => x) : []
    expect(Math.min(...xs) - 10).toBeCloseTo((4 * size) / (code.modules.length + 8))
  })
})
