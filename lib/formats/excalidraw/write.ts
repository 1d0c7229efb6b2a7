/**
 * Writes a map as an Excalidraw drawing: a box a claim with its text bound in it, arrows bound at both ends. An argument of several
 * premises, with a scheme or argued about is a small ellipse between them. Nothing in it is by chance: the same map is the same
 * drawing.
 *
 * The elements are those of https://docs.excalidraw.com/docs/codebase/json-schema, version 2.
 */
import type { Argument } from '../../domain/argument'
import { argumentsOn, toRows, type DebateMap } from '../../domain/debate-map'
import { appendTo } from '../append-to'
import type { MapWriter } from '../format'
import { Losses } from '../loss'
import { placeClaims, wrappedLines, type Box } from '../placement'
import { noteUnsaid } from '../unsaid'

export const excalidrawWriter: MapWriter = {
  name: 'excalidraw',
  ending: 'excalidraw',
  mediaType: 'application/vnd.excalidraw+json',
  write: (map) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['authors', 'description', 'notes', 'tags', 'sources'])
    const document = {
      type: 'excalidraw',
      version: 2,
      source: 'https://excalidraw.com',
      elements: new Drawing(map).elements(),
      appState: { gridSize: 20, viewBackgroundColor: '#ffffff' },
      files: {},
    }
    return { content: `${JSON.stringify(document)}\n`, losses: losses.list() }
  },
}

const ink = '#1e1e1e'
const strokes = { pro: '#2f9e44', con: '#e03131' } as const
const fills = { thesis: '#e7f5ff', claim: '#ffffff', pro: '#ebfbee', con: '#fff5f5' } as const
const letters = { size: 16, lineHeight: 1.25, width: 8 }
const stepSize = { width: 180, height: 64 }
const gap = 6

interface Shape extends Box {
  readonly id: string
}

class Drawing {
  private readonly shapes: object[] = []
  private readonly arrows: object[] = []
  private readonly texts: object[] = []
  private readonly boxes = new Map<string, Shape>()
  /** What is bound to each shape. */
  private readonly bound = new Map<string, { readonly id: string; readonly type: 'arrow' | 'text' }[]>()

  constructor(private readonly map: DebateMap) {}

  elements(): object[] {
    const placed = placeClaims(this.map, (id) => this.map.claims.get(id)!.text)
    const { claims, arguments: args } = toRows(this.map)
    for (const { id } of claims) this.boxes.set(claimKey(id), { id: claimKey(id), ...placed.claims.get(id)! })
    for (const { id } of args.filter((argument) => this.isStep(argument))) {
      const { x, y } = placed.arguments.get(id)!
      const { width, height } = stepSize
      this.boxes.set(stepKey(id), { id: stepKey(id), x: x - width / 2, y: y - height / 2, width, height })
    }
    for (const argument of args) this.drawArgument(argument)
    for (const { id, text, thesis } of claims) {
      this.write(claimKey(id), text)
      this.draw('rectangle', claimKey(id), ink, thesis ? fills.thesis : fills.claim, thesis ? 4 : 2)
    }
    return [this.title(), ...this.arrows, ...this.shapes, ...this.texts]
  }

  private isStep({ id, premises, scheme }: Argument): boolean {
    return premises.length > 1 || scheme !== null || argumentsOn(this.map, { argument: id }).length > 0
  }

  private drawArgument(argument: Argument): void {
    const { id, stance, premises, conclusion, scheme } = argument
    const to = 'claim' in conclusion ? claimKey(conclusion.claim) : stepKey(conclusion.argument)
    if (!this.isStep(argument)) return this.arrow(`arrow-${id}`, claimKey(premises[0]!), to, stance, true)
    for (const premise of premises) {
      this.arrow(`arrow-${id}-${premise}`, claimKey(premise), stepKey(id), stance, false)
    }
    this.arrow(`arrow-${id}`, stepKey(id), to, stance, true)
    const word = stance === 'pro' ? 'supports' : 'attacks'
    this.write(stepKey(id), scheme ? `${word}: ${scheme}` : word)
    this.draw('ellipse', stepKey(id), strokes[stance], fills[stance], 2)
  }

