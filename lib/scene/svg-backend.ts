/**
 * A display list as SVG: real text, a group per claim, a title and a description for who does not see it.
 *
 * Everything that comes from a map is escaped; the result is well-formed XML for any map.
 */
import { familyCss, fontSpecs, type FontName } from './measure'
import type { DisplayList, PaintCommand, Stroke, TextCommand } from './paint-command'
import { safeHref } from './safe-href'
import { toPathData } from './path'

// What XML forbids even when escaped: control characters, halves of surrogate pairs, two that are no characters.
const unfit = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export interface SvgOptions {
  /** Pixels of the picture for one of the map. */
  readonly scale?: number
  /** CSS put into the picture, such as `@font-face` rules with the fonts as data. */
  readonly css?: string
  /** Put before every id, where several pictures stand on one page. */
  readonly idPrefix?: string
  /** The language of the words, such as `en`. */
  readonly language?: string
  /** Elements put before all that is painted, as they are: what the file carries, glyphs that texts use. */
  readonly inner?: string
  /** What stands for a text, as markup; without it texts are text. */
  readonly setText?: (command: TextCommand) => string
}

/** The list as one `<svg>` element. */
export function toSvg(list: DisplayList, options: SvgOptions = {}): string {
  const { page, background } = list
  const { scale = 1, css = '', language, inner = '' } = options
  // A picture is one thing with a name; without a name it is the claims in it that are read.
  const role = list.title === '' ? 'group' : 'img'
  const parts: string[] = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(page.width * scale)}" height="${number(page.height * scale)}"` +
      ` viewBox="${number(page.x)} ${number(page.y)} ${number(page.width)} ${number(page.height)}" role="${role}"${language === undefined ? '' : ` lang="${escapeXml(language)}"`} xml:space="preserve" ${usualFont}>`,
  ]
  if (list.title !== '') parts.push(`<title>${escapeXml(list.title)}</title>`)
  if (list.description !== '') parts.push(`<desc>${escapeXml(list.description)}</desc>`)
  if (inner !== '') parts.push(inner)
  if (css !== '') parts.push(`<style>${css.replaceAll('</', '<\\/')}</style>`)
  if (background !== null) {
    parts.push(
      `<rect x="${number(page.x)}" y="${number(page.y)}" width="${number(page.width)}" height="${number(page.height)}" fill="${escapeXml(background)}"/>`,
    )
  }
  paintAll(list.commands, parts, options)
  parts.push('</svg>')
  return parts.join('')
}

/** The font that most texts have stands on the root; a text says only in what it differs. Attributes work under any style policy. */
const usual = fontSpecs.claim
const usualFont = `font-family="${escapeXml(familyCss(usual.family))}" font-size="${usual.size}" font-weight="${usual.weight}"`
const fontAttributes = Object.fromEntries(
  Object.entries(fontSpecs).map(([name, { family, size, weight }]) => [
    name,
    (family === usual.family ? '' : ` font-family="${escapeXml(familyCss(family))}"`) +
      (size === usual.size ? '' : ` font-size="${size}"`) +
      (weight === usual.weight ? '' : ` font-weight="${weight}"`),
  ]),
) as Record<FontName, string>

function paintAll(commands: readonly PaintCommand[], parts: string[], options: SvgOptions): void {
  const { idPrefix = '', setText = textElement } = options
  for (const command of commands) {
    switch (command.kind) {
      case 'group': {
        const { id, label, place, href } = command
        const transform = place
          ? ` transform="translate(${number(place.x)} ${number(place.y)}) scale(${number(place.scale)})"`
          : ''
        parts.push(`<g id="${escapeXml(idPrefix + id)}" role="group" aria-label="${escapeXml(label)}"${transform}>`)
        const [open, close] = linkAround(href)
        parts.push(open)
        paintAll(command.commands, parts, options)
        parts.push(close, '</g>')
        break
      }
      case 'rect': {
        const { x, y, width, height, radius } = command
        parts.push(
          `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${number(radius)}"${paint(command)}/>`,
        )
        break
      }
      case 'circle':
        parts.push(
          `<circle cx="${number(command.x)}" cy="${number(command.y)}" r="${number(command.radius)}"${paint(command)}/>`,
        )
        break
      case 'path':
        parts.push(`<path d="${toPathData(command.path)}"${paint(command)}/>`)
        break
      case 'text': {
        const [open, close] = linkAround(command.href)
        parts.push(open, setText(command), close)
      }
    }
  }
}

function textElement(command: TextCommand): string {
  const { font, x, y, fill, text } = command
  // In text from the right, "start" is the right end.
  const anchor = command.isRightToLeft
    ? ' direction="rtl"'
    : command.anchor === 'start'
      ? ''
      : ` text-anchor="${command.anchor}"`
  return `<text${fontAttributes[font]} x="${number(x)}" y="${number(y)}" fill="${escapeXml(fill)}"${anchor}>${escapeXml(text)}</text>`
}

/** The tags of a link, or nothing where it would lead nowhere or to a script. */
function linkAround(href: string | undefined): readonly [string, string] {
  const address = href === undefined ? undefined : safeHref(href)
  return address === undefined ? ['', ''] : [`<a href="${escapeXml(address)}">`, '</a>']
}

function paint({ fill, stroke }: { readonly fill: string | null; readonly stroke: Stroke | null }): string {
  const filled = ` fill="${fill === null ? 'none' : escapeXml(fill)}"`
  if (!stroke) return filled
  const dash = stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.map(number).join(' ')}"` : ''
  return `${filled} stroke="${escapeXml(stroke.colour)}" stroke-width="${number(stroke.width)}"${dash}`
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Text as it may stand in XML, in an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(unfit, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
