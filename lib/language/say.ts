/**
 * Says a text of the interface in one language: `say('map.claims', { count: 3 })` is "3 claims" or "3 Aussagen".
 *
 * The keys and what each text needs come from the English catalogue by type alone. The texts arrive compiled from the server
 * (lib/server/language), so no parser and no unused language reaches the browser.
 */
import type { GetICUArgs } from '@schummar/icu-type-parser'
import format, { type CompiledMessage, type FormatOptions, type FormatValues } from 'icu-minify/format'
import type { English } from '@/messages/en/catalogue'
import type { Area } from '@/messages/translation'
import type { Language } from './languages'

export type { Area }

/** Compiled texts by area and key; a page has only the areas that it needs. */
export type CompiledTexts = { readonly [A in Area]?: Readonly<Record<string, CompiledMessage>> }

/** The keys of some areas, such as `site.start`. */
export type TextKey<A extends Area = Area> = { [One in A]: `${One}.${keyof English[One] & string}` }[A]

type TextAt<Key extends TextKey> = Key extends `${infer A extends Area}.${infer Name}`
  ? English[A][Name & keyof English[A]]
  : never

type ValuesAt<Key extends TextKey> = GetICUArgs<
  TextAt<Key> & string,
  { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date }
>

type TagIn<Text> = Text extends `${string}</${infer Tag}>${infer Rest}` ? Tag | TagIn<Rest> : never

type IsPlain<Key extends TextKey> = [keyof ValuesAt<Key>, TagIn<TextAt<Key>>] extends [never, never] ? true : false

/** Nothing for a text that stands alone, one object for a text with places to fill; one with marked words needs `pieces`. */
type GivenTo<Key extends TextKey> =
  IsPlain<Key> extends true ? [] : [TagIn<TextAt<Key>>] extends [never] ? [values: ValuesAt<Key>] : [never]

/** The places to fill, and what becomes of the words between `<link>` and `</link>`. */
export type MarkedValues<Key extends TextKey, Piece> = ValuesAt<Key> &
  Record<TagIn<TextAt<Key>>, (words: readonly (string | Piece)[]) => Piece>

/** The keys of texts that need nothing: what can be kept as a value and said later. */
export type PlainKey<A extends Area = Area> = {
  [Key in TextKey<A> & TextKey]: IsPlain<Key> extends true ? Key : never
}[TextKey<A> & TextKey]

export interface Say {
  <Key extends TextKey>(key: Key, ...given: GivenTo<Key>): string
  readonly language: Language
  /** The text of a key that came from elsewhere, such as a server's code; undefined where there is none. */
  ifKnown(key: string, values?: FormatValues<string>): string | undefined
  /** A text with marked words, in pieces; see `rich` for React. */
  pieces<Key extends TextKey, Piece>(key: Key, values: MarkedValues<Key, Piece>): readonly (string | Piece)[]
}

/** Texts that this page was not given are a mistake in the code: it is logged, and the key is said. */
export function createSay(language: Language, texts: CompiledTexts): Say {
  function find(key: string): CompiledMessage | undefined {
    const dot = key.indexOf('.')
    const area = texts[key.slice(0, dot) as Area]
    const name = key.slice(dot + 1)
    return area && Object.hasOwn(area, name) ? area[name] : undefined
  }
  function fill<Piece>(key: string, values: FormatValues<Piece> | undefined) {
    const text = find(key)
    if (text === undefined) {
      console.error(`The text ${key} is not among those that this page was given.`)
      return key
    }
    return format(text, language, values, options)
  }
  // What each text needs is checked where it is said; here it is any text with any values.
  const say = (key: TextKey, values?: object) => fill<string>(key, values as FormatValues<string>) as string
  const ifKnown: Say['ifKnown'] = (key, values) =>
    find(key) === undefined ? undefined : (fill<string>(key, values) as string)
  const pieces: Say['pieces'] = <Piece>(key: TextKey, values: object) => {
    const filled = fill<Piece>(key, values as FormatValues<Piece>)
    return Array.isArray(filled) ? filled : [filled]
  }
  return Object.assign(say, { language, ifKnown, pieces })
}

/** Making one costs more than using it a thousand times. */
function kept<Made>(make: new (locales?: string, options?: object) => Made) {
  const made = new Map<string, Made>()
  return (...[locales, options]: Parameters<FormatOptions['formatters']['getNumberFormat']>): Made => {
    const id = `${String(locales)} ${JSON.stringify(options ?? {})}`
    const found = made.get(id) ?? new make(String(locales), options)
    made.set(id, found)
    return found
  }
}

/** The server does not know where the reader is, and the browser must write what the server wrote. */
const options = {
  timeZone: 'UTC',
  formatters: {
    getNumberFormat: kept(Intl.NumberFormat),
    getPluralRules: kept(Intl.PluralRules),
    getDateTimeFormat: kept(Intl.DateTimeFormat),
  },
} as FormatOptions
