import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { toRows, type DebateMap } from '../../domain/debate-map'
import { generateMap } from '../../../seed/generate-map'
import { arbitraryMap } from '../../../tests/support/arbitrary-map'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../../tests/support/sample-map'
import { apxWriter } from '../apx/write'
import { dotWriter } from '../dot/write'
import type { MapWriter } from '../format'
import { graphmlWriter } from '../graphml/write'
import { mermaidWriter } from '../mermaid/write'
import { tgfWriter } from '../tgf/write'
import { writers } from '../writers'
import { graphOf } from './graph'

const all = [dotWriter, mermaidWriter, graphmlWriter, tgfWriter, apxWriter]
const textOf = (writer: MapWriter, map: DebateMap) => writer.write(map).content as string

const hostile = [
  '"] --> x; click x href "javascript:alert(1)"',
  '\\',
  'a\\N\\G "b" \\',
  '<b>&amp;</b><script>alert(1)</script>',
  ']]> & &#34; &lt;',
  '%%{init: {"theme": "dark"}}%%',
  'style x fill:#f00; classDef y:#f;',
  '1. list',
  '- list',
  '**bold** `code` $$x$$ fa:fa-ban',
  '# heading #quot;',
  "it's (round) {curly} [square] |pipe|",
  'end',
  'att(c1,c2). % comment',
  '論 ï 🧠 مرحبا',
]

function hostileMap(): DebateMap {
  const map = mapOf({
    claims: hostile.map((text, index) =>
      sampleClaim(`h${index}`, { text, note: text, thesis: index === 0, rank: index }),
    ),
    arguments: hostile
      .slice(1)
      .map((text, index) => sampleArgument(`a-${index + 1}`, 'con', [`h${index + 1}`], 'h0', { scheme: text })),
  })
  return { ...map, details: { title: hostile.join(' '), description: hostile.join('\n') } }
}

describe('a map as a graph', () => {
  it('has junctions where an arrow ends at an arrow, and where reasons hold only together', () => {
    const { claims, junctions, edges } = graphOf(sampleMap())
    const name = new Map<string, string>([
      ...claims.map(({ id, claim }) => [id, claim.id] as const),
      ...junctions.map(({ id, argument }) => [id, `<${argument.id}>`] as const),
    ])
    expect(edges.map(({ from, to, stance }) => `${name.get(from)} ${stance ?? '>'} ${name.get(to)}`).sort()).toEqual([
      '<a-study> pro harm',
      'cost con ban',
      'harm pro ban',
      'old con <a-study>',
      'shared pro ban',
      'shared pro cost',
      'sound > <a-study>',
      'study > <a-study>',
    ])
  })

  it('stands in the list of writers, each with what it cannot say', () => {
    expect(writers).toEqual(expect.arrayContaining(all))
    const losses = all.map(
      (writer) =>
        `${writer.name}: ${writer
          .write(sampleMap())
          .losses.map(({ code }) => code)
          .join(' ')}`,
    )
    expect(losses).toEqual([
      'dot: authors pins notes tags sources',
      'mermaid: authors pins notes tags sources',
      'graphml: authors citation-details',
      'tgf: authors pins notes tags sources title',
      'apx: authors pins notes tags sources title co-premises supports',
    ])
  })
})

