import { expect, test } from 'vitest'
import { z } from 'zod'
import { toJsonSchema } from './json-schema'
import { writeLimits, writeShape } from './shape'

test('writes fields with what is said of them and their limits', () => {
  const schema = z.strictObject({
    title: z.string().min(1).max(200),
    role: z.enum(['owner', 'editor']).optional(),
    tags: z.array(z.enum(['law', 'school'])).max(12),
    of: z.union([z.strictObject({ claim: z.string() }), z.null()]),
    slug: z.nullable(z.string()),
    values: z.record(z.string(), z.number()),
    any: z.unknown(),
  })
  expect(writeShape(toJsonSchema(schema, 'input', { title: 'One line.' }))).toBe(
    [
      '{',
      '  // One line. 1 to 200 characters',
      '  title: string',
      '  role?: "owner" | "editor"',
      '  // at most 12 items',
      '  tags: ("law" | "school")[]',
      '  of: {',
      '    claim: string',
      '  } | null',
      '  slug: string | null',
      '  values: { [name]: number }',
      '  any: anything',
      '}',
    ].join('\n'),
  )
})

test('writes a reference by its name', () => {
  expect(writeShape({ $ref: '#/components/schemas/Operation' })).toBe('Operation')
})

test('tells limits only where somebody set them', () => {
  expect(writeLimits(toJsonSchema(z.int(), 'input'))).toBe('')
  expect(writeLimits(toJsonSchema(z.int().min(16).max(16_384), 'input'))).toBe('16 to 16,384')
  expect(writeLimits(toJsonSchema(z.string(), 'input'))).toBe('')
})
