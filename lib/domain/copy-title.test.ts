import { describe, expect, it } from 'vitest'
import { copyTitle } from './copy-title'
import { limits } from './limits'
import { titleText } from './text'

const copiesOf = (title: string, count: number) => {
  const made: string[] = []
  while (made.length < count) made.push(copyTitle(title, new Set(made)))
  return made
}

describe('the title of a copy', () => {
  it('is numbered from the second on', () => {
    expect(copiesOf('Uniforms', 3)).toEqual(['Copy of Uniforms', 'Copy of Uniforms (2)', 'Copy of Uniforms (3)'])
  })

  it('names the first map where a copy is copied', () => {
    expect(copyTitle('Copy of Uniforms', new Set())).toBe('Copy of Uniforms')
    expect(copyTitle('Copy of Uniforms', new Set(['Copy of Uniforms']))).toBe('Copy of Uniforms (2)')
    expect(copyTitle('Copy of Uniforms (2)', new Set(['Copy of Uniforms', 'Copy of Uniforms (2)']))).toBe(
      'Copy of Uniforms (3)',
    )
  })

  it('leaves a number alone that is part of the title', () => {
    expect(copyTitle('Elections (2024)', new Set())).toBe('Copy of Elections (2024)')
    expect(copyTitle('Copy of ', new Set())).toBe('Copy of Copy of ')
  })

  it('stays within what a title may hold, number and all, and breaks no character', () => {
    for (const title of ['x'.repeat(limits.title), '😀'.repeat(limits.title / 2)]) {
      for (const copy of copiesOf(title, 11)) expect(titleText.safeParse(copy)).toEqual({ success: true, data: copy })
      expect(new Set(copiesOf(title, 11)).size).toBe(11)
    }
  })
})
