/** The wording of a claim in a Kialo text: escapes, links, and marks such as `[1]` that lead to the list of sources. */

export interface Wording {
  readonly text: string
  /** Numbers of the list of sources. */
  readonly marks: readonly number[]
  readonly links: readonly Link[]
}

export interface Link {
  readonly label: string
  readonly address: string
}

const inline = /\\([\\[\].:>-])|\[((?:[^[\]\\]|\\.)*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)|[ \t]{0,8}\[(\d{1,6})\]/g

export function readWording(raw: string, isMark: (number: number) => boolean): Wording {
  const marks: number[] = []
  const links: Link[] = []
  const text = raw.replace(inline, (whole, escaped?: string, label?: string, address?: string, number?: string) => {
    if (escaped !== undefined) return escaped
    if (address !== undefined) {
      const words = unescape(label ?? '')
      links.push({ label: words, address })
      return words === '' ? address : words
    }
    if (!isMark(Number(number))) return whole
    marks.push(Number(number))
    return ''
  })
  return { text, marks, links }
}

function unescape(text: string): string {
  return text.replace(/\\([\\[\].:>-])/g, '$1')
}

/** One line so that none of it is read as a mark, a link, or the beginning of another claim. */
export function writeWording(line: string, looksLikeHeader: (line: string) => boolean): string {
  const plain = line.replace(/[\\[\]]/g, '\\$&')
  return looksLikeHeader(line) ? plain.replace(/[.:>-]/, '\\$&') : plain
}
