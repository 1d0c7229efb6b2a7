import { describe, expect, it } from 'vitest'
import { pictureLimits, sizePicture } from './picture-size'

const page = { width: 1_000, height: 500 }

describe('sizePicture', () => {
  it('takes a scale, or a width to the pixel, or twice the size of the page', () => {
    expect(sizePicture(page, { scale: 3 })).toEqual({ ok: true, value: { scale: 3, width: 3_000, height: 1_500 } })
    expect(sizePicture(page, { width: 333 })).toMatchObject({ ok: true, value: { width: 333, height: 167 } })
    expect(sizePicture(page, {})).toMatchObject({ ok: true, value: { width: 2_000, height: 1_000 } })
  })

  it('never makes less than a pixel', () => {
    expect(sizePicture({ width: 90_000, height: 300 }, { width: 16 })).toMatchObject({
      value: { width: 16, height: 1 },
    })
  })

  it('shrinks a large page by itself, and says what would fit where too much was asked', () => {
    const large = { width: 60_000, height: 20_000 }
    const usual = sizePicture(large, {})
    expect(usual.ok && usual.value.width * usual.value.height).toBeLessThanOrEqual(pictureLimits.pixels)
    const refused = sizePicture(large, { scale: 1 })
    expect(refused).toMatchObject({ ok: false, error: { code: 'picture-too-large', megapixels: 1_200 } })
    const { largest } = refused.ok ? { largest: 0 } : refused.error
    expect(largest).toBeGreaterThan(0.1)
    expect(sizePicture(large, { scale: largest }).ok).toBe(true)
    expect(sizePicture(large, { scale: largest + 0.01 }).ok).toBe(false)
  })

  it('keeps both sides within what can be painted', () => {
    expect(sizePicture({ width: 70_000, height: 10 }, { scale: 1 })).toMatchObject({ ok: false })
    const usual = sizePicture({ width: 400_000, height: 10 }, {})
    expect(usual.ok && usual.value.width).toBeLessThanOrEqual(pictureLimits.side)
  })
})