  private draw(type: 'rectangle' | 'ellipse', key: string, stroke: string, fill: string, strokeWidth: number): void {
    const shape = this.boxes.get(key)!
    this.shapes.push({
      ...base(shape),
      type,
      strokeColor: stroke,
      backgroundColor: fill,
      strokeWidth,
      roundness: type === 'rectangle' ? { type: 3 } : null,
      boundElements: this.bound.get(key) ?? [],
    })
  }

  private write(container: string, text: string): void {
    const { x, y, width, height } = this.boxes.get(container)!
    const lines = wrappedLines(text)
    const size = sizeOf(lines)
    const id = `text-${container}`
    appendTo(this.bound, container, { id, type: 'text' })
    const box = { id, x: x + (width - size.width) / 2, y: y + (height - size.height) / 2, ...size }
    this.texts.push({ ...textElement(box, lines, text), containerId: container })
  }

  private title(): object {
    const { title } = this.map.details
    const lines = wrappedLines(title)
    const size = sizeOf(lines)
    const [left, top] = [...this.boxes.values()].reduce(
      ([x, y], box) => [Math.min(x, box.x), Math.min(y, box.y)],
      [Infinity, Infinity],
    )
    return textElement({ id: 'title', x: left, y: top - size.height - 60, ...size }, lines, title)
  }

  private arrow(id: string, from: string, to: string, stance: Argument['stance'], hasHead: boolean): void {
    const [tail, head] = [this.boxes.get(from)!, this.boxes.get(to)!]
    const [start, end] = [borderPoint(tail, head), borderPoint(head, tail)]
    const [dx, dy] = [end.x - start.x, end.y - start.y]
    appendTo(this.bound, from, { id, type: 'arrow' })
    appendTo(this.bound, to, { id, type: 'arrow' })
    this.arrows.push({
      ...base({ id, ...start, width: Math.abs(dx), height: Math.abs(dy) }),
      type: 'arrow',
      strokeColor: strokes[stance],
      // Told apart without colours, too.
      strokeStyle: stance === 'con' ? 'dashed' : 'solid',
      points: [
        [0, 0],
        [dx, dy],
      ],
      startBinding: { elementId: from, focus: 0, gap },
      endBinding: { elementId: to, focus: 0, gap },
      startArrowhead: null,
      endArrowhead: hasHead ? 'arrow' : null,
      elbowed: false,
    })
  }
}

function claimKey(id: string): string {
  return `claim-${id}`
}

function stepKey(id: string): string {
  return `step-${id}`
}

function base({ id, x, y, width, height }: Shape) {
  return {
    id,
    x,
    y,
    width,
    height,
    angle: 0,
    strokeColor: ink,
    backgroundColor: 'transparent',
    fillStyle: 'solid',
    strokeWidth: 2,
    strokeStyle: 'solid',
    roughness: 0,
    opacity: 100,
    groupIds: [],
    frameId: null,
    index: null,
    roundness: null,
    seed: seedOf(id),
    version: 1,
    versionNonce: seedOf(`${id}-version`),
    isDeleted: false,
    boundElements: [],
    updated: 1,
    link: null,
    locked: false,
  }
}

function textElement(shape: Shape, lines: readonly string[], originalText: string) {
  return {
    ...base(shape),
    type: 'text',
    fontSize: letters.size,
    // Helvetica, as every version knows it.
    fontFamily: 2,
    text: lines.join('\n'),
    originalText,
    textAlign: 'center',
    verticalAlign: 'middle',
    containerId: null as string | null,
    lineHeight: letters.lineHeight,
    autoResize: true,
  }
}

function sizeOf(lines: readonly string[]) {
  const longest = Math.max(...lines.map(({ length }) => length))
  return { width: longest * letters.width, height: lines.length * letters.size * letters.lineHeight }
}

/** Where the line between the middles of two boxes leaves the first, with a little air. */
function borderPoint(box: Box, other: Box): { readonly x: number; readonly y: number } {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const [dx, dy] = [other.x + other.width / 2 - x, other.y + other.height / 2 - y]
  const reach = Math.min(
    dx === 0 ? Infinity : (box.width / 2 + gap) / Math.abs(dx),
    dy === 0 ? Infinity : (box.height / 2 + gap) / Math.abs(dy),
  )
  const part = Number.isFinite(reach) ? reach : 0
  return { x: Math.round(x + dx * part), y: Math.round(y + dy * part) }
}

/** A whole number from the letters of an id (FNV-1a), where Excalidraw would draw one by chance. */
function seedOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash >>> 1) + 1
}
