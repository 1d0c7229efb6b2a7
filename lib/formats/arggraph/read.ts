/**
 * Reads arggraph, the XML of the microtext corpora: texts (`edu`) grounded in claims (`adu`) by edges of type `seg`, and edges between
 * claims that support (`sup`, by example `exa`) or attack (`reb`). An edge may end on an edge: `und` attacks that step, `add` is
 * one more premise of it.
 */
import { fail, ok } from '../../domain/result'
import { appendTo } from '../append-to'
import type { MapReader } from '../format'
import { MapDraft } from '../map-draft'
import { readXml, textOfElement, type XmlElement } from '../xml-text'

export const arggraphReader: MapReader = {
  name: 'arggraph',
  recognise: ({ text }) => {
    if (!/^\ufeff?\s*</.test(text)) return 0
    return /<arggraph[\s>]/.test(text.slice(0, 5_000)) ? 1 : /<adu\s/.test(text) ? 0.5 : 0
  },
  read: (text) => {
    const xml = readXml(text)
    if (!xml.ok) return xml
    if (xml.value.name !== 'arggraph') {
      const message = `The file is XML, but its outermost element is <${xml.value.name.slice(0, 40)}>.`
      return fail({ code: 'not-this-format', message, advice: 'Choose a file that begins with <arggraph>.' })
    }
    const draft = new MapDraft()
    const elements = xml.value.children.filter((child) => typeof child !== 'string')
    const edges = edgesIn(elements, draft)
    addTitle(xml.value, draft)
    addClaims(elements, edges, draft)
    addArguments(edges, draft)
    const finished = draft.finish()
    return finished.ok ? ok(finished.value) : finished
  },
}

interface Edge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly type: string
}

const stances = new Map([
  ['sup', 'pro'],
  ['exa', 'pro'],
  ['reb', 'con'],
  ['und', 'con'],
] as const)

function addTitle({ attributes }: XmlElement, draft: MapDraft): void {
  const topic = attributes.get('topic_id') ?? ''
  draft.title = topic.replaceAll('_', ' ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const stance = attributes.get('stance')
  if (stance !== undefined) draft.losses.add('part-unknown', `stance="${stance.slice(0, 20)}"`)
}

function edgesIn(elements: readonly XmlElement[], draft: MapDraft): Edge[] {
  const ids = new Set<string>()
  return elements.flatMap(({ name, attributes }): Edge | [] => {
    if (name !== 'edge') return []
    const [id, from, to, type] = ['id', 'src', 'trg', 'type'].map((key) => attributes.get(key))
    if (id === undefined || from === undefined || to === undefined || type === undefined) {
      draft.losses.add('part-unknown', `<edge id="${id ?? ''}">`)
      return []
    }
    if (ids.has(id)) {
      draft.losses.add('id-twice', id)
      return []
    }
    ids.add(id)
    return { id, from, to, type }
  })
}

/** A claim says the texts that it is grounded in, one after the other as they stand in the file; a joint stands for its texts. */
function addClaims(elements: readonly XmlElement[], edges: readonly Edge[], draft: MapDraft): void {
  const texts = new Map<string, { readonly text: string; readonly place: number }>()
  const joints = new Set<string>()
  for (const [place, element] of elements.entries()) {
    const id = element.attributes.get('id') ?? ''
    if (element.name === 'edu') texts.set(id, { text: textOfElement(element).trim(), place })
    else if (element.name === 'joint') joints.add(id)
  }
  const grounds = new Map<string, string[]>()
  for (const { from, to, type } of edges) if (type === 'seg') appendTo(grounds, to, from)
  const used = new Set<string>()
  const textsOf = (id: string) =>
    (grounds.get(id) ?? []).flatMap((from) => (joints.has(from) ? (grounds.get(from) ?? []) : [from]))
  for (const { name, attributes } of elements) {
    const id = attributes.get('id')
    if (name === 'adu' && id !== undefined) {
      const found = [...new Set(textsOf(id))].flatMap((from) => texts.get(from) ?? [])
      for (const from of textsOf(id)) used.add(from)
      const text = found.sort((one, other) => one.place - other.place).map((part) => part.text)
      draft.addClaim({ id, text: text.join(' '), tags: attributes.get('type') === 'opp' ? ['opponent'] : [] })
    } else if (!['edu', 'joint', 'edge'].includes(name)) draft.losses.add('part-unknown', `<${name.slice(0, 40)}>`)
  }
  for (const [id, { text }] of texts) if (!used.has(id)) draft.losses.add('part-unknown', text.slice(0, 40))
}

function addArguments(edges: readonly Edge[], draft: MapDraft): void {
  const byId = new Map(edges.map((edge) => [edge.id, edge]))
  const steps = stepsOfAdded(edges, byId)
  const added = new Map<string, string[]>()
  for (const edge of edges) {
    if (edge.type !== 'add') continue
    const step = steps.get(edge.id)
    if (step === undefined) draft.losses.add('reference-missing', edge.to)
    else appendTo(added, step, edge.from)
  }
  for (const { id, from, to, type } of edges) {
    if (type === 'seg' || type === 'add') continue
    const stance = stances.get(type as 'sup')
    if (stance === undefined) {
      draft.losses.add('relation-unknown', `${type} ${id}`)
      continue
    }
    const target = byId.get(to)
    const about = target?.type === 'add' ? steps.get(to) : to
    const conclusion = target && !draft.hasClaim(to) ? { argument: about ?? to } : { claim: to }
    const scheme = type === 'exa' ? 'Example' : null
    draft.addArgument({ id, stance, premises: [from, ...(added.get(id) ?? [])], conclusion, scheme })
  }
}

/** The edge that each additional premise belongs to, which may be said by way of another such premise. */
function stepsOfAdded(edges: readonly Edge[], byId: ReadonlyMap<string, Edge>): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  for (const edge of edges) {
    const chain = new Set<string>()
    let at: Edge | undefined = edge
    while (at?.type === 'add' && !chain.has(at.id) && !found.has(at.id)) {
      chain.add(at.id)
      at = byId.get(at.to)
    }
    const isStep = at !== undefined && at.type !== 'add' && at.type !== 'seg'
    const step = isStep ? at?.id : found.get(at?.id ?? '')
    for (const id of chain) found.set(id, step)
  }
  return found
}
