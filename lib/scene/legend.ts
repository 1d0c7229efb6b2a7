/** The key under a picture: how each kind of argument is drawn, and what it does. Only what occurs in the picture is explained. */
import type { Stance } from '../domain/argument'
import { strokeOf } from './arrow-stroke'
import { paintArrowHead } from './display-list'
import { markPath } from './layout/route'
import type { Typesetter } from './measure'
import type { PaintCommand, Stroke } from './paint-command'
import type { Path } from './path'
import type { Scene } from './scene'
import type { Theme } from './theme'

export interface Signs {
  readonly pro: boolean
  readonly con: boolean
  readonly together: boolean
  readonly undercut: boolean
  readonly backing: boolean
}

/** Which signs the key has to explain: those that occur. */
export function signsOf({ arrows }: Scene): Signs {
  const has = (test: (arrow: Scene['arrows'][number]) => boolean) => arrows.some(test)
  return {
    pro: has(({ kind, stance }) => kind === 'reason' && stance === 'pro'),
    con: has(({ kind, stance }) => kind === 'reason' && stance === 'con'),
    together: has(({ joint }) => joint !== null),
    undercut: has(({ kind, stance }) => kind === 'undercut' && stance === 'con'),
    backing: has(({ kind, stance }) => kind === 'undercut' && stance === 'pro'),
  }
}

export interface LegendItem {
  readonly width: number
  /** Paints the item from `x` on, around the height `y`. */
  paint(x: number, y: number): PaintCommand[]
}

const sample = 34
const gapAfterSample = 10
const gapAfterItem = 28

export function legendItems(signs: Signs | undefined, measurer: Typesetter, theme: Theme): LegendItem[] {
  const { say } = measurer
  const pro = strokeOf({ kind: 'reason', stance: 'pro' }, theme)
  const con = strokeOf({ kind: 'reason', stance: 'con' }, theme)
  const item = (text: string, paint: (x: number, y: number) => PaintCommand[]): LegendItem => ({
    width: sample + gapAfterSample + Math.ceil(measurer.width(text, 'footer')) + gapAfterItem,
    paint: (x, y) => [
      ...paint(x, y),
      {
        kind: 'text',
        text,
        x: x + sample + gapAfterSample,
        y: y + 4,
        font: 'footer',
        fill: theme.ink2,
        anchor: 'start',
      },
    ],
  })
  const arrow = (stroke: Stroke, stance: Stance) => (x: number, y: number) => [
    line(sample - 8, stroke, x, y),
    paintArrowHead(headPath(x + sample - 9, y), stance, theme),
  ]
  const items: LegendItem[] = []
  if (!signs) return items
  if (signs.pro) items.push(item(say('scene.supports'), arrow(pro, 'pro')))
  if (signs.con) items.push(item(say('scene.attacks'), arrow(con, 'con')))
  if (signs.together) {
    items.push(
      item(say('scene.together'), (x, y) => [
        line(sample, pro, x, y),
        { kind: 'circle', x: x + sample / 2, y, radius: 8, fill: theme.paper, stroke: { ...pro, width: 1.5 } },
        { kind: 'text', text: '&', x: x + sample / 2, y: y + 4, font: 'joint', fill: pro.colour, anchor: 'middle' },
      ]),
    )
  }
  if (signs.undercut) items.push(item(say('scene.attacksStep'), mark('con', theme)))
  if (signs.backing) items.push(item(say('scene.supportsStep'), mark('pro', theme)))
  return items
}

function mark(stance: 'pro' | 'con', theme: Theme) {
  const stroke = strokeOf({ kind: 'undercut', stance }, theme)
  return (x: number, y: number): PaintCommand[] => {
    const path = markPath({ x: x + sample - 7, y }, stance === 'con')
    return [
      line(sample - 13, stroke, x, y),
      { kind: 'path', path, fill: theme.paper, stroke: { ...stroke, width: 1.5, dash: [] } },
    ]
  }
}

function line(length: number, stroke: Stroke, x: number, y: number): PaintCommand {
  return {
    kind: 'path',
    path: [
      { kind: 'move', x, y },
      { kind: 'line', x: x + length, y },
    ],
    fill: null,
    stroke,
  }
}

function headPath(x: number, y: number): Path {
  return [
    { kind: 'move', x: x + 9, y },
    { kind: 'line', x, y: y - 4.5 },
    { kind: 'line', x, y: y + 4.5 },
    { kind: 'close' },
  ]
}
