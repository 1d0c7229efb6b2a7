/** The JSON Schema of Crux JSON, made of the schema that reads it. */
import { CRUX_JSON_VERSION, cruxJsonSchema } from '@/lib/formats/crux-json/schema'
import { publicUrl } from '../accounts/public-url'
import { toJsonSchema, type JsonSchema } from './json-schema'

export const cruxJsonSchemaPath = '/api/schemas/crux-json.json'

const says = {
  format: 'Always “crux”: the mark of these files.',
  version: 'Of this form. A reader refuses a later one than it knows.',
  'map.id': 'The map that it was written from. An import makes a map of its own id.',
  claims: 'One sentence each that can be true or false. Ids are yours, and unique among claims.',
  'claims.items.text': 'One line.',
  'claims.items.note': 'What there is to say beyond the sentence; may have several lines.',
  'claims.items.thesis': 'Whether the map is about this claim.',
  'claims.items.rank': 'The order of theses and loose claims; the place in the file where it is left out.',
  'claims.items.position': 'The top left corner in map pixels, where a person pinned it. The layout places the rest.',
  arguments: 'One inference each, from one or more claims to one conclusion.',
  'arguments.items.stance': '“pro” supports the conclusion, “con” attacks it.',
  'arguments.items.premises': 'Ids of claims, in order. Several hold only together.',
  'arguments.items.conclusion':
    'What is argued for or against: a claim, or another argument, which is an undercut where it is attacked.',
  'arguments.items.scheme': 'The name of the argument scheme, if any.',
  'arguments.items.rank':
    'The order among the arguments for one conclusion; the place in the file where it is left out.',
  sources: 'Documents that claims cite.',
  'sources.items.date': 'YYYY, YYYY-MM or YYYY-MM-DD; empty where it is not known.',
  'sources.items.url': 'An http, https or mailto address.',
  'sources.items.file': 'The name of the file that was read.',
  citations: 'The ties from claims to places in sources.',
  'citations.items.locator': 'Where in the source: page, paragraph, minute.',
  'citations.items.speaker': 'To whom the source attributes it.',
} as const

let made: JsonSchema | undefined

export function cruxJsonFileSchema(): JsonSchema {
  return (made ??= {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: publicUrl() + cruxJsonSchemaPath,
    title: `Crux JSON, version ${CRUX_JSON_VERSION}`,
    description:
      'The whole content of a map. Keys that Crux does not know are let through. Beyond this schema ids must not be given twice, ' +
      'what is referred to must be there, and no argument may rest on itself.',
    ...toJsonSchema(cruxJsonSchema, 'input', says),
  })
}
