/**
 * Keeps on this device whether one works in the graph, the outline or both, and how much of the page the outline has beside
 * the graph. In cookies, so that the server's first paint is already right. An address may ask for one of them: `?view=outline`.
 */
import * as z from 'zod/mini'
import type { Shown, ViewStore } from './view-store'

const shown = z.enum(['graph', 'outline', 'both'])

export const shownCookie = 'crux-shown'
export const splitCookie = 'crux-split'

/** What of `document` is used. */
export interface CookieJar {
  cookie: string
}

/** Pixels: what is narrower has no room for both, and begins with the outline. */
export const narrowBelow = 700

/** What the address asks for, or what was chosen here; undefined where nothing was. */
export function chosenShown(asked: unknown, kept: unknown): Shown | undefined {
  return shown.safeParse(asked).data ?? shown.safeParse(kept).data
}

/** That, or what is usual in a window so wide. */
export function shownAtFirst(jar: CookieJar, search: string, width = innerWidth): Shown {
  const asked = new URLSearchParams(search).get('view')
  return chosenShown(asked, readCookie(jar, shownCookie)) ?? (width < narrowBelow ? 'outline' : 'graph')
}

/** Shows that, and notes each change. Returns what ends it. */
export function keepShown(view: ViewStore, jar: CookieJar, search: string, width = innerWidth): () => void {
  const first = shownAtFirst(jar, search, width)
  view.show(first)
  let last = first
  return view.subscribe(() => {
    const { shown: now } = view.getState()
    if (now === last) return
    last = now
    writeCookie(jar, shownCookie, now)
  })
}

/** Percent of the page that the outline has beside the graph: its usual share, the least and the most. */
export const splitShares = { usual: 38, least: 20, most: 75 } as const

/** The share that was chosen here, or the usual one. */
export function splitOf(kept: string | undefined): number {
  const share = Number(kept ?? Number.NaN)
  const { usual, least, most } = splitShares
  return Number.isNaN(share) ? usual : Math.round(Math.max(least, Math.min(most, share)))
}

export function keepSplit(jar: CookieJar, share: number): void {
  writeCookie(jar, splitCookie, String(share))
}

const year = 31_536_000

function writeCookie(jar: CookieJar, name: string, value: string): void {
  jar.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`
}

function readCookie({ cookie }: CookieJar, name: string): string | undefined {
  const [, value] = cookie
    .split(';')
    .map((one) => one.trim().split('='))
    .find(([key]) => key === name) ?? ['']
  return value
}
