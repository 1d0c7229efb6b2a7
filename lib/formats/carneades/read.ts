/**
 * Reads the YAML of Carneades 4: statements, arguments from premises to a conclusion, what undercuts them, and issues, whose positions
 * speak against each other. Weights, labels and tests are about its reckoning, and are left out.
 */
import { fail, type Result } from '../../domain/result'
import type { MapReader, ReadMap } from '../format'
import type { FormatError } from '../format-error'
import { MapDraft } from '../map-draft'
import { readReference } from '../reference/read'
import { isYamlMap, readYaml, textIn, textsIn, type YamlMap, type YamlValue } from '../yaml-text'

/** Positions of one issue that are set against each other; more would be too many arguments. */
const mostPositions = 8

export const carneadesReader: MapReader = {
  name: 'carneades',
  recognise: ({ text, json }) => {
    if (json !== undefined) return 0
    const has = (name: string) => new RegExp(`^${name}:`, 'm').test(text)
    if (!has('statements') && !has('arguments')) return 0
    if (/^\s+(?:conclusion|premises|undercutter):/m.test(text)) return 0.95
    return has('statements') ? 0.7 : 0
  },
  read: (text) => {
    const yaml = readYaml(text)
    if (!yaml.ok) return yaml
    const { value } = yaml
    if (isYamlMap(value) && (value.has('statements') || value.has('arguments')))
      return new CarneadesReader(value).read()
    const message = 'The file is YAML, but names no statements and no arguments.'
    return fail({ code: 'not-this-format', message, advice: 'Choose a file of Carneades 4.' })
  },
}

const known = new Set(['meta', 'statements', 'arguments', 'issues', 'assumptions'])
const knownOfStatement = new Set(['text', 'assumed'])
const knownOfArgument = new Set(['conclusion', 'premises', 'undercutter', 'scheme'])

class CarneadesReader {
  private readonly draft = new MapDraft()
  private readonly premises = new Set<string>()
  private readonly concluded = new Set<string>()
  private readonly statements = new Map<string, { readonly text: string; readonly assumed: boolean }>()

  constructor(private readonly file: YamlMap) {}

  read(): Result<ReadMap, FormatError> {
    for (const name of this.file.keys()) if (!known.has(name)) this.draft.losses.add('part-unknown', name)
    this.readMeta()
    const assumptions = new Set(textsIn(this.file.get('assumptions')))
    for (const [id, said] of this.partsOf('statements')) {
      const text = typeof said === 'string' ? said : isYamlMap(said) ? textIn(said, 'text', 'label') : ''
      const assumed = assumptions.has(id) || (isYamlMap(said) && said.get('assumed') === 'true')
      this.statements.set(id, { text: text.trim() === '' ? id : text, assumed })
      if (isYamlMap(said)) this.noteUnknown(said, knownOfStatement, id)
    }
    const add = this.listArguments(assumptions)
    for (const [id, { text, assumed }] of this.statements) {
      const thesis = this.concluded.has(id) && !this.premises.has(id)
      this.draft.addClaim({ id, text, thesis, tags: assumed ? ['assumed'] : [] })
    }
    for (const one of add) one()
    return this.draft.finish()
  }

  private partsOf(name: string): Iterable<readonly [string, YamlValue]> {
    const part = this.file.get(name)
    if (isYamlMap(part)) return part
    if (part !== undefined && part !== '') this.draft.losses.add('part-unknown', name)
    return []
  }

  private readMeta(): void {
    const meta = this.file.get('meta')
    if (!isYamlMap(meta)) return
    this.draft.title = textIn(meta, 'title')
    this.draft.description = textIn(meta, 'description', 'note', 'notes')
    const sources = [...textsIn(meta.get('source')), ...textsIn(meta.get('sources'))]
    for (const [index, words] of sources.entries()) {
      const read = readReference(words.slice(0, 600))
      if (read) this.draft.addSource({ id: `source-${index + 1}`, ...read })
    }
  }

  /** The arguments, to be added once the statements that they speak of are there. */
  private listArguments(assumptions: ReadonlySet<string>): (() => void)[] {
    const add: (() => void)[] = []
    for (const [id, said] of this.partsOf('arguments')) {
      if (!isYamlMap(said)) {
        this.draft.losses.add('part-unknown', id)
        continue
      }
      const listed = said.get('premises')
      // Under the names of their parts, or a list.
      const premises = isYamlMap(listed) ? [...listed.values()].flatMap(textsIn) : textsIn(listed)
      const conclusion = textIn(said, 'conclusion')
      const undercutter = textIn(said, 'undercutter')
      this.concluded.add(conclusion)
      for (const premise of [...premises, undercutter]) this.premises.add(premise)
      for (const name of [...premises, conclusion, undercutter]) this.mention(name, assumptions)
      this.noteUnknown(said, knownOfArgument, id)
      const scheme = textIn(said, 'scheme') || null
      add.push(() => this.draft.addArgument({ id, stance: 'pro', premises, conclusion: { claim: conclusion }, scheme }))
      if (undercutter !== '') {
        const against = { id: `${id}-undercutter`, stance: 'con', premises: [undercutter] } as const
        add.push(() => this.draft.addArgument({ ...against, conclusion: { argument: id } }))
      }
    }
    for (const [id, said] of this.partsOf('issues')) {
      const positions = [...new Set(isYamlMap(said) ? textsIn(said.get('positions')) : [])]
      if (positions.length > mostPositions) {
        this.draft.losses.add('relation-unknown', id)
        continue
      }
      for (const position of positions) {
        this.concluded.add(position)
        this.mention(position, assumptions)
      }
      const pairs = positions.flatMap((one) =>
        positions.flatMap((other) => (one === other ? [] : [[one, other] as const])),
      )
      for (const [index, [one, other]] of pairs.entries()) {
        const against = {
          id: `${id}-${index + 1}`,
          stance: 'con',
          premises: [one],
          conclusion: { claim: other },
        } as const
        add.push(() => this.draft.addArgument(against))
      }
    }
    return add
  }

  /** A statement that is spoken of and not listed says its own name. */
  private mention(name: string, assumptions: ReadonlySet<string>): void {
    if (name === '' || this.statements.has(name)) return
    this.statements.set(name, { text: name, assumed: assumptions.has(name) })
  }

  private noteUnknown(part: YamlMap, names: ReadonlySet<string>, place: string): void {
    for (const name of part.keys()) if (!names.has(name)) this.draft.losses.add('part-unknown', `${place}: ${name}`)
  }
}
