import './graph.css'
import type { CSSProperties } from 'react'
import { mostZoom } from '@/lib/client/initial-viewport'
import { standingOf, startView } from '@/lib/scene/standing'
import { wholeZoom, type Room } from '@/lib/scene/room'
import type { Scene } from '@/lib/scene/scene'

type Drawing = { rooms: readonly Room[]; scene: Scene; svg: string }

/** The map as the server drew it, at the place where the graph will stand; CSS follows the rule of initialViewport. */
export function FirstPaint({ drawings }: { drawings: readonly Drawing[] }) {
  return (
    <div className="first-paint">
      {drawings.map((drawing) => (
        <Drawn key={drawing.rooms[0]} drawing={drawing} rooms={drawing.rooms} />
      ))}
    </div>
  )
}

/**
 * In a frame on a page: on a phone the thesis at a size that can be read, and as much under it as there is; in a wider frame
 * what a laptop opens with, whole.
 */
export function FirstPaintPart({ drawings }: { drawings: readonly Drawing[] }) {
  return (
    <div className="first-paint" data-frame>
      {drawings
        .map((drawing) => ({ drawing, shownIn: frameRooms.filter((room) => drawing.rooms.includes(room)) }))
        .filter(({ shownIn }) => shownIn.length > 0)
        .map(({ drawing, shownIn }) => (
          <Drawn
            key={drawing.rooms[0]}
            drawing={drawing}
            // No frame is as large as a large screen.
            rooms={shownIn.flatMap((room) => (room === 'middle' ? ['middle', 'wide'] : [room]))}
          />
        ))}
    </div>
  )
}

const frameRooms: readonly Room[] = ['narrow', 'middle']

type DrawnProps = { drawing: Drawing; rooms: readonly Room[] }

function Drawn({ drawing: { scene, svg }, rooms }: DrawnProps) {
  return <div data-rooms={rooms.join(' ')} style={placeOf(scene)} dangerouslySetInnerHTML={{ __html: svg }} />
}

function placeOf(scene: Scene): CSSProperties {
  const { x, width, height } = scene.bounds
  const { zoom, centre } = startView(standingOf(scene))
  return {
    '--width': inText(width * mostZoom),
    '--least-width': inText(width * wholeZoom),
    '--part-width': inText(width * zoom),
    '--part-left': inText((centre - x) * zoom),
    '--ratio': width / Math.max(1, height),
  } as CSSProperties
}

/** Pixels as a length that grows with the reader's text, as the graph does. */
function inText(pixels: number): string {
  return `${pixels / 16}rem`
}