describe('DOT', () => {
  let graphviz: Graphviz
  beforeAll(async () => {
    graphviz = await Graphviz.load()
  })

  /** What Graphviz itself reads: labels by node, and arrows. */
  function drawn(map: DebateMap) {
    const json = JSON.parse(graphviz.layout(textOf(dotWriter, map), 'json', 'dot')) as {
      readonly label: string
      readonly objects?: readonly { readonly name: string; readonly label: string }[]
      readonly edges?: readonly { readonly tail: number; readonly head: number }[]
    }
    return { title: json.label, nodes: json.objects ?? [], edges: json.edges ?? [] }
  }

  it('is read by Graphviz with every claim and arrow', () => {
    for (const map of [sampleMap(), generateMap({ claims: 60, seed: 2 })]) {
      const { nodes, edges } = drawn(map)
      const graph = graphOf(map)
      expect(nodes).toHaveLength(graph.claims.length + graph.junctions.length)
      expect(edges).toHaveLength(graph.edges.length)
    }
  })

  it('carries any text to the letter', () => {
    const svg = graphviz.layout(textOf(dotWriter, hostileMap()), 'svg', 'dot')
    const words = (text: string) => text.replace(/\s/g, '')
    const shown = words(
      [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
        .map(([, text]) => text!)
        .join('')
        .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    )
    for (const text of hostile) expect(shown).toContain(words(text))
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('<a ')
  })
})

describe('GraphML', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name) => ['data', 'node'].includes(name),
  })

  it('is XML that says all of claims, to the letter', () => {
    const map = hostileMap()
    const text = textOf(graphmlWriter, map)
    expect(XMLValidator.validate(text)).toBe(true)
    const { graphml } = parser.parse(text) as {
      readonly graphml: {
        readonly graph: { readonly node: readonly { readonly data: readonly Readonly<Record<string, string>>[] }[] }
      }
    }
    const said = graphml.graph.node.map(({ data }) => new Map(data.map((one) => [one['@_key'], one['#text']])))
    const { claims } = toRows(map)
    expect(said.slice(0, claims.length).map((one) => one.get('node-label'))).toEqual(
      claims.map(({ text: words }) => words),
    )
    expect(said.slice(0, claims.length).map((one) => one.get('node-note'))).toEqual(claims.map(({ note }) => note))
  })

  it('names in each edge two nodes that are there', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const text = textOf(graphmlWriter, map)
        expect(XMLValidator.validate(text)).toBe(true)
        const nodes = new Set([...text.matchAll(/<node id="(\w+)"/g)].map(([, id]) => id))
        for (const [, from, to] of text.matchAll(/ source="(\w+)" target="(\w+)"/g)) {
          expect([nodes.has(from), nodes.has(to)]).toEqual([true, true])
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('Mermaid', () => {
  /** Its flowchart grammar, as far as we write it: a label holds no quote, and no letter that begins anything else. */
  const label = `"(?:[\\p{L}\\p{N}\\p{M} ,.!?'’“”–-]|#\\d+;)*"`
  const line = new RegExp(
    [
      'flowchart BT',
      `c\\d+\\[${label}\\]`,
      'a\\d+\\(\\( \\)\\)',
      `a\\d+\\(\\[${label}\\]\\)`,
      `[ac]\\d+ (?:--- |-->\\|${label}\\| |-\\.->\\|${label}\\| )[ac]\\d+`,
      'classDef thesis stroke-width:3px',
      'class c\\d+(?:,c\\d+)* thesis',
      'linkStyle \\d+(?:,\\d+)* stroke:#[0-9a-f]{6}',
    ]
      .map((form) => `^ *${form}$`)
      .join('|'),
    'u',
  )

  it('is lines of its grammar, whatever the texts', () => {
    for (const map of [hostileMap(), sampleMap(), generateMap({ claims: 40, seed: 1 })]) {
      const [, title, , ...lines] = textOf(mermaidWriter, map).trimEnd().split('\n')
      expect(JSON.parse(title!.replace('title: ', ''))).toBe(map.details.title)
      for (const one of lines) expect(one).toMatch(line)
    }
  })

  it('carries any text as codes of characters, and no directive, style or list', () => {
    const text = textOf(mermaidWriter, hostileMap())
    const shown = text.replace(/#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    for (const words of hostile) expect(shown).toContain(words)
    expect(text).not.toMatch(/%%|<|`|"\d+\.|"- |style.*:\S*#.*;/)
  })
})

describe('TGF and APX', () => {
  it('have a line a node and a line an edge', () => {
    const [nodes, edges] = textOf(tgfWriter, sampleMap()).split('\n#\n')
    expect(nodes!.split('\n')).toHaveLength(9)
    expect(edges!.trimEnd().split('\n')).toHaveLength(8)
    expect(edges).toMatch(/^(?:[ac]\d+ [ac]\d+(?: (?:attack|support))?\n)+$/)
  })

  it('attack what needs a claim that is attacked', () => {
    const map = mapOf({
      claims: ['x', 'a', 'b', 'c', 'd'].map((id, index) => sampleClaim(id, { rank: index })),
      arguments: [
        sampleArgument('a-1', 'con', ['a', 'b'], 'x'),
        sampleArgument('a-2', 'con', ['c'], 'b'),
        sampleArgument('a-3', 'con', ['d'], 'a-1'),
        sampleArgument('a-4', 'pro', ['d'], 'x', { rank: 2 }),
      ],
    })
    const lines = textOf(apxWriter, map)
      .split('\n')
      .filter((line) => line.startsWith('att'))
    expect(lines.sort()).toEqual(['att(a1,c1).', 'att(c4,a1).', 'att(c4,c3).', 'att(c5,a1).'])
  })

  it('are facts and comments only, whatever the texts', () => {
    for (const line of textOf(apxWriter, hostileMap()).trimEnd().split('\n')) {
      expect(line).toMatch(/^(?:% .*|arg\([ac]\d+\)\.|att\([ac]\d+,[ac]\d+\)\.)$/)
    }
  })
})
