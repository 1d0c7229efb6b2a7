/** Reads an Argdown file into a map. What its own tools would refuse is refused here, with the place; what is only odd is read. */
import { fail, type Result } from '../../domain/result'
import type { MapReader, ReadMap, Sample } from '../format'
import type { FormatError } from '../format-error'
import { mostCharacters, tooLarge } from '../json-text'
import { faultSentences, isOdd } from './faults'
import { modelOf } from './model'
import { parseArgdown } from './parse'
import { Drafter } from './to-map'
import { placesOf } from './tree'

export const argdownReader: MapReader = { name: 'argdown', recognise, read }

const sign = String.raw`^[ \t]{0,80}(?:[+\-_]|<[+\-_]|[+\-_]>|><)`
const title = String.raw`[ \t]{0,80}(?:\[[^\]\n#][^\]\n]{0,200}\]|<[A-Za-z][^<>\n/="]{0,200}>)`
const definition = new RegExp(`(?:${sign}|^)${title}:(?!\\s*https?:)`, 'gm')
const reference = new RegExp(`${sign}${title}[ \\t]*$`, 'm')
const inference = /^[ \t]{0,80}\(\d+\)[^\n]*\n(?:[^\n]+\n){0,40}?[ \t]{0,80}--[^\n]*\n/m
const frontMatter = /^\ufeff?\s*===+\r?\n[\s\S]{0,20000}?\n===+/

/** Another language of the same name: `[#id] text`, `(c) -> p.`, `--x`. */
const otherDialect = /^[ \t]*(?:\[#[\w-]+\][ \t]+\S|\([\w-]+\)[ \t]*->[ \t]*[\w-]+\.?[ \t]*$|--[A-Za-z])/gm

function recognise({ text, json }: Sample): number {
  if (json !== undefined || /^\ufeff?\s*<[?!a-z][^<>]*>?[^]{0,2000}<\/[a-z]/i.test(text.slice(0, 4_000))) return 0
  const head = text.slice(0, 200_000)
  const definitions = head.match(definition)?.length ?? 0
  const isFramed = frontMatter.test(head)
  if (definitions > 0 && (isFramed || inference.test(head))) return 0.95
  if (definitions > 0) return Math.min(0.9, 0.7 + definitions / 20)
  if (inference.test(head) || (isFramed && head.length > 0) || reference.test(head)) return 0.6
  return isOtherDialect(head) ? 0.3 : 0
}

function isOtherDialect(text: string): boolean {
  return (text.match(otherDialect)?.length ?? 0) > 1
}

function read(text: string): Result<ReadMap, FormatError> {
  if (text.length > mostCharacters) {
    return fail(tooLarge)
  }
  const tree = parseArgdown(text)
  const model = modelOf(tree)
  const fault = [...tree.faults, ...model.faults]
    .filter(({ code }) => !isOdd(code))
    .reduce<(typeof tree.faults)[number] | undefined>(
      (first, one) => (first && first.start <= one.start ? first : one),
      undefined,
    )
  if (!fault) return new Drafter(tree, model).draft().finish()
  const place = placesOf(text)(fault.start)
  if (isOtherDialect(text.slice(0, 200_000))) {
    const message = 'This is written in another language that is also called Argdown.'
    return fail({ code: 'not-this-format', message, advice: 'Crux reads the Argdown of argdown.org.', ...place })
  }
  const code = fault.code === 'nested-too-deep' ? 'too-deep' : 'invalid'
  return fail({ code, message: faultSentences[fault.code], advice: 'Mend this place and try again.', ...place })
}
