/** What the page and the worker that holds the scene say to each other. Both are one build: nothing is validated. */
import type { Change } from '@/lib/domain/change'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import type { Language } from '@/lib/language/languages'
import type { CompiledTexts } from '@/lib/language/say'
import type { Levels } from '@/lib/scene/levels'
import type { Room } from '@/lib/scene/room'
import type { Box, SceneArrow, SceneClaim } from '@/lib/scene/scene'
import type { ScreenTheme } from '@/lib/scene/theme'
import type { ZoomStep } from '@/lib/scene/zoom/zoom-step'
import type { Growth } from '../growth'
import type { Surface } from '../initial-viewport'
import type { SceneSummary } from '../shown-scene'

/** A font of the page, for the worker to load: the value of `src` and what else its rule says. */
export interface FontRule {
  readonly family: string
  readonly source: string
  readonly weight: string
  readonly range: string
}

/** The language of a page and the texts of the area `scene` in it. */
export interface SceneWords {
  readonly language: Language
  readonly texts: CompiledTexts
}

/** What of the map is shown, and how it grows. */
export interface SceneView {
  readonly collapsed: readonly ClaimId[]
  readonly aspect: number
  readonly growth: Growth
  /** The branch that is shown alone. */
  readonly root: ClaimId | undefined
}

/** What is known of what is open before the map is there. */
export interface FirstView {
  /** What is closed; undefined where that follows from the levels, or is to be found by the size of the map. */
  readonly collapsed: readonly ClaimId[] | undefined
  readonly levels: Levels | undefined
  readonly growth: Growth
  readonly root: ClaimId | undefined
}

/** The place on the page where the map will be shown, as far as is known before it is there. */
export interface ExpectedWindow {
  /** In pixels of the page. */
  readonly surface: Surface
  readonly density: number
  /** How much larger than usual the reader has set text. */
  readonly textScale: number
}

/** What the page can show of single claims and arrows: those that it has mounted. */
export interface Watched {
  readonly claims: readonly ClaimId[]
  /** Arrows that touch it are told; undefined for none. */
  readonly box: Box | undefined
}

export interface PaintJob {
  /** `window` a part of the map, `whole` and `overview` all of it, `branch` what is lifted alone. */
  readonly kind: 'window' | 'whole' | 'overview' | 'branch'
  /** The part to paint, in map pixels. */
  readonly box: Box
  /** What of it is in the window. */
  readonly seen?: Box
  /** How much is shown, where that is not left to the zoom: an overview shows colours alone. */
  readonly step?: ZoomStep
  readonly zoom: number
  /** Pixels of the device for one of the page. */
  readonly density: number
  /** Claims that are painted alone (`branch`), or left out, with all beneath them. */
  readonly lifted: readonly ClaimId[]
  /** Whether the main branches are named where the map is seen from afar. */
  readonly hasNames: boolean
}

export type ToWorker =
  | {
      readonly kind: 'open'
      readonly fonts: readonly FontRule[]
      readonly theme: ScreenTheme
      readonly room: Room
      /** The query of the page's address, and what its tab has kept of the view. */
      readonly search: string
      readonly kept: string | null
      /** What is said on cards: SceneWords as JSON. */
      readonly words: string
      readonly window: ExpectedWindow
      /** Whether the server is asked for the first scene, so that waiting for it is worth a moment. */
      readonly isSceneAsked: boolean
    }
  /** The first scene as the server laid it out: a packed scene; undefined where it has none. */
  | { readonly kind: 'laid-out'; readonly text: string | undefined }
  /** The map, as the server sent it: a compact snapshot. May come before the rest is told. The first scene is the answer. */
  | { readonly kind: 'content'; readonly text: string }
  | {
      readonly kind: 'change'
      /** Counts up; the answer carries it. */
      readonly turn: number
      readonly revision: number
      readonly changes: readonly Change[]
      /** Undefined where it is the same as before. */
      readonly view: SceneView | undefined
      /** What is to be painted of the new scene, right after it is told. */
      readonly paint: PaintJob | undefined
      /** The claim that is being typed: it is told with the scene, so that its field is there at once. */
      readonly typed: ClaimId | undefined
    }
  | { readonly kind: 'watch'; readonly watched: Watched }
  | { readonly kind: 'paint'; readonly job: PaintJob }
  | { readonly kind: 'marks'; readonly marks: Marks }
  | { readonly kind: 'theme'; readonly theme: ScreenTheme }

/** What is lit on the painting; everything else is dimmed where `only` is given. */
export interface Marks {
  readonly selected: readonly ClaimId[]
  readonly hits: readonly ClaimId[]
  readonly only: readonly ClaimId[] | undefined
}

/** What is new of the watched claims and arrows since they were told last. */
export interface Details {
  readonly claims: readonly SceneClaim[]
  readonly arrows: readonly SceneArrow[]
  /** All arrows that touch the watched box. */
  readonly arrowsThere: readonly ArgumentId[]
}

export interface Painted {
  readonly job: PaintJob
  readonly bitmap: ImageBitmap
}

/** How much of a map is open at first. */
export interface Opening {
  readonly levels: Levels
  readonly collapsed: readonly ClaimId[]
}

export type FromWorker =
  | {
      readonly kind: 'scene'
      readonly turn: number
      /** Undefined where nothing of it changed; `ids` are left out where they are the same as in the scene before. */
      readonly summary: (Omit<SceneSummary, 'ids'> & { readonly ids: readonly ClaimId[] | undefined }) | undefined
      /** New claims of those that are watched; arrows follow by themselves. */
      readonly claims: readonly SceneClaim[]
      /** How much of the map is open, where the worker was asked to find it. */
      readonly opening: Opening | undefined
    }
  | { readonly kind: 'details'; readonly details: Details }
  | { readonly kind: 'painted'; readonly turn: number; readonly painted: Painted }
  /** What was to be painted with a change looks as before but for the text that is being typed, which the page shows itself. */
  | { readonly kind: 'unpainted' }
