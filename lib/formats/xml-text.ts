/**
 * Reads XML from anywhere into elements, and writes them. What a document declares of its own – entities, a grammar – is refused or left
 * out: nothing in a file can stand for more than it is.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { fail, ok, type Result } from '../domain/result'
import type { FormatError } from './format-error'
import { mostCharacters, tooLarge } from './json-text'

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

const mostNested = 80

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: mostNested,
  cdataPropName: '#cdata',
})

/** The outermost element of a document. */
export function readXml(text: string): Result<XmlElement, FormatError> {
  if (text.length > mostCharacters) return fail(tooLarge)
  const bare = text.replace(/^\ufeff/, '')
  const declared = /<!DOCTYPE[^>[]*/i.exec(bare)
  if (/<!ENTITY/i.test(bare) || (declared && bare[declared.index + declared[0].length] === '[')) {
    const message = 'The file declares names of its own (<!DOCTYPE … [ or <!ENTITY), which Crux does not follow.'
    return fail({
      code: 'invalid',
      message,
      advice: 'Save it without such declarations.',
      ...placeOf(bare, declared?.index ?? 0),
    })
  }
  const plain = declared ? bare.replace(/<!DOCTYPE[^>[]*>/i, '') : bare
  try {
    const fault = XMLValidator.validate(plain)
    if (fault !== true) {
      const { msg, line, col } = fault.err
      const message = `The file is not XML here: ${msg.replace(/\s+/g, ' ').slice(0, 200).replace(/\.?$/, '.')}`
      return fail({
        code: 'not-xml',
        message,
        advice: 'Mend this place and try again.',
        line: line || 1,
        column: col || 1,
      })
    }
    const root = elementsIn(parser.parse(plain) as unknown).find((one) => typeof one !== 'string')
    return root ? ok(root) : fail(notXml)
  } catch (error) {
    return fail(error instanceof Error && /nested/i.test(error.message) ? tooDeep : notXml)
  }
}

const tooDeep: FormatError = { code: 'too-deep', message: 'The file is nested too deep.', advice: 'Make it flatter.' }
const notXml: FormatError = {
  code: 'not-xml',
  message: 'The file is not XML.',
  advice: 'Choose the file as it was saved.',
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** What the parser gives: objects with one key, the name, and `:@` for the attributes. Nesting has a bound, so this may recur. */
function elementsIn(nodes: unknown): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return []
  return (nodes as readonly unknown[]).flatMap((node): (XmlElement | string)[] => {
    if (typeof node !== 'object' || node === null) return []
    const entries = Object.entries(node as Readonly<Record<string, unknown>>)
    const [name, value] = entries.find(([key]) => key !== ':@') ?? []
    if (name === undefined) return []
    if (name === '#text') return [decodeEntities(String(value))]
    if (name === '#cdata') return textsIn(value)
    const attributes = entries.find(([key]) => key === ':@')?.[1]
    const pairs = typeof attributes === 'object' && attributes !== null ? Object.entries(attributes) : []
    const read = pairs.map(([key, one]) => [key, decodeEntities(String(one))] as const)
    return [{ name, attributes: new Map(read), children: elementsIn(value) }]
  })
}

function textsIn(nodes: unknown): string[] {
  if (!Array.isArray(nodes)) return []
  return (nodes as readonly Readonly<Record<string, unknown>>[]).flatMap(({ '#text': text }) =>
    typeof text === 'string' ? [text] : [],
  )
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  // Not of XML, and yet in many files.
  ['nbsp', ' '],
])

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,6}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities.get(name) ?? whole
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}

/** All text in an element. */
export function textOfElement({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOfElement(child))).join('')
}

/** A document, two spaces a level; texts between elements are kept, but for space. */
export function writeXml(root: XmlElement): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>']
  const write = ({ name, attributes, children }: XmlElement, margin: string) => {
    const pairs = [...attributes].map(([key, value]) => ` ${key}="${encode(value)}"`).join('')
    const filled = children.filter((child) => typeof child !== 'string' || child.trim() !== '')
    if (filled.length === 0) lines.push(`${margin}<${name}${pairs}/>`)
    else if (filled.every((child) => typeof child === 'string')) {
      lines.push(`${margin}<${name}${pairs}>${encode(filled.join('')).replaceAll('&#10;', '\n')}</${name}>`)
    } else {
      lines.push(`${margin}<${name}${pairs}>`)
      for (const child of filled) {
        if (typeof child === 'string') lines.push(`${margin}  ${encode(child.trim())}`)
        else write(child, `${margin}  `)
      }
      lines.push(`${margin}</${name}>`)
    }
  }
  write(root, '')
  return `${lines.join('\n')}\n`
}

const encoded = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
])

function encode(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) => encoded.get(character) ?? character)
}
