/** The catalogues, compiled once a process and area by area: what a page sends to the browser and what the server says itself. */
import compile from 'icu-minify/compile'
import type { Language } from '@/lib/language/languages'
import { createSay, type Area, type CompiledTexts, type Say } from '@/lib/language/say'
import { german } from '@/messages/de/catalogue'
import { english } from '@/messages/en/catalogue'
import type { Catalogue } from '@/messages/translation'

export const catalogues: Readonly<Record<Language, Catalogue>> = { en: english, de: german }

type CompiledArea = NonNullable<CompiledTexts[Area]>

const compiled = new Map<string, CompiledArea>()

function compileArea(language: Language, area: Area): CompiledArea {
  const id = `${language} ${area}`
  const texts = compiled.get(id) ?? compileTexts(catalogues[language][area])
  compiled.set(id, texts)
  return texts
}

function compileTexts(texts: Readonly<Record<string, string>>): CompiledArea {
  const entries = Object.entries(texts).map(([key, text]) => [key, compile(text)])
  // The compiler makes objects without a prototype, which React does not hand to client components.
  return JSON.parse(JSON.stringify(Object.fromEntries(entries))) as CompiledArea
}

/** The texts of some areas, for a page that sends them to its client components. */
export function textsFor(language: Language, areas: readonly Area[]): CompiledTexts {
  return Object.fromEntries(areas.map((area) => [area, compileArea(language, area)]))
}

const sayings = new Map<Language, Say>()

/** Every text of a language, for what the server says itself. */
export function sayIn(language: Language): Say {
  const say = sayings.get(language) ?? createSay(language, textsFor(language, Object.keys(english) as Area[]))
  sayings.set(language, say)
  return say
}
