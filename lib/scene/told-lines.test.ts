import { expect, test } from 'vitest'
import { mapFromRows, toRows } from '../domain/debate-map'
import { nodeMeasurer } from '../server/images/node-measurer'
import { generateMap } from '../../seed/generate-map'
import { buildScene } from './build-scene'
import { breakText } from './claim-face'
import { readLines, tellLines, toldLines, writeLines } from './told-lines'

const measurer = nodeMeasurer()
const linesOf = (text: string) => breakText({ text, kind: 'claim', sign: '', footer: [] }, measurer)

test.each([
  '',
  'Short.',
  'A reason that is rather long and goes over several lines of its card, as most reasons do.',
  'A reason “with marks” – and a dash … and Müller’s €5 in it, over two lines at least.',
  'long '.repeat(90).trim(),
  'Two  spaces '.repeat(20),
])('the lines of a text are read as they were written: %s', (text) => {
  const lines = linesOf(text)
  expect(readLines(writeLines(lines, text), text)).toEqual(lines)
})

test.each(['W'.repeat(500), 'Два слова', 'مرحبا بالعالم', '一个没有空格的长句子'.repeat(6)])(
  'what may be broken elsewhere there, or within a word, is not told: %s',
  (text) => {
    expect(writeLines(linesOf(text), text)).toBe('')
  },
)

test.each(['', '0', '1ab', '0￿', 'nonsense'])('what does not fit the text is not taken: %j', (told) => {
  expect(readLines(told, 'A text of five words.')).toBeUndefined()
})

test('a map of which the lines are told has the scene of one that is measured', () => {
  const { id, revision, details, ...map } = generateMap({ claims: 600, seed: 8 })
  const rows = toRows({ id, revision, details, ...map })
  const copy = { ...rows, claims: rows.claims.map((claim) => ({ ...claim })) }
  for (const claim of copy.claims) {
    const kind = claim.thesis ? 'thesis' : 'claim'
    tellLines(claim, writeLines(breakText({ text: claim.text, kind, sign: '', footer: [] }, measurer), claim.text))
  }
  expect(copy.claims.filter((claim) => toldLines(claim)).length).toBeGreaterThan(500)
  const measured: string[] = []
  const counting = {
    say: measurer.say,
    width: (text: string, font: Parameters<typeof measurer.width>[1]) => {
      measured.push(text)
      return measurer.width(text, font)
    },
  }
  const told = buildScene(mapFromRows(id, revision, details, copy), counting)
  expect(told).toEqual(buildScene(mapFromRows(id, revision, details, rows), measurer))
  expect(measured.length).toBeLessThan(600)
})
