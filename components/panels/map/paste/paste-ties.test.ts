import { expect, test } from 'vitest'
import { assert } from '@/lib/domain/result'
import { readOutline } from '@/lib/formats/outline-text/read'
import { tiesOf, withoutTops } from './paste-ties'

const read = readOutline('- One\n  - Con: Two\n  - Three\n- And: Four\n- Five')
assert(read.ok, 'the text can be read')
const outline = read.value
const said = { chosen: new Map(), unsaid: 'pro', topSide: 'said' } as const
const ties = (choices: Partial<Parameters<typeof tiesOf>[2]>) =>
  [...tiesOf(outline, undefined, { ...said, ...choices })].sort(([one], [other]) => one - other).map(([, tie]) => tie)

test('a line has the side that the text says, and one that says none the side of all such lines', () => {
  expect(ties({})).toEqual(['pro', 'con', 'pro', 'and', 'pro'])
  expect(ties({ unsaid: 'con' })).toEqual(['con', 'con', 'con', 'and', 'con'])
})

test('all lines at the top are put on one side together, and each can be switched after that', () => {
  expect(ties({ topSide: 'con' })).toEqual(['con', 'con', 'pro', 'and', 'con'])
  expect(ties({ topSide: 'con', chosen: new Map([[5, 'pro']]) })).toEqual(['con', 'con', 'pro', 'and', 'pro'])
  const switched = new Map([
    [2, 'pro'],
    [5, 'pro'],
  ] as const)
  expect([...withoutTops(switched, outline).keys()]).toEqual([2])
})
