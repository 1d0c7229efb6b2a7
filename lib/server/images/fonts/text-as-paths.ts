/** The letters of a picture as shapes: each glyph is drawn once and used wherever it stands. */
import { fontSpecs } from '../../../scene/measure'
import type { DisplayList, TextCommand } from '../../../scene/paint-command'
import { escapeXml } from '../../../scene/svg-backend'
import { openTypecase } from './set-text'
import type { OutlineFont } from './outline-font'
import { leftOf, widthOf } from './text-place'

export interface Letters {
  /** To be put before what uses them. */
  readonly definitions: string
  readonly setText: (command: TextCommand) => string
  readonly missing: readonly string[]
}

export async function textAsPaths(list: DisplayList): Promise<Letters> {
  const typecase = await openTypecase([list])
  const fonts = new Map<OutlineFont, number>()
  const shapes = new Map<string, string>()
  const shapeOf = (font: OutlineFont, glyph: number) => {
    let number = fonts.get(font)
    if (number === undefined) fonts.set(font, (number = fonts.size + 1))
    const id = `glyph-${number}-${glyph}`
    if (!shapes.has(id)) shapes.set(id, font.pathOf(glyph))
    return id
  }
  const setText = (command: TextCommand) => {
    const { size } = fontSpecs[command.font]
    const runs = typecase.set(command.text, command.font, command.isRightToLeft === true)
    let left = leftOf(command, widthOf(runs))
    const parts = runs.map(({ font, glyphs, width }) => {
      const scale = size / font.unitsPerEm
      let pen = 0
      const uses = glyphs.map((glyph) => {
        const id = shapeOf(font, glyph.id)
        const x = pen + glyph.x
        pen += glyph.advance
        if (shapes.get(id) === '') return ''
        return `<use href="#${id}" x="${x}"${glyph.y === 0 ? '' : ` y="${glyph.y}"`}/>`
      })
      const place = `translate(${round(left)} ${round(command.y)}) scale(${round(scale)} ${round(-scale)})`
      left += width
      return `<g transform="${place}">${uses.join('')}</g>`
    })
    return `<g role="img" aria-label="${escapeXml(command.text)}" fill="${escapeXml(command.fill)}">${parts.join('')}</g>`
  }
  // Painted once beforehand, so that all shapes are known where they are first used.
  const painted = new Map<TextCommand, string>()
  const visit = (commands: DisplayList['commands']) => {
    for (const command of commands) {
      if (command.kind === 'group') visit(command.commands)
      else if (command.kind === 'text') painted.set(command, setText(command))
    }
  }
  visit(list.commands)
  const paths = [...shapes].filter(([, path]) => path !== '').map(([id, path]) => `<path id="${id}" d="${path}"/>`)
  return {
    definitions: `<defs>${paths.join('')}</defs>`,
    setText: (command) => painted.get(command) ?? '',
    missing: typecase.missing,
  }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
