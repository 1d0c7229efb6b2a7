import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { languageCookie, languageFor, type Language } from '@/lib/language/languages'
import type { Say } from '@/lib/language/say'
import { sayIn } from './compiled-texts'

/** The language of whoever makes this request. */
export const readLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get(languageCookie)?.value
  return languageFor(chosen, (await headers()).get('accept-language'))
})

/** How server components, actions and titles speak to whoever makes this request. */
export async function readSay(): Promise<Say> {
  return sayIn(await readLanguage())
}
