/** What the document says of one call of the API. What it takes is the schema that its route checks; an error is one of the table's codes. */
import type { z } from 'zod'
import type { ErrorCode } from '../http/error-table'
import type { Method } from '../http/route-methods'

export const callGroups = ['Maps', 'Content', 'Files', 'Pictures', 'People', 'About the API'] as const
export type CallGroup = (typeof callGroups)[number]

export interface Call {
  /** Its anchor and its operation's id. */
  readonly id: string
  readonly group: CallGroup
  readonly method: Method
  /** As OpenAPI writes it: `/api/maps/{id}`. */
  readonly path: string
  /** One sentence. */
  readonly does: string
  readonly more?: string
  /** Who may call: some maps can be read by anybody. */
  readonly who: 'anybody' | 'whoever may read the map' | 'a person'
  readonly query?: AskedQuery
  readonly body?: AskedBody
  readonly answers: readonly CallAnswer[]
  /** Those of its own; a token's, a broken body's and a failing server's go without saying. */
  readonly errors: readonly ErrorCode[]
  /** Values for a line that can be tried. */
  readonly example?: { readonly query?: string; readonly save?: string; readonly file?: string }
}

export interface AskedQuery {
  readonly schema: z.core.$ZodType
  readonly says: Readonly<Record<string, string>>
}

export type AskedBody =
  | {
      readonly kind: 'json'
      readonly name: string
      readonly schema: z.core.$ZodType
      readonly says?: Readonly<Record<string, string>>
      readonly example: unknown
    }
  | { readonly kind: 'file'; readonly says: string }

export interface CallAnswer {
  readonly status: number
  readonly says: string
  /** JSON of this form, named where several calls give it; else what kind of file comes. */
  readonly body?: { readonly name: string; readonly schema: z.core.$ZodType } | { readonly type: string }
}

/** Every parameter of a query with what it means: one that nobody describes does not compile. */
export function query<Schema extends z.ZodObject>(
  schema: Schema,
  says: Readonly<Record<Extract<keyof z.input<Schema>, string>, string>>,
): AskedQuery {
  return { schema, says }
}

/** A JSON body, with an example that its schema takes. */
export function json<Schema extends z.core.$ZodType>(
  name: string,
  schema: Schema,
  example: NoInfer<Plain<z.input<Schema>>>,
  says?: Readonly<Record<string, string>>,
): AskedBody {
  return { kind: 'json', name, schema, example, ...(says ? { says } : {}) }
}

/** Ids are branded once they are checked; in an example they are plain texts. */
type Plain<Value> = Value extends string
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
      : Value
