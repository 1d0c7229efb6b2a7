import './graph.css'
import type { CSSProperties } from 'react'
import { mostZoom, startView } from '@/lib/client/initial-viewport'
import { fitsRoom, type Room } from '@/lib/scene/opening'
import type { Scene } from '@/lib/scene/scene'

type Drawing = { rooms: readonly Room[]; scene: Scene; svg: string }

/** The map as the server drew it, at the place where the graph will stand; CSS follows the rule of initialViewport. */
export function FirstPaint({ drawings }: { drawings: readonly Drawing[] }) {
  return (
    <div className="first-paint">
      {drawings.map(({ rooms, scene, svg }) => (
        <div
          key={rooms[0]}
          data-rooms={rooms.join(' ')}
          data-whole={rooms.filter((room) => fitsRoom(scene, room)).join(' ')}
          style={placeOf(scene)}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      ))}
    </div>
  )
}

/** In a small frame: never the whole, always the thesis at a size that can be read. */
export function FirstPaintPart({ drawing: { scene, svg } }: { drawing: Drawing }) {
  return (
    <div className="first-paint">
      <div data-part style={placeOf(scene)} dangerouslySetInnerHTML={{ __html: svg }} />
    </div>
  )
}

function placeOf(scene: Scene): CSSProperties {
  const { x, width, height } = scene.bounds
  const { zoom, centre } = startView(scene)
  return {
    '--width': `${width * mostZoom}px`,
    '--part-width': `${width * zoom}px`,
    '--part-left': `${(centre - x) * zoom}px`,
    '--ratio': width / Math.max(1, height),
  } as CSSProperties
}
