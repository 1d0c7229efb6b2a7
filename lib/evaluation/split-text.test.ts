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
])('splits “%s”', (text, one, other) => expect(splitText(text)).toEqual([one, other]))

it.each(['Word.', 'Schools should require uniforms.'])('leaves what says one thing whole: “%s”', (text) => {
  expect(splitText(text)).toEqual([text, ''])
})
