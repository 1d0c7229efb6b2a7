/**
 * Reads the YAML of argmap, which draws MindMup's argument maps: a claim is a name, under it stand groups of claims that hold together,
 * `r…` for it and `o…` or `-…` against it. A hyphen before a claim says that it is implied.
 */
import { fail, type Result } from '../../domain/result'
import type { MapReader, ReadMap } from '../format'
import type { FormatError } from '../format-error'
import { MapDraft } from '../map-draft'
import { isYamlMap, readYaml, textIn, type YamlMap, type YamlValue } from '../yaml-text'

export const argmapReader: MapReader = {
  name: 'argmap',
  recognise: ({ text, json }) => {
    if (json !== undefined || !/^(?:["'][^\n]*["']|[^\s#-][^\n]*):[ \t]*$/m.test(text)) return 0
    const groups = text.match(/^[ \t]+(?:[ro]\d*|-\d*|(?:reason|objection)\d*):[ \t]*$/gim) ?? []
    return groups.length > 0 ? 0.85 : 0
  },
  read: (text) => {
    const yaml = readYaml(text)
    if (!yaml.ok) return yaml
    if (isYamlMap(yaml.value)) return new ArgmapReader().read(yaml.value)
    const message = 'The file is YAML, but does not name claims with groups of reasons under them.'
    return fail({ code: 'not-this-format', message, advice: 'Choose a file of argmap.' })
  },
}

class ArgmapReader {
  private readonly draft = new MapDraft()
  /** A claim that stands in several places is one claim. */
  private readonly ids = new Map<string, string>()
  private count = 0

  read(file: YamlMap): Result<ReadMap, FormatError> {
    for (const [name, under] of file) this.addClaim(name, under, true)
    return this.draft.finish()
  }

  /** The nesting of what was read has a bound, so this may recur. */
  private addClaim(name: string, under: YamlValue, isTop: boolean): string {
    const isImplied = name.startsWith('-')
    const text = (isImplied ? name.slice(1) : name).replace(/\s+/g, ' ').trim()
    const note = isYamlMap(under) ? textIn(under, 'note') : typeof under === 'string' ? under : ''
    const known = this.ids.get(text)
    const id = known ?? `c${this.ids.size + 1}`
    if (known === undefined) {
      this.ids.set(text, id)
      this.draft.addClaim({ id, text, note, thesis: isTop, tags: isImplied ? ['implied'] : [] })
    } else if (note !== '') this.draft.addToNote(id, note)
    if (!isYamlMap(under)) return id
    for (const [mark, group] of under) if (mark !== 'note') this.addGroup(mark, group, id)
    return id
  }

  private addGroup(mark: string, group: YamlValue, conclusion: string): void {
    if (!isYamlMap(group)) {
      const isClaim = typeof group === 'string' && group !== ''
      if (isClaim) this.addGroup(mark, new Map([[group, '']]), conclusion)
      else this.draft.losses.add('premise-missing', mark)
      return
    }
    const id = `a${++this.count}`
    const premises: string[] = []
    for (const [name, under] of group) {
      if (name === 'strength') this.draft.losses.add('part-unknown', name)
      else if (name !== 'label') premises.push(this.addClaim(name, under, false))
    }
    const stance = /^[-o]/i.test(mark) ? 'con' : 'pro'
    this.draft.addArgument({
      id,
      stance,
      premises,
      conclusion: { claim: conclusion },
      scheme: textIn(group, 'label') || null,
    })
  }
}
