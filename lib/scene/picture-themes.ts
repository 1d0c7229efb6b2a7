/** The looks that a picture can have besides those of the page: ink on white paper, and high contrast. */
import { themes, type Theme } from './theme'

export const pictureThemeNames = ['light', 'dark', 'print', 'contrast'] as const
export type PictureThemeName = (typeof pictureThemeNames)[number]

/** Black and white, for printers without colour: nothing is told by hue or by a grey. */
const print: Theme = {
  paper: '#FFFFFF',
  surface: '#FFFFFF',
  ink: '#000000',
  ink2: '#333333',
  ink3: '#555555',
  line: '#555555',
  pro: '#000000',
  con: '#000000',
  focus: '#000000',
  hit: '#000000',
  thesis: '#FFFFFF',
  onThesis: '#000000',
  onThesis2: '#333333',
  isPatterned: true,
}

/** As the page is for readers who ask for more contrast. */
const contrast: Theme = {
  paper: '#FFFFFF',
  surface: '#FFFFFF',
  ink: '#000000',
  ink2: '#33312C',
  ink3: '#55524B',
  line: '#66635B',
  pro: '#00504B',
  con: '#861F07',
  focus: '#0B3A8F',
  hit: '#7A5900',
  thesis: '#000000',
  onThesis: '#FFFFFF',
  onThesis2: '#E2DED5',
}

export const pictureThemes: Readonly<Record<PictureThemeName, Theme>> = { ...themes, print, contrast }

/** One of ours by name, or one of somebody's own colours. */
export function themeOf(theme: PictureThemeName | Theme): Theme {
  return typeof theme === 'string' ? pictureThemes[theme] : theme
}
