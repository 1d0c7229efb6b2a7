/**
 * What stands within a line of Markdown: escapes, emphasis, code, links, notes at the foot. A claim is plain text, so marks are taken
 * off and links are told apart. One pass over the line and no recursion.
 */
export interface Inline {
  readonly text: string
  readonly links: readonly { readonly label: string; readonly address: string }[]
  /** Labels of notes at the foot, as in `[^1]`. */
  readonly feet: readonly string[]
}

const token = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`(?<code>\x60{1,8})(?!\x60)(?<coded>[^\x60]+)\k<code>(?!\x60)`,
    String.raw`<(?<auto>(?:https?:\/\/|mailto:)[^<>\s]+)>`,
    String.raw`[ \t]{0,8}\[\^(?<foot>[^\]\s[]{1,60})\]`,
    String.raw`!?\[(?<label>(?:[^[\]\\]|\\.)*)\]\(<?(?<address>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+"[^"]*")?\)`,
    String.raw`(?<entity>&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-fA-F]{1,6});)`,
    String.raw`(?<break><br\s*\/?>)`,
    String.raw`(?<mark>\*{1,3}|_{1,3}|~~)`,
  ].join('|'),
  'g',
)

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
])

interface Mark {
  readonly sign: string
  readonly at: number
}

export function readInline(raw: string, isFoot: (label: string) => boolean): Inline {
  const links: { label: string; address: string }[] = []
  const feet: string[] = []
  const parts: string[] = []
  const open: Mark[] = []
  let end = 0
  for (const found of raw.matchAll(token)) {
    parts.push(raw.slice(end, found.index))
    end = found.index + found[0].length
    const { escaped, coded, auto, foot, label, address, entity, mark } = found.groups ?? {}
    if (escaped !== undefined) parts.push(escaped)
    else if (coded !== undefined) parts.push(coded.trim() || coded)
    else if (auto !== undefined) {
      links.push({ label: auto, address: auto })
      parts.push(auto)
    } else if (foot !== undefined) {
      if (isFoot(foot)) feet.push(foot)
      else parts.push(found[0])
    } else if (address !== undefined) {
      const words = readInline(label ?? '', () => false).text
      links.push({ label: words, address })
      parts.push(words === '' ? address : words)
    } else if (entity !== undefined) parts.push(characterOf(entity.slice(1, -1)))
    else if (mark !== undefined) takeMark(raw, { sign: mark, at: parts.length }, found.index, end, parts, open)
    else parts.push(' ')
  }
  parts.push(raw.slice(end))
  return { text: parts.join(''), links, feet }
}

/** Takes a pair of marks off once its second is there; what stays alone is text. */
function takeMark(raw: string, mark: Mark, from: number, to: number, parts: string[], open: Mark[]): void {
  const [before, after] = [raw[from - 1] ?? ' ', raw[to] ?? ' ']
  const isWithinWord = mark.sign.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
  parts.push(mark.sign)
  if (isWithinWord) return
  const pair = /\s/.test(before) ? -1 : open.findLastIndex(({ sign }) => sign === mark.sign)
  if (pair >= 0) {
    parts[open[pair]!.at] = ''
    parts[mark.at] = ''
    open.length = pair
  } else if (!/\s/.test(after) && open.length < 20) open.push(mark)
}

function characterOf(name: string): string {
  const known = entities.get(name)
  if (known !== undefined) return known
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

/** One line so that it is read as it is. */
export function writeInline(text: string): string {
  return text
    .replace(/[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[a-z#][a-z\d]*;)/giu, '\\$&')
    .replace(/(^|\s)(#+)$/, (_, space: string, signs: string) => space + signs.replaceAll('#', '\\#'))
}

/** A claim’s own words, so that they are not taken for the name of another. */
export function writeWording(text: string): string {
  return writeInline(text).replace(/^See (?=[“"])/, 'See&#32;')
}

/** The escapes of a note taken off, and the labels that lead to the foot; its other marks are its own. */
export function readNote(raw: string, isFoot: (label: string) => boolean): Pick<Inline, 'text' | 'feet'> {
  const feet: string[] = []
  const text = raw.replace(
    /\\([!-/:-@[-`{-~])|[ \t]{0,8}\[\^([^\]\s[]{1,60})\]/g,
    (whole, escaped?: string, foot = '') => {
      if (escaped !== undefined) return escaped
      if (!isFoot(foot as string)) return whole
      feet.push(foot as string)
      return ''
    },
  )
  return { text, feet }
}

/** A line of a note so that it is no list, heading, quotation or note at the foot. */
export function writeNote(line: string): string {
  return line
    .replace(/\\/g, '\\\\')
    .replace(/\[(?=\^)/g, '\\[')
    .replace(/^(\s*)([-+*>#`~|=<[])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*(?:Tags|Scheme)):/, '$1\\:')
}
