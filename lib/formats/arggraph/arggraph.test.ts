import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toRows } from '@/lib/domain/debate-map'
import { listBroken } from '@/lib/domain/invariants'
import { assert } from '@/lib/domain/result'
import { mutatedText } from '../../../tests/support/mutated-text'
import { recognise } from '../readers'
import { arggraphReader } from './read'

const graph = `<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE arggraph SYSTEM "arggraph.dtd">
<arggraph id="trams" topic_id="build_more_trams" stance="pro">
  <edu id="e1"><![CDATA[Build trams]]></edu>
  <edu id="e2"><![CDATA[& build them soon.]]></edu>
  <edu id="e3">Trams &amp; buses are quiet.</edu>
  <edu id="e4" implicit="true"><![CDATA[Quiet is good.]]></edu>
  <edu id="e5"><![CDATA[They are dear.]]></edu>
  <edu id="e6"><![CDATA[So are cars.]]></edu>
  <edu id="e7"><![CDATA[Cars pay taxes.]]></edu>
  <edu id="e8"><![CDATA[In Bern, for example,]]></edu>
  <edu id="e9"><![CDATA[nobody minds.]]></edu>
  <edu id="e10"><![CDATA[By the way.]]></edu>
  <joint id="j1"/>
  <adu id="a1" type="pro"/>
  <adu id="a2" type="pro"/>
  <adu id="a3" type="pro"/>
  <adu id="a4" type="opp"/>
  <adu id="a5" type="pro"/>
  <adu id="a6" type="opp"/>
  <adu id="a7" type="pro"/>
  <edge id="s2" src="e2" trg="a1" type="seg"/>
  <edge id="s1" src="e1" trg="a1" type="seg"/>
  <edge id="s3" src="e3" trg="a2" type="seg"/>
  <edge id="s4" src="e4" trg="a3" type="seg"/>
  <edge id="s5" src="e5" trg="a4" type="seg"/>
  <edge id="s6" src="e6" trg="a5" type="seg"/>
  <edge id="s7" src="e7" trg="a6" type="seg"/>
  <edge id="s8" src="e8" trg="j1" type="seg"/>
  <edge id="s9" src="e9" trg="j1" type="seg"/>
  <edge id="s10" src="j1" trg="a7" type="seg"/>
  <edge id="c1" src="a2" trg="a1" type="sup"/>
  <edge id="c2" src="a3" trg="c1" type="add"/>
  <edge id="c3" src="a4" trg="a1" type="reb"/>
  <edge id="c4" src="a5" trg="c3" type="und"/>
  <edge id="c5" src="a6" trg="c4" type="und"/>
  <edge id="c6" src="a7" trg="a2" type="exa"/>
</arggraph>
`

function read(text: string) {
  const result = arggraphReader.read(text)
  assert(result.ok, JSON.stringify(result))
  expect(listBroken(result.value.map)).toEqual([])
  return { ...result.value, rows: toRows(result.value.map) }
}

describe('arggraph', () => {
  it('reads texts, claims, and edges onto claims and onto edges', () => {
    const { map, rows, losses } = read(graph)
    expect(map.details.title).toBe('Build more trams')
    expect(rows.claims.map(({ text, tags, thesis }) => [text, tags.join(), thesis])).toEqual([
      ['Build trams & build them soon.', '', true],
      ['Trams & buses are quiet.', '', false],
      ['Quiet is good.', '', false],
      ['They are dear.', 'opponent', false],
      ['So are cars.', '', false],
      ['Cars pay taxes.', 'opponent', false],
      ['In Bern, for example, nobody minds.', '', false],
    ])
    const said = rows.arguments.map(({ id, stance, premises, conclusion, scheme }) => [
      id,
      stance,
      premises.join('+'),
      'claim' in conclusion ? conclusion.claim : conclusion.argument,
      scheme,
    ])
    expect(said.sort()).toEqual([
      ['c1', 'pro', 'a2+a3', 'a1', null],
      ['c3', 'con', 'a4', 'a1', null],
      ['c4', 'con', 'a5', 'c3', null],
      ['c5', 'con', 'a6', 'c4', null],
      ['c6', 'pro', 'a7', 'a2', 'Example'],
    ])
    expect(losses.map(({ code, places }) => [code, places])).toEqual([
      ['part-unknown', ['stance="pro"', 'By the way.']],
    ])
    expect(recognise(graph)[0]?.name).toBe('arggraph')
  })

  it('says what it leaves out', () => {
    const odd = `<arggraph id="x"><edu id="e1">A.</edu><adu id="a1"/><adu id="a2" type="pro"/><edge id="s" src="e1" trg="a1" type="seg"/>
      <edge id="1" src="a2" trg="a1" type="why"/><edge id="2" src="a2" trg="9" type="add"/><edge id="3" src="a2" trg="9" type="sup"/>
      <edge id="4" src="a2" trg="4" type="und"/><edge id="4" src="a2" trg="a1" type="sup"/><edge id="5"/><x/></arggraph>`
    expect(read(odd).losses.map(({ code, count }) => `${code} ${count}`)).toEqual([
      'text-missing 1',
      'reference-missing 1',
      'id-twice 1',
      'argument-about-itself 1',
      'conclusion-missing 1',
      'relation-unknown 1',
      'part-unknown 2',
    ])
  })

  it('refuses entities, other XML, and what is no XML', () => {
    const code = (text: string) => {
      const result = arggraphReader.read(text)
      return result.ok ? 'read' : result.error.code
    }
    const bomb = '<!DOCTYPE arggraph [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    expect(code(`${bomb}<arggraph id="x"><edu id="e">&b;</edu></arggraph>`)).toBe('invalid')
    expect(code('<opml></opml>')).toBe('not-this-format')
    expect(code('<arggraph id="x"></arggraph>')).toBe('empty')
    expect(code('<arggraph><edu>')).toBe('not-xml')
    expect(code(`${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`)).toBe('too-deep')
  })

  it('never throws, however broken a file is', () => {
    fc.assert(
      fc.property(mutatedText(graph), (text) => {
        const result = arggraphReader.read(text)
        if (result.ok) expect(listBroken(result.value.map)).toEqual([])
      }),
      { numRuns: 400 },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
