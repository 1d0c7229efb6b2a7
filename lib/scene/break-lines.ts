/**
 * Breaks a text into lines once, for every backend: greedily, at spaces; a word wider than a line between graphemes.
 *
 * No line is wider than asked, and the lines joined are the text (with single spaces at the breaks).
 */
import type { FontName, TextMeasurer } from './measure'

// Han, kana, Thai and the like are written without spaces; they may break between any two graphemes.
const unspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\u30FF\u3130-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

interface Piece {
  readonly text: string
  readonly width: number
  readonly hasSpaceBefore: boolean
}

/** Lines of at most `maxWidth` pixels. A single grapheme wider than that stands alone. */
export function breakLines(text: string, font: FontName, maxWidth: number, measurer: TextMeasurer): string[] {
  const space = measurer.width(' ', font)
  const lines: string[] = []
  let line = ''
  let width = 0
  const add = ({ text: piece, width: pieceWidth, hasSpaceBefore }: Piece) => {
    const gap = hasSpaceBefore && line !== '' ? space : 0
    if (line !== '' && width + gap + pieceWidth > maxWidth) {
      lines.push(line)
      line = piece
      width = pieceWidth
    } else {
      line += (gap > 0 ? ' ' : '') + piece
      width += gap + pieceWidth
    }
  }
  for (const word of text.split(' ')) {
    const wordWidth = measurer.width(word, font)
    if (wordWidth <= maxWidth && !unspaced.test(word)) {
      add({ text: word, width: wordWidth, hasSpaceBefore: true })
      continue
    }
    let isFirst = true
    for (const { segment } of graphemes.segment(word)) {
      add({ text: segment, width: measurer.width(segment, font), hasSpaceBefore: isFirst })
      isFirst = false
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/**
 * The text, cut with an ellipsis where it would be wider than `maxWidth` pixels. As lines are, a beginning is as wide as its
 * words and the spaces between them.
 */
export function truncate(text: string, font: FontName, maxWidth: number, measurer: TextMeasurer): string {
  if (measurer.width(text, font) <= maxWidth) return text
  const space = measurer.width(' ', font)
  const ellipsis = measurer.width('…', font)
  const words = text.split(' ')
  let kept = ''
  let width = 0
  for (const [index, word] of words.entries()) {
    const gap = index > 0 ? space : 0
    const next = width + gap + measurer.width(word, font)
    if (next + ellipsis > maxWidth) {
      const start = startOf(word, font, maxWidth - width - gap - ellipsis, measurer)
      return `${(start === '' ? kept : `${kept}${index > 0 ? ' ' : ''}${start}`).trimEnd()}…`
    }
    kept += (index > 0 ? ' ' : '') + word
    width = next
  }
  return `${kept.trimEnd()}…`
}

/** As many graphemes of a word as have room. */
function startOf(word: string, font: FontName, room: number, measurer: TextMeasurer): string {
  let start = ''
  if (room <= 0) return start
  for (const { segment } of graphemes.segment(word)) {
    if (measurer.width(start + segment, font) > room) return start
    start += segment
  }
  return start
}
