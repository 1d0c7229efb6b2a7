/**
 * The sizes of the sides of one thesis, chosen together: what grows to the right and left makes a band, what grows up and down
 * stands above and beneath it, and the whole is to waste as little as it can of a page.
 */
import { lowestWithin, type SizeOption } from './size-options'
import type { Turn } from './turn'

interface Side<T extends SizeOption> {
  readonly turn: Turn
  /** As they are laid out, from narrow and tall to wide and low. */
  readonly options: readonly T[]
}

/** One size for each side. `aspect`: width over height that the page should have. */
export function fitSides<T extends SizeOption>(sides: readonly Side<T>[], aspect: number): T[] {
  const besides = sides.filter(({ turn }) => turn.isSideways)
  const uprights = sides.filter(({ turn }) => !turn.isSideways)
  // How high the band may be, and how wide what is above and beneath.
  const bands = trialsOf(besides).map((limit) => {
    const sizes = besides.map(({ options }) => lowestWithin(options, limit))
    // As if both were as long as the longer one: the thesis is to stand in the middle.
    return { sizes, width: besides.length * mostOf(sizes, 'height'), height: mostOf(sizes, 'width') }
  })
  const stacks = trialsOf(uprights).map((limit) => {
    const sizes = uprights.map(({ options }) => lowestWithin(options, limit))
    return { sizes, width: mostOf(sizes, 'width'), height: sumOf(sizes, 'height') }
  })
  let best: { readonly cost: number; readonly area: number; readonly sizes: readonly T[] } | undefined
  for (const band of bands) {
    for (const stack of stacks) {
      const [width, height] = [Math.max(band.width, stack.width), band.height + stack.height]
      const cost = Math.max(width / aspect, height)
      const area = width * height
      if (best && (cost > best.cost || (cost === best.cost && area >= best.area))) continue
      best = { cost, area, sizes: [...band.sizes, ...stack.sizes] }
    }
  }
  const order = [...besides, ...uprights]
  return sides.map((side) => best!.sizes[order.indexOf(side)]!)
}

/** All widths that a side could have; one without a limit where there is no side. */
function trialsOf(sides: readonly Side<SizeOption>[]): number[] {
  if (sides.length === 0) return [Infinity]
  return [...new Set(sides.flatMap(({ options }) => options.map(({ width }) => width)))]
}

function sumOf(sizes: readonly SizeOption[], of: keyof SizeOption): number {
  return sizes.reduce((sum, size) => sum + size[of], 0)
}

function mostOf(sizes: readonly SizeOption[], of: keyof SizeOption): number {
  return sizes.reduce((most, size) => Math.max(most, size[of]), 0)
}
