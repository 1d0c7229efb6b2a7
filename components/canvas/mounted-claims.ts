/**
 * Which claims are on the page as elements: those in or near the window while one is near enough to read, a few a frame once
 * the motion has ended, and always what has the focus, is typed, dragged or under the pointer. A small map is there whole.
 */
import type { SceneFeed } from '@/lib/client/scene-feed'
import type { ShownScene } from '@/lib/client/shown-scene'
import type { ClaimId } from '@/lib/domain/ids'
import { widen } from '@/lib/scene/box'
import { nearZoom } from '@/lib/scene/zoom/zoom-step'
import { seenBox } from '@/lib/client/paint-plan'
import type { ViewportSource } from './painted-layers'

/** More elements than these make panning slow. */
const mostMounted = 200
/** Up to here all claims are mounted at any zoom: found by the browser's own search, read by whoever hears the page. */
const smallMap = 100
const perFrame = 12
/** Milliseconds after the last motion. */
const restTime = 90
/** Around the window, as a share of it. */
const margin = 0.1

export class MountedClaims {
  private mounted: readonly ClaimId[] = []
  private wanted: readonly ClaimId[] = []
  private kept: readonly ClaimId[] = []
  private watchedKey = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private frame = 0
  private scene: ShownScene | undefined
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly feed: SceneFeed,
    private readonly source: ViewportSource,
  ) {}

  /** Follows feed and viewport until the returned function is called. */
  start(): () => void {
    const stops = [this.source.subscribe(() => this.settleLater()), this.feed.subscribe(() => this.takeScene())]
    this.takeScene()
    return () => {
      clearTimeout(this.timer)
      cancelAnimationFrame(this.frame)
      stops.forEach((stop) => stop())
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getState = (): readonly ClaimId[] => this.mounted

  /** Claims that stay mounted wherever one looks. */
  keep(claims: readonly ClaimId[]): void {
    if (claims.length === this.kept.length && claims.every((id, index) => id === this.kept[index])) return
    this.kept = claims
    this.choose()
  }

  private settleLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.choose(), restTime)
  }

  private takeScene(): void {
    const scene = this.feed.getState()?.scene
    if (scene !== this.scene) {
      this.scene = scene
      this.choose()
    } else this.mountSome()
  }

  private choose(): void {
    const { scene } = this
    if (!scene) return
    const { viewport, surface } = this.source.now()
    const near = widen(seenBox(viewport, surface), margin)
    const isSmall = scene.size <= smallMap
    const isNear = viewport.zoom >= nearZoom
    const shown = isSmall
      ? scene.nearestWithin(scene.bounds, smallMap)
      : isNear
        ? scene.nearestWithin(near, mostMounted)
        : []
    const ids = new Set([...this.kept.filter((id) => scene.has(id)), ...shown.map((index) => scene.ids[index]!)])
    this.wanted = [...ids]
    const box = isSmall ? scene.bounds : isNear ? near : undefined
    const key = JSON.stringify([box, this.wanted])
    if (key !== this.watchedKey) {
      this.watchedKey = key
      this.feed.watch({ claims: this.wanted, box })
    }
    this.mountSome()
  }

  /** Mounts what is known of the wanted, the kept ones first and a few more a frame, and lets go of the rest. */
  private mountSome(): void {
    const claims = this.feed.getState()?.claims
    if (!claims) return
    const wanted = new Set(this.wanted)
    const next = this.mounted.filter((id) => wanted.has(id))
    const there = new Set(next)
    let room = perFrame
    let isMore = false
    for (const id of this.wanted) {
      if (there.has(id) || !claims.has(id)) continue
      if (room === 0) {
        isMore = true
        break
      }
      next.push(id)
      room--
    }
    if (room < perFrame || next.length !== this.mounted.length) {
      this.mounted = next
      for (const listener of this.listeners) listener()
    }
    cancelAnimationFrame(this.frame)
    if (isMore) this.frame = requestAnimationFrame(() => this.mountSome())
  }
}
