import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from '@/lib/operations/registry'
import { tokenUseOf } from '../http/token-use'
import { calls, openApi } from './openapi'

const document = openApi()
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, call]) => ({ path, method: method.toUpperCase(), call })),
)

/** Every method of every route handler of `app`, read from its file. */
function routesOfApp(): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /\broute\.ts$/.test(file))
  return files.flatMap((file) => {
    const code = readFileSync(join('app', file), 'utf8')
    const methods = [...code.matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b|\bas ([A-Z]+)\b/gm)]
    const route = `/${file.replaceAll('\\', '/')}`.replace(/\/\([^/]+\)/g, '').replace(/\/route\.ts$/, '')
    return methods.map(([, one, other]) => `${one ?? other} ${route}`)
  })
}

/** All that a value refers to by `$ref`. */
function* refsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (key === '$ref' && typeof part === 'string') yield part
    else yield* refsIn(part)
  }
}

/** A form of the document, read as any other program would. */
function asSchema(name: string): z.ZodType {
  const schemas = JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/')
  const $defs = JSON.parse(schemas) as Record<string, z.core.JSONSchema.JSONSchema>
  return z.fromJSONSchema({ ...$defs[name], $defs })
}

test('describes every route that programs may call, with each of its methods, and no other', () => {
  const forPrograms = routesOfApp().filter((route) => {
    const [method = '', path = ''] = route.split(' ')
    return tokenUseOf(method, path.replace(/\[[^\]]+\]/g, 'x')) !== undefined
  })
  expect(forPrograms.length).toBeGreaterThan(15)
  const written = described.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, '[$1]')}`)
  expect(written.sort()).toEqual(forPrograms.sort())
})

test('leaves out only what belongs to browsers: accounts and sign-in', () => {
  const left = routesOfApp().filter((route) => {
    const [method = '', path = ''] = route.split(' ')
    return tokenUseOf(method, path.replace(/\[[^\]]+\]/g, 'x')) === undefined
  })
  expect(left.filter((route) => !/ \/api\/(account|auth)\//.test(route))).toEqual([])
})

describe('the document', () => {
  test('is OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate(structuredClone(document) as object as Record<string, unknown>)).toEqual({
      valid: true,
    })
    expect(validator.version).toBe('3.1')
  })

  test('refers only to what it has, and has nothing that nobody refers to', () => {
    const refs = new Set(refsIn(document))
    const names = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect([...refs].sort()).toEqual(names.sort())
  })

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  test.each(described)('$method $path has all that OpenAPI asks of an operation', ({ path, method, call }) => {
    expect(call.summary).toMatch(/^[A-Z].*\.$/)
    const inPath = call.parameters.filter((one) => one.in === 'path')
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    expect(inPath.every(({ required }) => required)).toBe(true)
    expect(new Set(call.parameters.map(({ name }) => name)).size).toBe(call.parameters.length)
    const statuses = Object.keys(call.responses)
    expect(statuses.every((status) => /^[2-5]\d\d$/.test(status))).toBe(true)
    expect(statuses.some((status) => status.startsWith('2'))).toBe(true)
    expect(Object.values(call.responses).every(({ description }) => description.length > 0)).toBe(true)
    expect(call.requestBody !== undefined && method === 'GET').toBe(false)
    for (const used of call.security.flatMap((one) => Object.keys(one)))
      expect(Object.keys(document.components.securitySchemes)).toContain(used)
  })

  test('names each call once, and a form by one name only', () => {
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length)
    const forms = calls.flatMap(({ body, answers }) => [
      ...(body?.kind === 'json' ? [body] : []),
      ...answers.flatMap((answer) => (answer.body && 'name' in answer.body ? [answer.body] : [])),
    ])
    for (const name of new Set(forms.map((form) => form.name)))
      expect(new Set(forms.filter((form) => form.name === name).map(({ schema }) => schema)).size, name).toBe(1)
  })

  test('knows every operation, by the schema that checks it', () => {
    const kinds = (document.components.schemas['Operation']?.oneOf ?? []).map((one) =>
      typeof one === 'object' ? one.title : undefined,
    )
    expect(kinds).toEqual(Object.keys(operations))
  })

  test('has schemas that take the examples beside them, as the routes do', () => {
    const bodies = calls.flatMap(({ body }) => (body?.kind === 'json' ? [body] : []))
    expect(bodies.length).toBeGreaterThan(5)
    for (const { name, schema, example } of bodies) {
      expect(z.safeParse(schema, example).success, name).toBe(true)
      const published = asSchema(name)
      expect(published.safeParse(example).error, name).toBeUndefined()
      expect(published.safeParse({ nonsense: true }).success, name).toBe(false)
    }
  })
})
