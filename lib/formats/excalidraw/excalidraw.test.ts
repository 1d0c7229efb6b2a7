import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DebateMap } from '@/lib/domain/debate-map'
import { assert } from '@/lib/domain/result'
import { arbitraryMap } from '../../../tests/support/arbitrary-map'
import { sampleMap } from '../../../tests/support/sample-map'
import { excalidrawWriter } from './write'

interface Element {
  readonly id: string
  readonly type: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text?: string
  readonly originalText?: string
  readonly containerId?: string | null
  readonly points?: readonly (readonly [number, number])[]
  readonly startBinding?: { readonly elementId: string }
  readonly endBinding?: { readonly elementId: string }
  readonly boundElements: readonly { readonly id: string; readonly type: string }[]
}

function draw(map: DebateMap) {
  const { content, losses } = excalidrawWriter.write(map)
  assert(typeof content === 'string', 'a drawing is text')
  const document = JSON.parse(content) as { readonly elements: readonly Element[] }
  return { document, content, elements: document.elements, lost: losses.map(({ code }) => code) }
}

/** The arrows by what stands at their ends. */
function ends(elements: readonly Element[]): string[] {
  const textIn = (id: string) => elements.find(({ containerId }) => containerId === id)?.originalText
  return elements
    .filter(({ type }) => type === 'arrow')
    .map(({ startBinding, endBinding }) => `${textIn(startBinding!.elementId)} → ${textIn(endBinding!.elementId)}`)
}

describe('Excalidraw', () => {
  it('draws boxes, arrows between them, and arguments of several premises as shapes of their own', () => {
    const { document, elements, lost } = draw(sampleMap())
    expect(document).toMatchObject({ type: 'excalidraw', version: 2, files: {} })
    const text = (id: string) => `The claim ${id} is true.`
    expect(ends(elements).sort()).toEqual(
      [
        `${text('harm')} → ${text('ban')}`,
        `${text('cost')} → ${text('ban')}`,
        `${text('shared')} → ${text('ban')}`,
        `${text('shared')} → ${text('cost')}`,
        `${text('study')} → supports`,
        `${text('sound')} → supports`,
        `supports → ${text('harm')}`,
        `${text('old')} → supports`,
      ].sort(),
    )
    expect(elements.filter(({ type }) => type === 'ellipse')).toHaveLength(1)
    expect(lost).toEqual(['authors', 'notes', 'tags', 'sources'])
  })

  it('binds every arrow at both ends and every text in its box, both ways, whatever the map', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const { elements, content } = draw(map)
        const byId = new Map(elements.map((element) => [element.id, element]))
        expect(byId.size).toBe(elements.length)
        const isBound = (container: string, id: string) =>
          byId.get(container)!.boundElements.some((bound) => bound.id === id)
        for (const element of elements) {
          for (const binding of [element.startBinding, element.endBinding])
            if (binding) expect(isBound(binding.elementId, element.id)).toBe(true)
          if (element.containerId) expect(isBound(element.containerId, element.id)).toBe(true)
          for (const { id } of element.boundElements) expect(byId.has(id)).toBe(true)
          expect([element.x, element.y, element.width, element.height].every(Number.isFinite)).toBe(true)
        }
        const container = (text: Element) => byId.get(text.containerId ?? '')
        for (const text of elements.filter(({ type }) => type === 'text')) {
          const box = container(text)
          if (box?.type === 'rectangle') expect(text.height).toBeLessThanOrEqual(box.height)
          if (box?.type === 'rectangle') expect(text.width).toBeLessThanOrEqual(box.width)
        }
        expect(draw(map).content).toBe(content)
      }),
      { numRuns: 60 },
    )
  })
})
