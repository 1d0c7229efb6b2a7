/** The bundled fonts as CSS with their bytes inside, so that an SVG looks the same where Inter is not installed. */
import { fontSpecs, type FontName } from '../../scene/measure'
import type { DisplayList, PaintCommand } from '../../scene/paint-command'
import { readFontFiles, spansOf, type FontFile } from './node-measurer'

let known: readonly FontFile[] | undefined

/** `@font-face` rules for what a display list needs: the faces that it uses, in the scripts that it uses. */
export function fontFaceCss(list: DisplayList): string {
  known ??= readFontFiles()
  const used = new Map<string, Set<number>>()
  collect(list.commands, (font, text) => {
    const face = faceKey(fontSpecs[font])
    const characters = used.get(face) ?? new Set()
    used.set(face, characters)
    for (const character of text) characters.add(character.codePointAt(0) ?? 0)
  })
  return known
    .filter((file) => coversAny(file.range, used.get(faceKey(file))))
    .map(
      ({ family, weight, range, bytes }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${range};` +
        `src:url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")}`,
    )
    .join('')
}

function faceKey({ family, weight }: { readonly family: string; readonly weight: number }): string {
  return `${family} ${weight}`
}

function collect(commands: readonly PaintCommand[], use: (font: FontName, text: string) => void): void {
  for (const command of commands) {
    if (command.kind === 'group') collect(command.commands, use)
    else if (command.kind === 'text') use(command.font, command.text)
  }
}

function coversAny(range: string, characters: ReadonlySet<number> = new Set()): boolean {
  const spans = spansOf(range)
  return [...characters].some((character) => spans.some(([from, to]) => from <= character && character <= to))
}
