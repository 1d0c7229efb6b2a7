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
      {drawings.map((drawing) => (
        <Drawn key={drawing.rooms[0]} drawing={drawing} rooms={drawing.rooms} isWhole />
      ))}
    </div>
  )
}

/** In a small frame: never the whole, always the thesis at a size that can be read, and as much under it as there is. */
export function FirstPaintPart({ drawings }: { drawings: readonly Drawing[] }) {
  const [narrow] = drawings
  const wide = drawings.at(-1)
  return (
    <div className="first-paint">
      {narrow && narrow !== wide ? <Drawn drawing={narrow} rooms={['narrow']} isWhole={false} /> : null}
      {wide ? <Drawn drawing={wide} rooms={narrow === wide ? wide.rooms : ['middle', 'wide']} isWhole={false} /> : null}
    </div>
  )
}

type DrawnProps = { drawing: Drawing; rooms: readonly Room[]; isWhole: boolean }

function Drawn({ drawing: { scene, svg }, rooms, isWhole }: DrawnProps) {
  return (
    <div
      data-rooms={rooms.join(' ')}
      data-whole={rooms.filter((room) => isWhole && fitsRoom(scene, room)).join(' ')}
      style={placeOf(scene)}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
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
