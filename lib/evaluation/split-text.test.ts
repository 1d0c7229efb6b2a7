import { expect, it } from 'vitest'
import { splitText } from './split-text'

it.each([
  ['It costs sleep. It costs play.', 'It costs sleep.', 'It costs play.'],
  ['It costs sleep; it costs play', 'It costs sleep.', 'It costs play.'],
  ['Uniforms help because they hide wealth.', 'Uniforms help.', 'They hide wealth.'],
  ['Uniforms are cheap, and they save time, too.', 'Uniforms are cheap.', 'They save time, too.'],
  ['Uniforms are cheap and practical.', 'Uniforms are cheap.', 'Practical.'],
  ['“Why?” she asked. “So!” he said.', '“Why?” she asked.', '“So!” he said.'],
  ['éclairs taste good, tea warms', 'Éclairs taste good.', 'Tea warms.'],
  ['Two words', 'Two.', 'Words.'],
])('splits “%s”', (text, one, other) => expect(splitText(text)).toEqual([one, other]))

it('leaves a single word whole', () => {
  expect(splitText('Word.')).toEqual(['Word.', ''])
})
