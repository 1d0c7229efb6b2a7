/**
 * HTML that the server writes into a page once, and not again as data for its scripts, which would make a large document more
 * than twice as long. The page's server part holds it, the part that becomes HTML takes it by its id, in the same process.
 */
import { newId } from '@/lib/domain/ids'

/** Milliseconds in which a page is written. */
const heldFor = 60_000

/** On the process itself: the two parts of a page have each their own copy of this module. */
const place = Symbol.for('crux held html')
const holder = globalThis as { [place]?: Map<string, string> }

/** Holds the HTML while the page is written; gives the id by which it is found. */
export function holdHtml(html: string): string {
  const held = (holder[place] ??= new Map<string, string>())
  const id = `held-${newId<string>()}`
  held.set(id, html)
  setTimeout(() => held.delete(id), heldFor)
  return id
}

/** Empty where nothing is held, as in a browser: there it stands on the page. */
export function heldHtml(id: string): string {
  return holder[place]?.get(id) ?? ''
}
