import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { operationKinds } from './registry'

const here = import.meta.dirname
const spec = readFileSync(path.join(here, 'SPEC.md'), 'utf8')

const read = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')

const tests = read(here, '.test.ts') + read(path.join(here, '../domain'), '.test.ts')
const sources = read(here, '.ts') + read(path.join(here, '../domain'), '.ts')

function numbersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\[((?:OP|INV)\d+)\]/g)].map(([, number = '']) => number))].sort()
}

const defined = [...spec.matchAll(/^- \*\*\[((?:OP|INV)\d+)\]\*\*/gm)].map(([, number = '']) => number)

describe('SPEC.md', () => {
  it('[OP23] numbers each rule once, [OP1] to [OP25] and [INV1] to [INV8]', () => {
    const count = (prefix: string, last: number) => Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`)
    expect([...defined].sort()).toEqual([...count('OP', 25), ...count('INV', 8)].sort())
  })

  it('[OP23] every rule has a test that carries its number, and every number in a test is a rule', () => {
    const titles = [...tests.matchAll(/\bit(?:\.each\([^)]*\))?\(\s*(['"`])(.*?)\1,/g)].map(([, , title = '']) => title)
    expect(numbersIn(titles.join('\n'))).toEqual([...defined].sort())
  })

  it('[OP23] the code names no rule that is not written', () => {
    expect(numbersIn(sources).filter((number) => !defined.includes(number))).toEqual([])
  })

  it.each(operationKinds)('[OP23] %s is documented and proved', (kind) => {
    expect(spec).toContain(`\`${kind}\``)
    expect(tests).toMatch(new RegExp(`\\bprove\\(\\s*[^']*'${kind}'`))
  })
})
