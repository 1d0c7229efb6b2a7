/** The OpenAPI document of the API: the calls, with the schemas that their routes check and the answers of the error table. */
import { assert } from '@/lib/domain/result'
import { operations } from '@/lib/operations/registry'
import { publicUrl } from '../accounts/public-url'
import { statusOf, type ErrorCode } from '../http/error-table'
import { refusal } from './answers'
import { callGroups, type Call, type CallAnswer } from './call'
import { fileCalls } from './file-calls'
import { toJsonSchema, type JsonSchema } from './json-schema'
import { mapCalls } from './map-calls'

export const calls: readonly Call[] = [...mapCalls, ...fileCalls].sort(
  (one, other) => callGroups.indexOf(one.group) - callGroups.indexOf(other.group),
)

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly description: string
  readonly schema: JsonSchema
}

interface Described {
  readonly description: string
  readonly content?: Readonly<Record<string, { readonly schema?: object; readonly example?: unknown }>>
}

export interface DescribedCall {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: Described & { readonly required: true }
  readonly responses: Readonly<Record<string, Described>>
}

export interface OpenApi {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedCall>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly securitySchemes: Readonly<Record<string, object>>
  }
}

/** Of what can be said of any request, whatever it asks for. */
const always: readonly ErrorCode[] = ['token-refused', 'unavailable', 'unexpected']
const withAccount: readonly ErrorCode[] = ['signed-out']
const withChange: readonly ErrorCode[] = ['token-read-only']
const withJson: readonly ErrorCode[] = ['not-json', 'too-deep', 'body-cut-off', 'body-too-large', 'wrong-content-type']
const withFile: readonly ErrorCode[] = ['body-cut-off', 'body-too-large']

let made: OpenApi | undefined

export function openApi(): OpenApi {
  return (made ??= compose())
}

function compose(): OpenApi {
  const paths: Record<string, Record<string, DescribedCall>> = {}
  for (const call of calls) {
    const path = (paths[call.path] ??= {})
    path[call.method.toLowerCase()] = describe(call)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Crux',
      version: '1',
      description:
        'Maps of the reasons for and against a claim. A personal token, made on the account page, is sent as ' +
        '“Authorization: Bearer crux_…”. Maps that are public, or whose key is in the address, can be read without one.',
    },
    servers: [{ url: publicUrl() }],
    tags: callGroups.map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...collectSchemas(), Operation: operationSchema(), Refusal: toJsonSchema(refusal, 'output') },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A personal token.' } },
    },
  }
}

function describe(call: Call): DescribedCall {
  const { id, group, does, more, who, body } = call
  return {
    operationId: id,
    tags: [group],
    summary: does,
    ...(more === undefined ? {} : { description: more }),
    security: who === 'anybody' ? [] : who === 'a person' ? [{ token: [] }] : [{ token: [] }, {}],
    parameters: parametersOf(call),
    ...(body === undefined ? {} : { requestBody: describeBody(body) }),
    responses: responsesOf(call),
  }
}

function describeBody(body: NonNullable<Call['body']>): Described & { required: true } {
  if (body.kind === 'file') return { required: true, description: body.says, content: { '*/*': {} } }
  const content = { 'application/json': { schema: refer(body.name), example: body.example } }
  return { required: true, description: 'JSON.', content }
}

export function parametersOf({ path, who, query }: Call): Parameter[] {
  const text: JsonSchema = { type: 'string' }
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']): Parameter => {
    const description = name === 'id' ? 'The id of the map, or the name in its address.' : 'The id of the account.'
    return { name, in: 'path', required: true, description, schema: text }
  })
  const inQuery = query ? queryParameters(query) : []
  const key = { name: 'key', in: 'query', required: false, schema: text } as const
  const says = 'The key of a map that is shared by its link; a token of somebody on the map needs none.'
  return [...inPath, ...inQuery, ...(who === 'whoever may read the map' ? [{ ...key, description: says }] : [])]
}

function queryParameters({ schema, says }: NonNullable<Call['query']>): Parameter[] {
  const { properties = {}, required = [] } = toJsonSchema(schema, 'input')
  return Object.entries(properties).map(([name, part]) => {
    const description = says[name]
    assert(description !== undefined && typeof part === 'object', `the parameter ${name} is described`)
    return { name, in: 'query', required: required.includes(name), description, schema: part }
  })
}

/** The codes of what can go wrong with a call, each at its status. */
export function refusalsOf({ who, method, body, errors }: Call): ReadonlyMap<number, readonly ErrorCode[]> {
  const codes = [
    ...errors,
    ...(who === 'a person' ? withAccount : []),
    ...(who === 'anybody' ? [] : always),
    ...(method === 'GET' ? [] : withChange),
    ...(body?.kind === 'json' ? withJson : body?.kind === 'file' ? withFile : []),
  ]
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of codes) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code])
  return new Map([...byStatus].sort(([one], [other]) => one - other))
}

function responsesOf(call: Call): Record<string, Described> {
  const responses: Record<string, Described> = {}
  for (const answer of call.answers) responses[answer.status] = describeAnswer(answer)
  for (const [status, codes] of refusalsOf(call)) {
    const content = { 'application/json': { schema: refer('Refusal') } }
    responses[status] = { description: `Refused: ${codes.join(', ')}.`, content }
  }
  return responses
}

function describeAnswer({ says, body }: CallAnswer): Described {
  if (!body) return { description: says }
  if ('type' in body) return { description: says, content: { [body.type]: {} } }
  return { description: says, content: { 'application/json': { schema: refer(body.name) } } }
}

function refer(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` }
}

function collectSchemas(): Record<string, JsonSchema> {
  const schemas: Record<string, JsonSchema> = {}
  for (const { body, answers } of calls) {
    if (body?.kind === 'json') schemas[body.name] ??= toJsonSchema(body.schema, 'input', body.says)
    for (const answer of answers) {
      if (answer.body && 'name' in answer.body) schemas[answer.body.name] ??= toJsonSchema(answer.body.schema, 'output')
    }
  }
  return { ...schemas, Operations: withOperations(schemas['Operations']) }
}

/** The protocol takes any operation, and has each checked by its own schema later; so the document has it at its place. */
function withOperations(request: JsonSchema | undefined): JsonSchema {
  const list = request?.properties?.['operations']
  assert(
    typeof list === 'object' && typeof list.items === 'object' && 'properties' in list.items,
    'operations are a list',
  )
  const items = { ...list.items, properties: { ...list.items.properties, operation: refer('Operation') } }
  return { ...request, properties: { ...request?.properties, operations: { ...list, items } } }
}

function operationSchema(): JsonSchema {
  const kinds = Object.entries(operations).map(([kind, { args }]): JsonSchema => ({
    title: kind,
    type: 'object',
    properties: { kind: { const: kind }, args: toJsonSchema(args, 'input') },
    required: ['kind', 'args'],
    additionalProperties: false,
  }))
  return { description: 'What is done, told apart by its kind.', oneOf: kinds }
}
