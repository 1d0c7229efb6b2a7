/** A JSON Schema in the few words that programmers read at a glance: `{ id: string, role: "owner" | "editor" }`. */
import type { JsonSchema } from './json-schema'

type Part = JsonSchema | boolean | undefined

/** Over several lines where it has fields. What is said of a field stands above it. */
export function writeShape(schema: Part, indent = ''): string {
  if (schema === undefined || typeof schema === 'boolean') return 'anything'
  const { $ref, const: constant, enum: values, type } = schema
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf('/') + 1)
  if (constant !== undefined) return JSON.stringify(constant)
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.map((one) => writeShape(one, indent)).join(' | ')
  if (type === 'array') return writeList(schema, indent)
  if (type === 'object') return writeFields(schema, indent)
  return type === undefined ? 'anything' : [type].flat().join(' | ')
}

/** What a text, a number or a list must keep to; empty where that is nothing. */
export function writeLimits(schema: Part): string {
  if (typeof schema !== 'object') return ''
  const { type, minLength, maxLength, minItems, maxItems, minimum, maximum } = schema
  if (type === 'string') return range(minLength, maxLength, 'characters')
  if (type === 'array') return range(minItems, maxItems, 'items')
  // Every whole number has these limits.
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum
  const least = minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum
  return range(least, most, '')
}

function range(least: number | undefined, most: number | undefined, of: string): string {
  const [from, to] = [least, most].map((limit) => limit?.toLocaleString('en'))
  const words = from && to ? `${from} to ${to}` : to ? `at most ${to}` : from && least! > 0 ? `at least ${from}` : ''
  return words === '' ? '' : `${words} ${of}`.trim()
}

function writeList({ items }: JsonSchema, indent: string): string {
  const one = writeShape(Array.isArray(items) ? undefined : items, indent)
  return one.includes(' | ') && !one.startsWith('{') ? `(${one})[]` : `${one}[]`
}

function writeFields({ properties = {}, required = [], additionalProperties }: JsonSchema, indent: string): string {
  const inner = `${indent}  `
  const fields = Object.entries(properties).flatMap(([name, part]) => {
    if (typeof part === 'object' && part.not) return []
    const said = [typeof part === 'object' ? part.description : undefined, writeLimits(part)].filter(Boolean).join(' ')
    const line = `${inner}${name}${required.includes(name) ? '' : '?'}: ${writeShape(part, inner)}`
    return said === '' ? [line] : [`${inner}// ${said}`, line]
  })
  if (fields.length > 0) return `{\n${fields.join('\n')}\n${indent}}`
  return typeof additionalProperties === 'object' ? `{ [name]: ${writeShape(additionalProperties, inner)} }` : '{}'
}
