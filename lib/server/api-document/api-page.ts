/** The document as its page shows it: the same calls, with forms in few words and a line to try. */
import { operations } from '@/lib/operations/registry'
import { publicUrl } from '../accounts/public-url'
import { callGroups, type Call } from './call'
import { calls, openApi, parametersOf, refusalsOf } from './openapi'
import { toJsonSchema } from './json-schema'
import { writeLimits, writeShape } from './shape'

export interface ShownCall {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly does: string
  readonly more: string | undefined
  /** What token it takes: none, one if the map asks for it, or one that may read, or change. */
  readonly token: 'none' | 'perhaps' | 'read' | 'write'
  /** The call that has the very same parameters, and is shown before. */
  readonly sameAs: string | undefined
  readonly parameters: readonly { name: string; isRequired: boolean; type: string; says: string }[]
  readonly body: { readonly says: string | undefined; readonly form: string | undefined } | undefined
  readonly answers: readonly { status: number; says: string; form: string | undefined }[]
  readonly refusals: readonly { status: number; codes: readonly string[] }[]
  readonly curl: string
}

export interface ShownGroup {
  readonly id: string
  readonly name: string
  readonly calls: readonly ShownCall[]
}

export function shownGroups(): ShownGroup[] {
  return callGroups.map((name) => ({
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    calls: calls.filter(({ group }) => group === name).map(showCall),
  }))
}

/** Every kind of operation with its arguments. */
export function shownOperations(): { kind: string; form: string }[] {
  return Object.entries(operations).map(([kind, { args }]) => ({ kind, form: writeShape(toJsonSchema(args, 'input')) }))
}

function showCall(call: Call): ShownCall {
  const { id, method, path, does, more, who, query, body, answers } = call
  return {
    id,
    method,
    path,
    does,
    more,
    token: who === 'anybody' ? 'none' : who !== 'a person' ? 'perhaps' : method === 'GET' ? 'read' : 'write',
    sameAs: query && calls.slice(0, calls.indexOf(call)).find((one) => one.query === query)?.id,
    parameters: parametersOf(call).map(({ name, required, description, schema }) => {
      const limits = writeLimits(schema)
      const type = writeShape(schema) + (limits === '' ? '' : `, ${limits}`)
      return { name, isRequired: required, type, says: description }
    }),
    body:
      body &&
      (body.kind === 'file' ? { says: body.says, form: undefined } : { says: undefined, form: form(body.name) }),
    answers: answers.map(({ status, says, body: answer }) => ({
      status,
      says,
      form: answer === undefined ? undefined : 'type' in answer ? answer.type : form(answer.name),
    })),
    refusals: [...refusalsOf(call)].map(([status, codes]) => ({ status, codes })),
    curl: curlOf(call),
  }
}

function form(name: string): string {
  return writeShape(openApi().components.schemas[name])
}

/** A line for a shell in which CRUX_TOKEN is set; `<id>` is to be filled in. */
export function curlOf({ method, path, who, body, example }: Call): string {
  const query = example?.query === undefined ? '' : `?${example.query}`
  const parts = [
    ...(method === 'GET' ? ['curl'] : [`curl -X ${method}`]),
    ...(who === 'anybody' ? [] : [`-H "Authorization: Bearer $CRUX_TOKEN"`]),
    ...(body?.kind === 'json' ? [`-H 'Content-Type: application/json' -d '${JSON.stringify(body.example)}'`] : []),
    ...(body?.kind === 'file' ? [`--data-binary @${example?.file}`] : []),
    ...(example?.save === undefined ? [] : [`-o ${example.save}`]),
    `'${publicUrl()}${path.replaceAll('{', '<').replaceAll('}', '>')}${query}'`,
  ]
  return parts.join(' \\\n  ')
}
