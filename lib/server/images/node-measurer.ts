/**
 * Text measuring on the server, with the bundled fonts from npm, so that pictures need no font of the system's.
 *
 * The widths are those that a browser's canvas finds with the same fonts.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { Language } from '../../language/languages'
import { fontCss, fontFaces, fontSpecs, type FontName, type FontSpec, type Typesetter } from '../../scene/measure'
import { sayIn } from '../language/compiled-texts'

/** A face has one file for each group of scripts that it covers. */
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const

const packages: Readonly<Record<FontSpec['family'], string>> = { Inter: 'inter', 'Source Serif 4': 'source-serif-4' }

type Ranges = Readonly<Record<(typeof subsets)[number], string>>

export interface FontFile {
  readonly family: FontSpec['family']
  readonly weight: number
  readonly subset: (typeof subsets)[number]
  /** The characters in it, as CSS writes them: `U+0100-02BA,U+20AC`. */
  readonly range: string
  readonly bytes: Buffer
}

/** The files of the fonts that maps are set in, as WOFF2. Read when asked for. */
export function readFontFiles(wanted: readonly (typeof subsets)[number][] = subsets): FontFile[] {
  const require = createRequire(import.meta.url)
  const faces = new Map(
    fontFaces.map((name) => [`${fontSpecs[name].family} ${fontSpecs[name].weight}`, fontSpecs[name]]),
  )
  const files: FontFile[] = []
  for (const { family, weight } of faces.values()) {
    const ranges = require(/* turbopackIgnore: true */ `@fontsource/${packages[family]}/unicode.json`) as Ranges
    for (const subset of wanted) {
      const folder = packages[family]
      // The bundler is told to leave this alone: it cannot follow a name with parts.
      const file = `@fontsource/${folder}/files/${folder}-${subset}-${weight}-normal.woff2`
      const path = require.resolve(/* turbopackIgnore: true */ file)
      files.push({ family, weight, subset, range: ranges[subset], bytes: readFileSync(path) })
    }
  }
  return files
}

export interface FontFileName {
  /** As a PostScript name. */
  readonly name: string
  /** Of the WOFF file, as `require.resolve` takes it. */
  readonly path: string
  /** The characters that it may have: first and last of each stretch. */
  readonly spans: readonly (readonly [number, number])[]
}

/** The files of one face by the characters in them, as WOFF, Latin first. */
export function bundledFiles({ family, weight }: FontSpec): FontFileName[] {
  const folder = packages[family]
  const require = createRequire(import.meta.url)
  const ranges = require(/* turbopackIgnore: true */ `@fontsource/${folder}/unicode.json`) as Ranges
  return subsets.map((subset) => ({
    name: `${family.replaceAll(' ', '')}-${weight}-${subset}`,
    path: `@fontsource/${folder}/files/${folder}-${subset}-${weight}-normal.woff`,
    spans: spansOf(ranges[subset]),
  }))
}

/** What CSS writes as `U+0100-02BA,U+20AC`. */
export function spansOf(range: string): (readonly [number, number])[] {
  return range.split(',').map((span) => {
    const [from = '', to = from] = span.replace('U+', '').split('-')
    return [parseInt(from, 16), parseInt(to, 16)] as const
  })
}

let areFontsLoaded = false

/** Registers the bundled fonts with the canvas, once in the process. */
export function loadFonts(): void {
  if (areFontsLoaded) return
  for (const { family, bytes } of readFontFiles()) {
    if (!GlobalFonts.register(bytes, family)) throw new Error(`The font ${family} could not be read.`)
  }
  areFontsLoaded = true
}

const measurers = new Map<Language, Typesetter>()

/** The server's measurer; one for each language in the process, since it remembers what it measured. */
export function nodeMeasurer(language: Language = 'en'): Typesetter {
  const known = measurers.get(language)
  if (known) return known
  loadFonts()
  const context = createCanvas(1, 1).getContext('2d')
  let current: FontName | undefined
  const measurer: Typesetter = {
    say: sayIn(language),
    width(text, font) {
      if (font !== current) {
        context.font = fontCss(font)
        current = font
      }
      return context.measureText(text).width
    },
  }
  measurers.set(language, measurer)
  return measurer
}
