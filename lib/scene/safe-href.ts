/** What a picture may link to: a page of the web, a mail, or a part of the picture itself. Never a script. */
import { isSafeLink } from '../domain/text'

/** The address as it may stand in a file, or undefined where it leads nowhere that is safe. */
export function safeHref(href: string): string | undefined {
  if (/^#[\w-]+$/.test(href)) return href
  return isSafeLink(href) ? new URL(href).href : undefined
}
