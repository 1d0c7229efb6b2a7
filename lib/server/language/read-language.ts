import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { isLanguage, languageCookie, languageFor, type Language } from '@/lib/language/languages'
import type { Say } from '@/lib/language/say'
import { isHttps } from '../accounts/public-url'
import { sayIn } from './compiled-texts'

/** The language of whoever makes this request. */
export const readLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get(languageCookie)?.value
  return languageFor(chosen, (await headers()).get('accept-language'))
})

const year = 31_536_000

/** Keeps what somebody chose for this browser; what is no language of Crux changes nothing. */
export async function keepLanguage(chosen: unknown): Promise<void> {
  if (!isLanguage(chosen)) return
  const options = { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, secure: isHttps() } as const
  ;(await cookies()).set(languageCookie, chosen, options)
}

/** How server components, actions and titles speak to whoever makes this request. */
export async function readSay(): Promise<Say> {
  return sayIn(await readLanguage())
}
