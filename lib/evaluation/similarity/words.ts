/**
 * What a sentence is about, and whether it affirms or denies it: stems of its telling words, and a sign that each negation
 * and each antonym turns over. `It is unfair` and `It is not fair` agree in both; `It is fair` differs in the sign.
 *
 * The word lists are English and German; words of other languages are compared as they are, and scripts without spaces by pairs of characters.
 */

export interface Gist {
  /** Each telling word once. */
  readonly terms: readonly string[]
  readonly isDenied: boolean
}

const stopWords = new Set(
  (
    'a about all also am an and any are as at be because been being both but by can could did do does doing for from had has ' +
    'have having he her his how i if in into is it its itself just may me might more most much must my of on one only onto or ' +
    'other our ours own shall she should so some such than that the their them then there these they this those through to ' +
    'too up upon us very was we were what when where which while who whom whose why will with would you your s t d ll m o re ' +
    've ought need really quite even still always often generally usually ' +
    'der die das den dem des ein eine einen einem einer eines und oder von zu zum zur im in mit auf fur bei aus als ist sind wird ' +
    'werden soll sollte sollten muss kann mehr sehr auch es sie er man dass'
  ).split(' '),
)

const negations = new Set(
  'not no never none nobody nothing neither nor without cannot hardly barely lacks lack fails fail nicht kein keine keinen nie niemand ohne'.split(
    ' ',
  ),
)

const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:ss)es$/, 'ss'],
  [/ies$/, 'y'],
  [/(?<![su])s$/, ''],
  [/(?:isation|ization)s?$/, ''],
  [/(?<=\p{L}{4})(?:ations?|itions?)$/u, ''],
  [/(?<=\p{L}{3})(?:ing|edly|ed)$/u, ''],
  [/(?<=\p{L}{3})(?:fulness|fully|ness|ments?|ful)$/u, ''],
  [/(?<=\p{L}{4})(?:ility|ity|ical|ically|ally|al|ically|ive|ively|ise|ize|ism|ist|ish|able|ible|ably|ions?)$/u, ''],
  [/(?<=\p{L}{3})ly$/u, ''],
  [/(?<=\p{L}{4})ers?$/u, ''],
]

/** Words that say the opposite of another: the sentence is read with the other and turned over. */
const opposites = new Map(
  [
    'decrease increase',
    'reduce increase',
    'lower increase',
    'raise increase',
    'less more',
    'fewer more',
    'worse better',
    'bad good',
    'harm help',
    'hurt help',
    'hinder help',
    'forbid allow',
    'ban allow',
    'prohibit allow',
    'permit allow',
    'false true',
    'wrong right',
    'weaken strengthen',
    'reject accept',
    'oppose support',
    'cheap expensive',
    'dangerous safe',
    'difficult easy',
    'hard easy',
    'disadvantage advantage',
    'minority majority',
    'few many',
  ].map((pair) => {
    const [word = '', other = ''] = pair.split(' ')
    return [stem(word), stem(other)] as const
  }),
)
/** Synonyms among the above, which turn nothing over. */
const alike = new Set(['raise', 'permit', 'hard'].map(stem))

/** Scripts that put no spaces between words. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

export function gistOf(text: string): Gist {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/\bnot (only|just|merely)\b|\bno doubt\b/g, ' ')
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu)
  const terms = new Set<string>()
  let isDenied = false
  for (const word of words ?? []) {
    const pairs = pairsOf(word)
    if (pairs) for (const pair of pairs) terms.add(pair)
    else {
      const { term, turns } = readOnce(word)
      if (turns) isDenied = !isDenied
      if (term !== undefined) terms.add(term)
    }
  }
  return { terms: [...terms], isDenied }
}

interface ReadWord {
  /** Undefined for a word that tells nothing of what a sentence is about. */
  readonly term: string | undefined
  /** Whether it turns the sentence over. */
  readonly turns: boolean
}

/** The same words come again and again; a map of 10,000 claims has some thousands of them. */
const remembered = new Map<string, ReadWord>()
const mostRemembered = 20_000

function readOnce(word: string): ReadWord {
  const known = remembered.get(word)
  if (known) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const read = readWord(word)
  remembered.set(word, read)
  return read
}

function readWord(word: string): ReadWord {
  if (negations.has(word) || word.endsWith("n't")) return { term: undefined, turns: true }
  const plain = word.replace(/'.*$/, '')
  const paired = opposites.get(stem(plain))
  if (paired !== undefined) return { term: paired, turns: !alike.has(stem(plain)) }
  if (stopWords.has(plain) || plain.length < 2) return { term: undefined, turns: false }
  const prefix = /^(?:un|non|dis|il|ir|im)(?=\p{L}{4})/u.exec(plain)?.[0]
  if (prefix !== undefined && isNegatingPrefix(prefix, plain))
    return { term: stem(plain.slice(prefix.length)), turns: true }
  if (/\p{L}{4}less$/u.test(plain)) return { term: stem(plain.slice(0, -4)), turns: true }
  return { term: stem(plain), turns: false }
}

/** Words that only look as if they began with a negation. */
const notNegated =
  /^(?:under|until|unite|unity|univers|uniform|union|unique|unit|unless|dis(?:cuss|cover|tribut|play|tanc|cipl|trict|pute|ease|aster|cipline|cours)|im(?:port|prov|age|agin|med|mense|pact|plement|pose|posi|press|migr)|il(?:lustr|lness)|ir(?:on|rit))/

function isNegatingPrefix(prefix: string, word: string): boolean {
  if (notNegated.test(word)) return false
  // `il`, `ir` and `im` negate only before their own letters: illegal, irrelevant, impossible.
  const next = word.charAt(prefix.length)
  return prefix === 'il' ? next === 'l' : prefix === 'ir' ? next === 'r' : prefix !== 'im' || 'pmb'.includes(next)
}

/** A run of a script without spaces as pairs of characters, which are the same wherever they stand; undefined for other words. */
export function pairsOf(word: string): string[] | undefined {
  if (!spaceless.test(word)) return undefined
  const characters = [...word]
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** The part of a word that its forms share; only good for comparing. */
export function stem(word: string): string {
  let cut = word
  for (const [ending, instead] of endings) cut = cut.replace(ending, instead)
  return cut
    .replace(/(?<=\p{L}{2})([b-df-hj-np-tv-z])\1$/u, '$1')
    .replace(/(?<=\p{L}{3})[ei]$/u, '')
    .replace(/y$/, 'i')
}
