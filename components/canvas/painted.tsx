import { fontCss } from '@/lib/scene/measure'
import type { PaintCommand, Stroke } from '@/lib/scene/paint-command'
import { toPathData } from '@/lib/scene/path'

/** Paint commands as SVG elements: what the graph draws is what the painter draws in pictures. */
export function Painted({ commands }: { commands: readonly PaintCommand[] }) {
  return commands.map((command, index) => <PaintedCommand key={index} command={command} />)
}

function PaintedCommand({ command }: { command: PaintCommand }) {
  switch (command.kind) {
    case 'path':
      return <path d={toPathData(command.path)} {...paint(command)} />
    case 'circle':
      return <circle cx={command.x} cy={command.y} r={command.radius} {...paint(command)} />
    case 'rect': {
      const { x, y, width, height, radius } = command
      return <rect x={x} y={y} width={width} height={height} rx={radius} {...paint(command)} />
    }
    case 'text':
      return (
        <text
          style={{ font: fontCss(command.font), whiteSpace: 'pre' }}
          x={command.x}
          y={command.y}
          fill={command.fill}
          direction={command.isRightToLeft ? 'rtl' : undefined}
          // In text from the right, "start" is the right end.
          textAnchor={command.isRightToLeft ? 'start' : command.anchor}
        >
          {command.text}
        </text>
      )
    case 'group':
      return (
        <g>
          <Painted commands={command.commands} />
        </g>
      )
  }
}

function paint({ fill, stroke }: { fill: string | null; stroke: Stroke | null }) {
  return {
    fill: fill ?? 'none',
    ...(stroke && { stroke: stroke.colour, strokeWidth: stroke.width, strokeDasharray: stroke.dash.join(' ') }),
  }
}
