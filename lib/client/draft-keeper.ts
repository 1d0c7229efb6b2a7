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
import { operationOf, type OfferedDraft, type TextDraft, type ViewStore } from './view-store'
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
  const { id } = store.getState().map
  const key = `crux draft ${id}`
  const leftKey = `crux left ${id}`
  const left = read(storage.getItem(key))
  const leftOff = read(storage.getItem(leftKey))
  let isOver = false
  if (workspace.mayEdit && leftOff) offer(workspace, { draft: leftOff, isLeft: true })
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

  const write = onTyped(view, (draft, leftOff) => {
    try {
      for (const [name, text] of [
        [key, draft],
        [leftKey, leftOff],
      ] as const) {
        if (text) storage.setItem(name, JSON.stringify(text))
        else storage.removeItem(name)
      }
    } catch {
      // Storage is full or shut: the draft is still on the page.
    }
  })
  const check = () => {
    const { draft, offered } = view.getState()
    if (offered && isSaved(workspace, offered.draft)) view.set({ offered: undefined })
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

/** Calls back with what is being typed and what was left off, whenever one of them has changed; nothing is where no words are. */
function onTyped(
  view: ViewStore,
  write: (draft: TextDraft | undefined, leftOff: TextDraft | undefined) => void,
): () => void {
  let written: readonly (TextDraft | undefined)[] = []
  return () => {
    const { draft, offered } = view.getState()
    const typed = draft && draft.text.trim() !== '' ? draft : undefined
    const leftOff = offered?.isLeft ? offered.draft : undefined
    if (written.length > 0 && typed === written[0] && leftOff === written[1]) return
    written = [typed, leftOff]
    write(typed, leftOff)
  }
}

/** Offers a text, and knows whether what it was meant for is there. */
function offer(workspace: Workspace, { draft, isLeft }: Pick<OfferedDraft, 'draft' | 'isLeft'>): void {
  const isThere = whyNot(workspace, draft) === undefined
  workspace.view.set({ offered: { draft, isThere, ...(isLeft ? { isLeft } : {}) } })
}

/** Whether what a draft says is on the map. */
function isSaved({ store }: Workspace, { kind, claimId, text }: TextDraft): boolean {
  const claim = store.getState().map.claims.get(claimId)
  return claim !== undefined && (kind !== 'edit' || claim.text === text.trim())
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

/** Keeps a copy of what is being typed, and of what was left off, under the name of its page. Returns what ends it; they stay then. */
export function keepDraftCopy({ view }: Workspace, items: Promise<KeptItems>, work: Work, page: string): () => void {
  const key = copyKey(work, page)
  const write = onTyped(view, (draft, leftOff) => {
    const copies = [[key, draft] as const, [key + leftMark, leftOff] as const]
    void items.then((kept) => kept.write(copies)).catch(() => undefined)
  })
  write()
  return view.subscribe(write)
}

/**
 * Offers what was typed on a page that is gone, unless it is being typed or offered elsewhere: a page that is loaded again takes
 * it along. Nor what has been saved since.
 */
export async function offerDraftOf(workspace: Workspace, items: KeptItems, work: Work, page: string): Promise<void> {
  const { view } = workspace
  const copies = await items.list(copyKey(work, page))
  await items.write(copies.map(([key]) => [key, undefined]))
  if (!workspace.mayEdit) return
  const elsewhere = (await items.list(copyKey(work, ''))).flatMap(([, value]) => keptDraft.safeParse(value).data ?? [])
  // What was still being typed takes the place of what was left off.
  for (const [key, value] of copies.reverse()) {
    const left = keptDraft.safeParse(value).data
    const { draft, offered } = view.getState()
    const known = [...elsewhere, draft, offered?.draft].map((one) => one?.claimId)
    if (!left || known.includes(left.claimId) || isSaved(workspace, left)) continue
    offer(workspace, { draft: left, isLeft: key.endsWith(leftMark) })
  }
}

const leftMark = ' left'

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
