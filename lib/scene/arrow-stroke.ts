/** How an argument's line is drawn: solid for, dashed against, dotted where it is aimed at another argument. */
import type { Stroke } from './paint-command'
import type { SceneArrow } from './scene'
import type { Theme } from './theme'

export function strokeOf(arrow: Pick<SceneArrow, 'kind' | 'stance'>, theme: Theme): Stroke {
  const colour = theme[arrow.stance]
  if (arrow.kind === 'undercut') return { colour, width: 1.75, dash: [1.75, 3.5] }
  return { colour, width: 1.75, dash: arrow.stance === 'con' ? [6, 4] : [] }
}
