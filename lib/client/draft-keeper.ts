/**
 * Looks after the text that is being typed: it survives a reload of the page, and where somebody else removes what it was
 * meant for, it is told with the text and not dropped. A page that is closed or crashes leaves a copy, which the next one
 * offers; each page has a copy of its own, so that two that type at once do not overwrite each other's.
 */
import * as z from 'zod/mini'
import { stance } from '@/lib/domain/argument'
import { argumentId, claimId, type ActorId } from '@/lib/domain/ids'
import { applyOperation, parseOperation, type Operation } from '@/lib/operations/registry'
import { describeRefusal } from './describe-refusal'
import type { KeptItems } from './kept-items'
import type { Refusal } from './map-store'
import type { Work } from './unsent-shelf'
import { operationOf, type TextDraft } from './view-store'
import type { Workspace } from './workspace'

/** What of sessionStorage is used: it belongs to one tab, as a draft and a view do. */
export interface KeptStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const typed = { text: z.string(), claimId }
const conclusion = z.union([z.object({ claim: claimId }), z.object({ argument: argumentId })])
const keptDraft: z.ZodMiniType<TextDraft> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edit'), base: z.string(), ...typed }),
  z.object({ kind: z.literal('thesis'), ...typed }),
  z.object({ kind: z.literal('reason'), argumentId, stance, conclusion, ...typed }),
  z.object({ kind: z.literal('premise'), argumentId, ...typed }),
])

/**
 * Gives the page the draft that it had before a reload, and looks after each from now on. What it was meant for may be among
 * what is restored first. Returns what ends it.
 */
export function keepDraft(
  workspace: Workspace,
  storage: KeptStorage,
  restored: Promise<void> = Promise.resolve(),
): () => void {
  const { store, view } = workspace
  const key = `crux draft ${store.getState().map.id}`
  const left = read(storage.getItem(key))
  let isOver = false
  if (workspace.mayEdit && left && !view.getState().draft) {
    if (whyNot(workspace, left) === undefined) view.set({ draft: left })
    else {
      void restored.then(() => {
        if (isOver || view.getState().draft) return
        const reason = whyNot(workspace, left)
        if (reason) store.tellRefused(...reason)
        else view.set({ draft: left })
      })
    }
  }
  storage.removeItem(key)

  let written: TextDraft | undefined
  const write = () => {
    const { draft } = view.getState()
    if (draft === written) return
    written = draft
    try {
      if (draft && draft.text.trim() !== '') storage.setItem(key, JSON.stringify(draft))
      else storage.removeItem(key)
    } catch {
      // Storage is full or shut: the draft is still on the page.
    }
  }
  const check = () => {
    const { draft } = view.getState()
    const reason = draft && whyNot(workspace, draft)
    if (!draft || reason === undefined) return
    view.set({ draft: undefined })
    if (draft.text.trim() !== '') store.tellRefused(...reason)
  }
  write()
  const stops = [view.subscribe(write), store.subscribe(check)]
  return () => {
    isOver = true
    stops.forEach((stop) => stop())
  }
}

/** The operation that a draft cannot become any more, and why; undefined while all is well. */
function whyNot({ store, say }: Workspace, draft: TextDraft): [Operation, Refusal] | undefined {
  const parsed = parseOperation(operationOf(draft, draft.text.trim().slice(0, 400) || '…'))
  if (!parsed.ok) return undefined
  const context = { actor: 'draft' as ActorId, at: 0, findInverse: () => undefined }
  const applied = applyOperation(store.getState().map, parsed.value, context)
  if (applied.ok || !applied.error.code.endsWith('-not-found')) return undefined
  const whole = { ...parsed.value, args: { ...parsed.value.args, text: draft.text } } as Operation
  return [whole, { code: applied.error.code, message: describeRefusal(say, applied.error) }]
}

/** Keeps a copy of what is being typed under the name of its page. Returns what ends it; the copy stays then. */
export function keepDraftCopy({ view }: Workspace, items: Promise<KeptItems>, work: Work, page: string): () => void {
  let written: TextDraft | undefined
  const write = () => {
    const { draft } = view.getState()
    if (draft === written) return
    written = draft
    const isEmpty = draft === undefined || draft.text.trim() === ''
    void items.then((kept) => kept.write([[copyKey(work, page), isEmpty ? undefined : draft]])).catch(() => undefined)
  }
  write()
  return view.subscribe(write)
}

/** Offers what was being typed on a page that is gone, unless it is being typed here: then the page was this one. */
export async function offerDraftOf(workspace: Workspace, items: KeptItems, work: Work, page: string): Promise<void> {
  const { view } = workspace
  const key = copyKey(work, page)
  const [left] = (await items.list(key)).map(([, value]) => keptDraft.safeParse(value).data)
  await items.write([[key, undefined]])
  const { draft } = view.getState()
  if (!left || !workspace.mayEdit || draft?.claimId === left.claimId) return
  const isThere = whyNot(workspace, left) === undefined
  view.set({ offered: { draft: left, isThere } })
}

function copyKey({ mapId, actor }: Work, page: string): string {
  return `crux draft ${mapId} ${actor} ${page}`
}

function read(text: string | null): TextDraft | undefined {
  try {
    return keptDraft.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}
