/** The first words of a claim, as large as a given size and as many as its box has room for. */
import type { TextMeasurer } from '../measure'

interface Room {
  /** Map pixels for the text. */
  readonly width: number
  readonly height: number
  /** Size of the letters in map pixels. */
  readonly size: number
}

export const lineHeightOfWords = 1.18

/** The measurer's font has this size; widths grow in proportion. */
const measuredSize = 13

/** Lines of text; the last one ends with an ellipsis where something is left out. At least one line. */
export function fewWords(text: string, { width, height, size }: Room, measurer: TextMeasurer): string[] {
  const widthOf = (part: string) => (measurer.width(part, 'main') * size) / measuredSize
  const most = Math.max(1, Math.floor(height / (size * lineHeightOfWords)))
  const words = text.split(' ')
  const lines: string[] = []
  let line = ''
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '' && lines.length + 1 < most) {
      lines.push(line)
      line = word
      if (widthOf(word) <= width) continue
    }
    // No more lines, or a word wider than the box: what fits of the rest, and that there is more.
    const rest = line === word ? word : longer
    const isWhole = index === words.length - 1 && widthOf(rest) <= width
    lines.push(isWhole ? rest : cut(rest, width, widthOf))
    return lines
  }
  lines.push(line)
  return lines
}

/** Between two words where that leaves most of what fits, else within one. */
function cut(text: string, width: number, widthOf: (part: string) => number): string {
  const characters = [...text]
  let [fits, tooLong] = [0, characters.length + 1]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (widthOf(`${characters.slice(0, middle).join('')}…`) <= width) fits = middle
    else tooLong = middle
  }
  const part = characters.slice(0, fits).join('')
  const end = characters[fits] === ' ' ? part.length : part.lastIndexOf(' ')
  return `${(end > part.length / 2 ? part.slice(0, end) : part).trimEnd()}…`
}
