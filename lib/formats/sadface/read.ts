/**
 * Reads SADFace, which describes an argument as atoms (claims) and schemes (steps between them) with edges from one to the other.
 * A scheme named `conflict` attacks; any other supports.
 */
import { fail, ok } from '../../domain/result'
import { isSafeLink } from '../../domain/text'
import type { MapReader } from '../format'
import { faultAt, idOf, isObject, listOf, ownValue, readJsonText, textOf, type JsonObject } from '../json-text'
import { MapDraft } from '../map-draft'
import { addStepGraph, type StepEdge, type StepNode } from '../step-graph'
import { beginning } from '../unsaid'

export const sadfaceReader: MapReader = {
  name: 'sadface',
  recognise: ({ text, json }) => {
    // A file that is broken off is told by its keys, and its reader says where it ends.
    if (json === undefined) return /"source_id"\s*:/.test(text) || /"type"\s*:\s*"atom"/.test(text) ? 0.6 : 0
    const [node] = listOf(ownValue(json, 'nodes'))
    const [edge] = listOf(ownValue(json, 'edges'))
    if (['atom', 'scheme'].includes(textOf(ownValue(node, 'type')))) return 0.95
    if (ownValue(edge, 'source_id') !== undefined) return 0.8
    return node === undefined && Array.isArray(ownValue(json, 'resources')) ? 0.6 : 0
  },
  read: (text) => {
    const json = readJsonText(text)
    if (!json.ok) return json
    const document = json.value
    if (!isObject(document) || !Object.hasOwn(document, 'nodes')) {
      const message = 'The file is JSON, but not a SADFace document.'
      return fail({ code: 'not-this-format', message, advice: 'Choose a file with atoms and schemes under “nodes”.' })
    }
    const broken = ['nodes', 'edges', 'resources'].find((key) => Array.isArray(document[key] ?? []) === false)
    if (broken !== undefined) return fail(faultAt(text, [broken], 'Here must be a list.'))
    const draft = new MapDraft()
    addDetails(document, draft)
    addResources(document, draft)
    const steps = addNodes(document, draft)
    addStepGraph(steps, edgesOf(document, steps, draft), draft)
    const finished = draft.finish()
    return finished.ok ? ok(finished.value) : finished
  },
}

/** Who analysed, when, and in what words stands at the top of older files, and under `metadata.core` of later ones. */
function addDetails(document: JsonObject, draft: MapDraft): void {
  const core = ownValue(ownValue(document, 'metadata'), 'core')
  const find = (key: string) => textOf(ownValue(core, key)) || textOf(ownValue(document, key))
  draft.title = find('title')
  draft.description = [find('description'), find('notes')].filter((part) => part !== '').join('\n\n')
  const analyst = find('analyst_name')
  if (analyst !== '') draft.losses.add('authors', beginning(analyst))
}

function addResources(document: JsonObject, draft: MapDraft): void {
  for (const [index, resource] of listOf(document.resources).entries()) {
    const id = idOf(ownValue(resource, 'id'))
    if (id === undefined) {
      draft.losses.add('part-unknown', `resources.${index}`)
      continue
    }
    const metadata = ownValue(ownValue(resource, 'metadata'), 'core')
    const find = (key: string) => textOf(ownValue(resource, key)) || textOf(ownValue(metadata, key))
    const content = find('content')
    const url = [find('url'), find('uri'), content].find(isSafeLink) ?? ''
    draft.addSource({ id, title: find('title') || (content === url ? '' : beginning(content)), url })
    // A map keeps where a text is from, not the text.
    if (content !== '' && content !== url) draft.losses.add('part-unknown', beginning(content))
  }
}

const plainScheme = /^(?:default )?(?:support|inference|conflict|disagreement|attack|)$/i
const attacks = /\b(?:conflict|disagreement|attack)/i

function addNodes(document: JsonObject, draft: MapDraft): Map<string, StepNode> {
  const steps = new Map<string, StepNode>()
  for (const [index, node] of listOf(document.nodes).entries()) {
    const id = idOf(ownValue(node, 'id'))
    const [type, name] = [textOf(ownValue(node, 'type')), textOf(ownValue(node, 'name')).trim()]
    if (id === undefined || (type !== 'atom' && type !== 'scheme')) draft.losses.add('part-unknown', `nodes.${index}`)
    else if (draft.hasClaim(id) || steps.has(id)) draft.losses.add('id-twice', id)
    else if (type === 'scheme') {
      const scheme = plainScheme.test(name) ? null : name
      steps.set(id, { id, stance: attacks.test(name) ? 'con' : 'pro', scheme, place: beginning(name || id) })
    } else addAtom(node, id, draft)
  }
  return steps
}

function addAtom(node: unknown, id: string, draft: MapDraft): void {
  draft.addClaim({ id, text: textOf(ownValue(node, 'text')) })
  for (const source of listOf(ownValue(node, 'sources'))) {
    const resource = idOf(ownValue(source, 'resource_id'))
    const [offset, length] = [ownValue(source, 'offset'), ownValue(source, 'length')]
    const isPlaced = Number.isSafeInteger(offset) && Number.isSafeInteger(length)
    const locator = isPlaced ? `${Number(offset)}–${Number(offset) + Number(length)}` : ''
    const quoted = textOf(ownValue(source, 'text'))
    const note = quoted === textOf(ownValue(node, 'text')) ? '' : quoted
    if (resource === undefined) draft.losses.add('reference-missing', id)
    else draft.cite({ claim: id, source: resource, locator, note })
  }
}

function edgesOf(document: JsonObject, steps: ReadonlyMap<string, unknown>, draft: MapDraft): StepEdge[] {
  return listOf(document.edges).flatMap((edge, index): StepEdge | [] => {
    const [from, to] = [idOf(ownValue(edge, 'source_id')), idOf(ownValue(edge, 'target_id'))]
    const isThere = (id: string) => steps.has(id) || draft.hasClaim(id)
    if (from === undefined || to === undefined) draft.losses.add('part-unknown', `edges.${index}`)
    else if (!isThere(from) || !isThere(to)) draft.losses.add('reference-missing', isThere(from) ? to : from)
    else if (!steps.has(from) && !steps.has(to)) draft.losses.add('relation-unknown', `${from} → ${to}`)
    else return { from, to }
    return []
  })
}
