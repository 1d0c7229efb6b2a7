/** Zod schemas as JSON Schema (2020-12, as OpenAPI 3.1 has it), always made of the very schema that checks what comes. */
import { z } from 'zod'
import { assert } from '@/lib/domain/result'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** Says what a part is, by its place: `claims.items.text`. */
export type Descriptions = Readonly<Record<string, string>>

/** What may be sent (`input`: defaults may be left out), or what comes (`output`). Each description must find its part. */
export function toJsonSchema(schema: z.core.$ZodType, io: 'input' | 'output', says: Descriptions = {}): JsonSchema {
  const { $schema: _dialect, ...made } = z.toJSONSchema(schema, {
    io,
    // What is never there, such as `undefined`, and what only code can check.
    unrepresentable: ({ zodSchema }) => (zodSchema._zod.def.type === 'undefined' ? { not: {} } : 'any'),
    override: ({ zodSchema, jsonSchema }) => {
      if (io === 'input') tellRuleOfText(zodSchema, jsonSchema)
    },
  })
  // One schema that stands at several places would be one object there.
  const json = JSON.parse(JSON.stringify(made)) as JsonSchema
  for (const [place, words] of Object.entries(says)) partAt(json, place).description = words
  return json
}

function partAt(schema: JsonSchema, place: string): JsonSchema {
  return place.split('.').reduce((part, step) => {
    const next = step === 'items' ? part.items : part.properties?.[step]
    assert(typeof next === 'object' && !Array.isArray(next), `the schema has a part at ${place}`)
    return next
  }, schema)
}

/** Texts are brought into form before they are checked, so their rules stand at what comes out of that. */
function tellRuleOfText(schema: z.core.$ZodTypes, json: JsonSchema): void {
  const { def } = schema._zod
  if (def.type !== 'pipe' || json.type !== 'string') return
  const { type, maxLength, pattern } = z.toJSONSchema(def.out, { unrepresentable: 'any' })
  if (type !== 'string') return
  if (maxLength !== undefined) json.maxLength = maxLength
  // The one pattern of such texts: something in it can be seen.
  if (pattern !== undefined) json.minLength = 1
}
