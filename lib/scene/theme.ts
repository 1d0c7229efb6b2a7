/** The colours of a painted map, with the same values as the page's tokens. A colour is any text that CSS takes for one. */
export interface Colours {
  readonly paper: string
  readonly surface: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly pro: string
  readonly con: string
  readonly focus: string
  /** Around what was found. */
  readonly hit: string
  /** The thesis is set in reverse: its card, its text, its footer. */
  readonly thesis: string
  readonly onThesis: string
  readonly onThesis2: string
}

export interface Theme extends Colours {
  /**
   * Whether stance is told without hue: what attacks has a hatched edge and an open head, and the thesis a heavy outline in
   * place of a ground of ink.
   */
  readonly isPatterned?: true
}

/** What the screen has besides, for what a filter dims. */
export interface ScreenTheme extends Theme {
  /** How much is left, from 0 to 1, of what need not be read. */
  readonly dimmed: number
  /** Of text that is still to be read. */
  readonly inkDimmed: string
}

/** The colours of dimmed cards: one ink, which can be read; graph.css has the same. */
export function dimmedTheme(theme: ScreenTheme): Theme {
  const { inkDimmed: ink, onThesis } = theme
  return { ...theme, ink, ink2: ink, pro: ink, con: ink, thesis: ink, onThesis2: onThesis }
}

export type ThemeName = 'light' | 'dark'

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: '#FAF9F6',
    surface: '#FFFFFF',
    ink: '#1C1B18',
    ink2: '#5E5B54',
    ink3: '#8C887F',
    line: '#E2DED5',
    pro: '#0B6E69',
    con: '#B23A1E',
    focus: '#1F4E9E',
    hit: '#B98900',
    thesis: '#1C1B18',
    onThesis: '#FAF9F6',
    onThesis2: '#B9B5AB',
  },
  dark: {
    paper: '#151513',
    surface: '#1F1E1B',
    ink: '#ECE9E2',
    ink2: '#A9A59B',
    ink3: '#7B776E',
    line: '#34322D',
    pro: '#5CC4BC',
    con: '#F08A6C',
    focus: '#8DB4FF',
    hit: '#E8C14A',
    thesis: '#ECE9E2',
    onThesis: '#151513',
    onThesis2: '#5E5B54',
  },
}

/** For drawings inside the page: its custom properties, so that they follow the reader's theme without being drawn again. */
export const pageTheme: Theme = {
  paper: 'var(--paper)',
  surface: 'var(--surface)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  line: 'var(--line)',
  pro: 'var(--pro)',
  con: 'var(--con)',
  focus: 'var(--focus)',
  hit: 'var(--hit)',
  thesis: 'var(--ink)',
  onThesis: 'var(--on-ink)',
  onThesis2: 'var(--on-ink-2)',
}
