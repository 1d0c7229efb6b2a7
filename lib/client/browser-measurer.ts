/** Measures text with the browser's canvas and the bundled fonts: the widths that the server's canvas gives, to the last digit. */
import { fontFaces, fontCss, type FontName, type TextMeasurer } from '@/lib/scene/measure'

/** Waits for the fonts, so that nothing is measured with a substitute. */
export async function loadBrowserMeasurer(): Promise<TextMeasurer> {
  await Promise.all(fontFaces.map((font) => document.fonts.load(fontCss(font))))
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('This browser has no 2D canvas.')
  let current: FontName | undefined
  return {
    width(text, font) {
      if (font !== current) {
        context.font = fontCss(font)
        current = font
      }
      return context.measureText(text).width
    },
  }
}
