import './graph.css'
import type { CSSProperties } from 'react'
import { startMargin, startView } from '@/lib/client/initial-viewport'
import type { Scene } from '@/lib/scene/scene'

type FirstPaintProps = {
  scene: Scene
  svg: string
  /** In a small frame: never the whole, always the thesis at a size that can be read. */
  isPart?: boolean
}

/** The map as the server drew it, at the place where the graph will stand; CSS follows the rule of initialViewport. */
export function FirstPaint({ scene, svg, isPart = false }: FirstPaintProps) {
  const { isWhole, zoom, centre } = startView(scene)
  const { x, width, height } = scene.bounds
  const style = {
    '--margin': `${startMargin}px`,
    '--width': `${width}px`,
    '--part-width': `${width * zoom}px`,
    '--part-left': `${(centre - x) * zoom}px`,
    '--ratio': width / Math.max(1, height),
  } as CSSProperties
  return (
    <div
      className="first-paint"
      data-whole={(isWhole && !isPart) || undefined}
      style={style}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}
