'use client'

import { createContext, use, useMemo, type ReactNode } from 'react'
import type { Language } from './languages'
import { createSay, type CompiledTexts, type Say } from './say'

const SayContext = createContext<{ say: Say; texts: CompiledTexts } | undefined>(undefined)

/** Gives the client components below it the texts of some areas, besides those that stand above it. */
export function SayProvider({
  language,
  texts,
  children,
}: {
  language: Language
  texts: CompiledTexts
  children: ReactNode
}) {
  const above = use(SayContext)?.texts
  const value = useMemo(() => {
    const all = { ...above, ...texts }
    return { say: createSay(language, all), texts: all }
  }, [above, language, texts])
  return <SayContext value={value}>{children}</SayContext>
}

/** How a client component says its texts. A server component asks `readSay` of lib/server/language. */
export function useSay(): Say {
  const value = use(SayContext)
  if (!value) throw new Error('useSay needs a <SayProvider> above it.')
  return value.say
}
