/**
 * Where something that floats goes: below its anchor if there is room, else above, and always inside the window.
 *
 * Floating things live in the browser's top layer (the popover attribute), so nothing clips them.
 */
export type Align = 'start' | 'center' | 'end'

const margin = 8
const gap = 6

export function placeBeside(anchor: DOMRect, floating: DOMRect, align: Align): { left: number; top: number } {
  const width = document.documentElement.clientWidth
  const height = document.documentElement.clientHeight
  const wanted =
    align === 'start'
      ? anchor.left
      : align === 'end'
        ? anchor.right - floating.width
        : anchor.left + (anchor.width - floating.width) / 2
  const below = anchor.bottom + gap
  const above = anchor.top - gap - floating.height
  const top = below + floating.height <= height - margin || above < margin ? below : above
  return {
    left: Math.round(Math.max(margin, Math.min(wanted, width - margin - floating.width))),
    top: Math.round(top),
  }
}

/** Where something that floats goes when it was asked for at a point: with its corner there, and inside the window. */
export function placeAt(point: { x: number; y: number }, floating: DOMRect): { left: number; top: number } {
  const width = document.documentElement.clientWidth
  const height = document.documentElement.clientHeight
  return {
    left: Math.round(Math.max(margin, Math.min(point.x, width - margin - floating.width))),
    top: Math.round(Math.max(margin, Math.min(point.y, height - margin - floating.height))),
  }
}
