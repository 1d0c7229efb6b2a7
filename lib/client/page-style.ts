/** What a worker has to know of the page's style: its fonts and its colours, as the style sheets give them. */
import { fontFaces, fontSpecs } from '@/lib/scene/measure'
import type { Colours, ScreenTheme } from '@/lib/scene/theme'
import type { FontRule } from './scene-worker/messages'

/** The rules of the fonts that maps are set in. */
export function pageFonts(): FontRule[] {
  const wanted = new Set(fontFaces.map((name) => `${fontSpecs[name].family} ${fontSpecs[name].weight}`))
  const rules: FontRule[] = []
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '')
      const weight = rule.style.getPropertyValue('font-weight')
      if (!wanted.has(`${family} ${weight}`) || rule.style.getPropertyValue('font-style') === 'italic') continue
      rules.push({
        family,
        weight,
        source: absolute(rule.style.getPropertyValue('src'), sheet.href ?? location.href),
        range: rule.style.getPropertyValue('unicode-range') || 'U+0-10FFFF',
      })
    }
  }
  return rules
}

/** Nothing of a sheet from elsewhere, such as a browser extension's: it may not be read. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return flat(sheet.cssRules)
  } catch {
    return []
  }
}

function* flat(rules: CSSRuleList): Iterable<CSSRule> {
  for (const rule of rules) {
    yield rule
    if (rule instanceof CSSGroupingRule) yield* flat(rule.cssRules)
  }
}

/** A worker has another base than the style sheet. */
function absolute(source: string, base: string): string {
  return source.replace(
    /url\((["']?)(.*?)\1\)/g,
    (_whole, _quote, path: string) => `url("${new URL(path, base).href}")`,
  )
}

const tokens: Record<keyof Colours, string> = {
  paper: '--paper',
  surface: '--surface',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  line: '--line',
  pro: '--pro',
  con: '--con',
  focus: '--focus',
  hit: '--hit',
  thesis: '--ink',
  onThesis: '--on-ink',
  onThesis2: '--on-ink-2',
}

/** The colours as the page shows them now. */
export function pageColours(): ScreenTheme {
  const colours = { ...tokens }
  for (const name of Object.keys(colours) as (keyof Colours)[]) colours[name] = colourOf(tokens[name])
  const dimmed = Number(getComputedStyle(document.documentElement).getPropertyValue('--dimmed'))
  return { ...colours, dimmed, inkDimmed: colourOf('--ink-dimmed') }
}

/** A custom property is told as it was written; a colour that uses it is told as it is. A new element has no transition behind it. */
function colourOf(token: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${token})`
  // Where a system gives the colours, it would give this text one of its own.
  probe.style.forcedColorAdjust = 'none'
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

/** Calls when the page's colours change. Returns what ends it. */
export function watchColours(onChange: (colours: ScreenTheme) => void): () => void {
  const tell = () => onChange(pageColours())
  const observer = new MutationObserver(tell)
  observer.observe(document.documentElement, { attributes: true })
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  )
  queries.forEach((query) => query.addEventListener('change', tell))
  return () => {
    observer.disconnect()
    queries.forEach((query) => query.removeEventListener('change', tell))
  }
}
