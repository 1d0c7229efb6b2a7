/** The page's fonts in a worker, so that text is measured and painted there as the page shows it. */
import type { Say } from '@/lib/language/say'
import { fontCss, type FontName, type Typesetter } from '@/lib/scene/measure'
import type { FontRule } from './messages'

/** Loads the files whose characters are in the texts; those of other scripts wait until such a text comes. */
export class WorkerFonts {
  /** Whether every file that was asked for was had. */
  areAllThere = true
  private readonly waiting: { readonly rule: FontRule; readonly ranges: readonly (readonly [number, number])[] }[]

  constructor(
    rules: readonly FontRule[],
    private readonly fonts: FontFaceSet,
  ) {
    this.waiting = rules.map((rule) => ({ rule, ranges: rangesOf(rule.range) }))
  }

  /** Whether any font was loaded that was not there before. A file that cannot be had is left to the system's fonts. */
  async loadFor(texts: Iterable<string>): Promise<boolean> {
    const codes = codesIn(texts)
    const needed = this.waiting.filter(({ ranges }) =>
      ranges.some(([from, to]) => codes.some((code) => code >= from && code <= to)),
    )
    if (needed.length === 0) return false
    for (const one of needed) this.waiting.splice(this.waiting.indexOf(one), 1)
    await Promise.all(needed.map(({ rule }) => this.load(rule)))
    return true
  }

  private async load({ family, source, weight, range }: FontRule): Promise<void> {
    const face = new FontFace(family, source, { weight, unicodeRange: range })
    this.fonts.add(face)
    await face.load().catch(() => (this.areAllThere = false))
  }
}

const beyondLatin = /[^\0-\xff]/

/** The characters that are not plain Latin; a space stands for those that are. */
function codesIn(texts: Iterable<string>): number[] {
  const codes = new Set<number>([0x20])
  for (const text of texts) {
    if (!beyondLatin.test(text)) continue
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code > 0xff) codes.add(text.codePointAt(index) ?? code)
    }
  }
  return [...codes]
}

/** `U+0-FF,U+131` as pairs of first and last code. */
function rangesOf(range: string): (readonly [number, number])[] {
  return range.split(',').map((part) => {
    const [from = '0', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)] as const
  })
}

export function canvasMeasurer(say: Say): Typesetter {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('This browser has no 2D canvas in workers.')
  let current: FontName | undefined
  return {
    say,
    width(text, font) {
      if (font !== current) {
        context.font = fontCss(font)
        current = font
      }
      return context.measureText(text).width
    },
  }
}
