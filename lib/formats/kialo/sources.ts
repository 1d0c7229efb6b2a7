/** The list of sources at the end of a Kialo text: a number, an address or words, and under it perhaps a quotation. */

export interface ListedSource {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly quote: string
}

/** The line with the heading of the list; the number of lines where there is none. */
export function findSources(lines: readonly string[]): number {
  for (let at = lines.length - 1; at >= 0; at--) {
    if (!/^Sources:\s*$/.test(lines[at]!)) continue
    const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '')
    if (next === undefined || /^\[\d+\](?: |$)/.test(next)) return at
  }
  return lines.length
}

/** Whether a quotation has begun and not ended. */
function isOpen(quote: readonly string[] = []): boolean {
  return /^["“]/.test(quote[0] ?? '') && !/["”]\s*$/.test(quote.length > 1 ? quote.at(-1)! : quote[0]!.slice(1))
}

export function readSources(lines: readonly string[]): ListedSource[] {
  const listed: { readonly number: number; readonly head: string; readonly quote: string[] }[] = []
  for (const line of lines) {
    const [, number, head = ''] = /^\[(\d{1,6})\](?:\s+(.*))?$/.exec(line) ?? []
    const last = listed.at(-1)
    const isNext = number !== undefined && Number(number) === (last?.number ?? Number(number) - 1) + 1
    if (isNext && (!isOpen(last?.quote) || /^https?:/.test(head))) {
      listed.push({ number: Number(number), head: head.trim(), quote: [] })
    } else last?.quote.push(line)
  }
  return listed.map(({ number, head, quote }) => {
    const url = /(?:^|\s)((?:https?:\/\/|mailto:)\S+)$/.exec(head)?.[1] ?? ''
    const words = quote.join('\n').trim()
    return {
      number,
      title: head.slice(0, head.length - url.length).trim(),
      url,
      quote: /^["“].*["”]$/s.test(words) ? words.slice(1, -1) : words,
    }
  })
}
