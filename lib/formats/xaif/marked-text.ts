/**
 * The analysed text in an xAIF file, which is HTML with a `<span id="node…">` around what each node says. Programs show it as it
 * stands, so only marks that can do nothing are written on.
 */
const tag = /<[^<>]*>?/g
const harmless = /^<(\/?)(span|br|p|div|b|i|u|em|strong|small|blockquote|ul|ol|li|h[1-6])((?:\s[^<>]*)?)(\/?)>$/i
/** A `<` that stands alone may come to stand before letters, once what is between is gone. */
const beginsTag = /^<(?:$|[A-Za-z/!?])/
const kept = /\s(?:id|class)="[^"<>]*"/gi

/** The text with harmless tags, of whose attributes `id` and `class` stay. A text that is harmless already stays as it is. */
export function harmlessText(text: string): string {
  return text.replace(tag, (whole) => {
    const found = harmless.exec(whole)
    if (!found) return beginsTag.test(whole) ? (whole.endsWith('>') ? '' : whole.replace('<', '&lt;')) : whole
    const [, closing = '', name = '', attributes = '', end = ''] = found
    const safe = closing === '' ? (attributes.match(kept) ?? []).join('') : ''
    const isSafe = attributes.trim() === safe.trim() || attributes.trim() === '/'
    return isSafe ? whole : `<${closing}${name}${safe}${end}>`
  })
}
