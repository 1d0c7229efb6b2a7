/** What Argdown's own parser makes of a text, told so that it can be compared with what ours makes of it. For tests only. */
import { argdown } from '@argdown/core'
import type { ArgdownModel, ModelRelation, StatementClass, ArgumentClass, Step } from '@/lib/formats/argdown/model'

/** Statements by title or words, arguments with their steps, relations: each a line, in order of the alphabet. */
export interface ArgdownSummary {
  readonly statements: readonly string[]
  readonly arguments: readonly string[]
  readonly relations: readonly string[]
}

/** Its parser's objects, as far as they are looked at. */
interface Thing {
  readonly type: string
  readonly title?: string
  readonly argumentTitle?: string
  readonly text?: string
  readonly isReference?: boolean
  readonly members?: readonly Thing[]
  readonly tags?: readonly string[]
  readonly pcs?: readonly (Thing & { readonly inference?: { readonly inferenceRules?: readonly string[] } })[]
}
interface Response {
  readonly statements?: Readonly<Record<string, Thing>>
  readonly arguments?: Readonly<Record<string, Thing>>
  readonly relations?: readonly { readonly relationType: string; readonly from: Thing; readonly to: Thing }[]
  readonly parserErrors?: readonly unknown[]
}

/** Undefined where the official parser refuses the text. */
export function officialSummary(input: string): ArgdownSummary | undefined {
  let response: Response
  try {
    const process = ['parse-input', 'build-model']
    response = argdown.run({ input, process, logLevel: 'silent', throwExceptions: true }) as Response
  } catch {
    return undefined
  }
  if ((response.parserErrors ?? []).length > 0) return undefined
  const statements = response.statements ?? {}
  const found = response.arguments ?? {}
  const nameOf = (thing: Thing): string => {
    if (thing.type === 'inference') return `inference of ${nameOf(found[thing.argumentTitle!]!)}`
    if (!/^Untitled \d+$/.test(thing.title ?? ''))
      return `${thing.type === 'argument' ? '<' : '['}${thing.title!.trim()}`
    if (thing.type === 'argument')
      return `pcs ${(thing.pcs ?? []).map((one) => nameOf(statements[one.title!]!)).join(' / ')}`
    return words(thing)
  }
  return {
    statements: Object.values(statements)
      .map((one) => `${nameOf(one)} = ${words(one)} ${tags(one.tags)}`)
      .sort(),
    arguments: Object.values(found)
      .map((one) => {
        const steps = (one.pcs ?? []).map(({ title, inference }) => {
          const line = inference ? `[${(inference.inferenceRules ?? []).join(', ')}] ` : ''
          return line + nameOf(statements[title!]!)
        })
        return `${nameOf(one)} = ${words(one)} ${tags(one.tags)} ${steps.join(' / ')}`
      })
      .sort(),
    relations: [
      ...new Set(
        (response.relations ?? []).flatMap(({ relationType, from, to }) =>
          relationLine(relationType, nameOf(from), nameOf(to)),
        ),
      ),
    ].sort(),
  }
}

function words({ members = [] }: Thing): string {
  const text = members.filter(({ isReference }) => !isReference).at(-1)?.text ?? ''
  return comparable(text)
}

/** Its texts keep tags and mentions with their marks; spaces beside marks differ, which no claim's text shows. */
function comparable(text: string): string {
  return text
    .replace(/@\[([^\]]*)\]|@<([^>]*)>/g, '$1$2')
    .replace(/#(?:\(([^)]*)\))?/g, '$1')
    .replace(/\s+|\ufe0f/g, '')
}

function tags(list: readonly string[] = []): string {
  return [...list].sort().join(' ')
}

/** Nothing for a relation of a thing to itself: the official parser takes it for one with another thing, if there is one. */
function relationLine(kind: string, from: string, to: string): string[] {
  if (from === to) return []
  const isMutual = kind === 'contradictory' || kind === 'contrary'
  return [isMutual ? `${kind} ${[from, to].sort().join(' | ')}` : `${kind} ${from} -> ${to}`]
}

/** As the settings in a text's front matter ask for. */
interface Reading {
  readonly isStrict: boolean
  readonly withoutTags: boolean
}

export function ourSummary(model: ArgdownModel, { isStrict, withoutTags }: Reading): ArgdownSummary {
  const bare = (text: string) => comparable(text)
  const nameOf = (thing: StatementClass | ArgumentClass | Step): string => {
    if (thing.kind === 'step') return `inference of ${nameOf(thing.argument)}`
    if (thing.title !== undefined) return `${thing.kind === 'argument' ? '<' : '['}${thing.title}`
    return thing.kind === 'argument' ? `pcs ${numbered(thing).join(' / ')}` : said(thing)
  }
  const said = (thing: StatementClass | ArgumentClass) =>
    thing.members.some(({ isReference }) => !isReference) ? bare(wordsOf(thing, withoutTags)) : ''
  const numbered = ({ steps }: ArgumentClass) =>
    steps.flatMap(({ listed, conclusion }) => [...listed, conclusion].map(nameOf))
  return {
    statements: model.statements.map((one) => `${nameOf(one)} = ${said(one)} ${tagsOf(one)}`).sort(),
    arguments: model.arguments
      .map((one) => {
        const steps = one.steps.flatMap(({ listed, conclusion, inference }) => [
          ...listed.map(nameOf),
          `[${inference.rules.join(', ')}] ${nameOf(conclusion)}`,
        ])
        return `${nameOf(one)} = ${said(one)} ${tagsOf(one)} ${steps.join(' / ')}`
      })
      .sort(),
    relations: relationsOf(model, isStrict, nameOf),
  }
}

function wordsOf(thing: StatementClass | ArgumentClass, withoutTags: boolean): string {
  const member = thing.members.findLast(({ isReference }) => !isReference)!
  return member.parts
    .map((part) => {
      if (part.kind === 'tag') return withoutTags ? '' : part.tag
      return part.kind === 'mention' ? part.title : part.kind === 'mark' ? '' : part.text
    })
    .join('')
}

function tagsOf({ members }: StatementClass | ArgumentClass): string {
  const found = members.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'tag' ? [part.tag] : [])))
  return tags([...new Set(found)])
}

/** What the official parser does to relations of arguments with premises: told from conclusions, undercuts onto inferences. */
function relationsOf(
  model: ArgdownModel,
  isStrict: boolean,
  nameOf: (thing: StatementClass | ArgumentClass | Step) => string,
): readonly string[] {
  const lines = new Set<string>()
  for (const relation of model.relations) {
    const { from, to, kind } = resolved(relation)
    const isOfStatements = from.kind === 'statement' && to.kind === 'statement'
    const strict = { support: 'entails', attack: 'contrary' } as const
    const name = kind === 'contradiction' ? 'contradictory' : kind
    const said = isStrict && isOfStatements && (kind === 'support' || kind === 'attack') ? strict[kind] : name
    for (const line of relationLine(said, nameOf(from), nameOf(to))) lines.add(line)
  }
  return [...lines].sort()
}

function resolved({ from, to, kind }: ModelRelation) {
  const last = from.kind === 'argument' ? from.steps.at(-1) : undefined
  const target = to.kind === 'argument' && kind === 'undercut' ? to.steps.at(-1) : undefined
  return { kind, from: last?.conclusion ?? from, to: target ?? to }
}
