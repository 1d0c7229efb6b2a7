/** A map page without a page: the sample map, a view and a canvas that notes what it was asked. */
import { KeyMap } from '@/lib/client/commands/key-map'
import { commands } from '@/lib/client/commands/registry'
import { MapStore } from '@/lib/client/map-store'
import { ShownScene, summarise } from '@/lib/client/shown-scene'
import { ViewStore } from '@/lib/client/view-store'
import type { Workspace } from '@/lib/client/workspace'
import type { DebateMap } from '@/lib/domain/debate-map'
import { buildScene } from '@/lib/scene/build-scene'
import { sayIn } from '@/lib/server/language/compiled-texts'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { anna, sampleMap } from './sample-map'

export interface TriedWorkspace extends Workspace {
  /** What the canvas was asked to do. */
  readonly asked: string[]
  /** What was put on the clipboard last, by media type. */
  readonly copied: Record<string, string>
}

type Tried = { map?: DebateMap } & Partial<Pick<Workspace, 'mayEdit' | 'isTrial' | 'trialPath'>>

export function tryWorkspace({ map = sampleMap(), mayEdit = true, isTrial = false, trialPath }: Tried = {}) {
  const asked: string[] = []
  const copied: Record<string, string> = {}
  const workspace: TriedWorkspace = {
    say: sayIn('en'),
    store: new MapStore(map, anna, []),
    opened: map,
    view: new ViewStore(),
    mayEdit,
    isTrial,
    trialPath,
    mayExport: true,
    mayShare: true,
    keys: new KeyMap(commands),
    readPath: '/maps/sample/read',
    leaveFor: (path) => void asked.push(`leave for ${path}`),
    page: {
      path: () => 'https://crux.test/maps/sample',
      search: () => '',
      back: () => void asked.push('back'),
      forward: () => void asked.push('forward'),
    },
    startViewport: undefined,
    asked,
    copied,
    clipboard: {
      put: (flavours) => Object.assign(copied, flavours) === copied,
      putPicture: () => Promise.resolve(),
      hasMarkedWords: () => false,
      putMarkedWords: () => undefined,
    },
    canvas: {
      fit: () => void asked.push('fit'),
      zoomBy: (factor) => void asked.push(factor > 1 ? 'closer' : 'farther'),
      scene: () => drawn(workspace.store.getState().map),
      place: () => ({ viewport: { x: 5, y: 6, zoom: 0.7 }, surface: { width: 1_080, height: 845 } }),
      follow: (claim) => void asked.push(`follow ${claim}`),
      revealReasons: (claim) => void asked.push(`reveal reasons of ${claim}`),
      keepPlace: () => void asked.push('keep place'),
      showAfresh: () => void asked.push('show afresh'),
      keepInSight: (claim) => void asked.push(`keep ${claim} in sight`),
      reveal: (claim) => void asked.push(`reveal ${claim}`),
    },
  }
  return workspace
}

/** All of a map, open. */
export function drawn(map: DebateMap, options: Parameters<typeof buildScene>[2] = {}): ShownScene {
  const measurer = { say: sayIn('en'), width: (text: string) => text.length * 6.5 }
  return new ShownScene(summarise(buildScene(map, measurer, options)))
}

export const selectClaim = ({ view }: Workspace, id: string) => view.selectClaim(id as ClaimId)
export const selectArgument = ({ view }: Workspace, id: string) => view.selectArgument(id as ArgumentId)
