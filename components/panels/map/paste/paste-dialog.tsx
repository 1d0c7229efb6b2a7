'use client'

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Conclusion } from '@/lib/domain/argument'
import { getClaim, type DebateMap } from '@/lib/domain/debate-map'
import { claimAttackedBy } from '@/lib/domain/branch'
import { quote } from '@/lib/language/quote'
import { newId, type ClaimId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { partsOfBranch } from '@/lib/formats/crux-branch/parts'
import { readCruxBranch } from '@/lib/formats/crux-branch/read'
import { countCharacters, mostCharacters, readOutline } from '@/lib/formats/outline-text/read'
import { underFirst, type Tie } from '@/lib/formats/outline-text/outline'
import { partsOfOutline } from '@/lib/formats/outline-text/to-parts'
import { performParts, sayTooMany, type Parts } from '@/lib/client/perform-parts'
import type { DialogSubject, Selection } from '@/lib/client/view-store'
import { goTo, type Workspace } from '@/lib/client/workspace'
import { useStorePart, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import type { PlainKey, Say } from '@/lib/language/say'
import { useSay } from '@/lib/language/say-context'
import { FileField } from '@/components/panels/import/file-field'
import { LossList } from '@/components/panels/import/import-facts'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { Segmented } from '@/components/ui/segmented'
import { TextArea } from '@/components/ui/text-area'
import { useFocusBack } from '@/components/ui/use-focus-back'
import { PastePreview } from './paste-preview'
import { useBranchFile } from './use-branch-file'
import { hasUnsaid, stancesOf, tiesOf, withoutTops, type TopSide } from './paste-ties'

type PasteSubject = Extract<DialogSubject, { kind: 'paste' }>

/** Makes a branch of a text: shows what will be made, lets every side be switched, and adds it as one step. */
export function PasteDialog() {
  const { view } = useWorkspace()
  const isOpen = useViewPart((state) => state.open === 'paste')
  const subject = useViewPart((state) => state.subject)
  if (!isOpen || subject?.kind !== 'paste') return null
  return <OpenPasteDialog subject={subject} onClose={() => view.set({ open: undefined, subject: undefined })} />
}

function OpenPasteDialog({ subject, onClose }: { subject: PasteSubject; onClose: () => void }) {
  useFocusBack()
  const say = useSay()
  const workspace = useWorkspace()
  const map = useStorePart((state) => state.map)
  const selection = useViewPart((state) => state.selection)
  const [text, setText] = useState(subject.text)
  const [isTyped, setIsTyped] = useState(subject.text === '')
  const [place, setPlace] = useState<'under' | 'theses'>('under')
  const [unsaid, setUnsaid] = useState<'pro' | 'con'>('pro')
  const [topSide, setTopSide] = useState<TopSide>('said')
  const [first, setFirst] = useState<'beside' | 'above'>('beside')
  const [chosen, setChosen] = useState<ReadonlyMap<number, Tie>>(new Map())
  // What is typed shows at once; what a long text makes is read and shown after.
  const readText = useDeferredValue(text)
  const read = useMemo(() => readOutline(readText), [readText])
  const [refused, setRefused] = useState<string>()
  const target = targetOf(map, selection)
  const onto = place === 'under' ? target?.conclusion : undefined
  const [given, setGiven] = useState<{ text: string; copied: string }>(subject)
  const {
    preview,
    isReading,
    trouble: fileTrouble,
    readFile,
  } = useBranchFile(subject.file, (read) => {
    setGiven(read)
    setText(read.text)
    setIsTyped(false)
    setChosen(new Map())
  })
  const copied = useMemo(() => readCruxBranch(given.copied), [given.copied])
  const branch = text === given.text ? copied : undefined

  const mayBeHeadline =
    read.ok && !branch && read.value.claims.length > 1 && read.value.claims[0]?.children.length === 0
  const outline = useMemo(() => {
    if (!read.ok) return undefined
    return mayBeHeadline && first === 'above' ? underFirst(read.value) : read.value
  }, [read, mayBeHeadline, first])
  const addButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What was pasted is mostly right: Enter adds it.
    if (subject.text !== '') addButton.current?.focus()
  }, [subject.text])

  const ties = useMemo(
    () => tiesOf(outline, branch, { chosen, unsaid, topSide }),
    [outline, branch, chosen, unsaid, topSide],
  )
  const count = branch?.claims.length ?? outline?.count ?? 0
  const trouble = whyNotAdded(say, { text, read, count, there: map.claims.size })
  const told = trouble ?? refused ?? fileTrouble

  function add() {
    if (!outline) return
    const makeId = () => newId()
    const parts: Parts = branch
      ? partsOfBranch(branch, { onto, map, stances: stancesOf(branch, outline, ties), makeId })
      : partsOfOutline(outline, { onto, ties, makeId })
    if (!performParts(workspace, parts)) return setRefused(toldBy(workspace))
    onClose()
    if (onto && 'claim' in onto) workspace.view.expand([onto.claim])
    const first = parts.claims?.[0]?.id
    if (first === undefined) return
    goTo(workspace, first as ClaimId)
    workspace.canvas?.follow(first as ClaimId)
  }

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say(onto && target ? target.title : 'paste.asTheses')}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button
            ref={addButton}
            variant="primary"
            disabled={count === 0 || trouble !== undefined || readText !== text}
            onClick={add}
          >
            {count === 0 ? say('paste.add') : say('paste.addClaims', { count })}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {onto && target ? (
          <p dir="auto" className="border-l-2 border-line pl-3 text-ink-2 [overflow-wrap:anywhere]">
            {quote(say, target.text, 160)}
          </p>
        ) : null}
        {isTyped ? (
          <TextArea
            label={say('paste.field')}
            hint={say('paste.fieldHint')}
            rows={6}
            value={text}
            dir="auto"
            className="max-h-60 font-mono"
            placeholder={say('paste.example')}
            onChange={(event) => {
              setText(event.target.value)
              setChosen(new Map())
              setRefused(undefined)
            }}
          />
        ) : null}
        {told ? <Notice kind="error">{told}</Notice> : null}
        {isReading ? <Progress label={say('imports.preparing')} /> : null}
        {text === '' && !isReading ? <FileField onFile={readFile} /> : null}
        {preview && branch ? (
          <div className="space-y-2">
            <p className="text-ink-2">
              {preview.formatName} · {preview.title}
            </p>
            <LossList losses={preview.losses} nothing={say('imports.nothingLost')} />
          </div>
        ) : null}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {target ? (
            <Segmented
              label={say('paste.whereItGoes')}
              value={place}
              onChange={setPlace}
              choices={[
                { value: 'under', label: say('paste.under') },
                { value: 'theses', label: say('paste.theses') },
              ]}
            />
          ) : null}
          {!branch && outline && hasUnsaid(outline, onto !== undefined && outline.claims.length === 1) ? (
            <label className="flex items-center gap-2 text-ink-2">
              {say('paste.withoutSign')}
              <Segmented
                label={say('paste.withoutSide')}
                value={unsaid}
                onChange={setUnsaid}
                choices={[
                  { value: 'pro', label: say('paste.unsaidPro') },
                  { value: 'con', label: say('paste.unsaidCon') },
                ]}
              />
            </label>
          ) : null}
          {mayBeHeadline ? (
            <label className="flex items-center gap-2 text-ink-2">
              {say('paste.firstLine')}
              <Segmented
                label={say('paste.firstLine')}
                value={first}
                onChange={setFirst}
                choices={[
                  { value: 'beside', label: say('paste.beside') },
                  { value: 'above', label: say('paste.above') },
                ]}
              />
            </label>
          ) : null}
          {onto && outline && outline.claims.length > 1 ? (
            <label className="flex items-center gap-2 text-ink-2">
              {say('paste.topLines')}
              <Segmented
                label={say('paste.topLines')}
                value={topSide}
                onChange={(side) => {
                  setTopSide(side)
                  setChosen(withoutTops(chosen, outline))
                }}
                choices={[
                  { value: 'said', label: say('paste.asWritten') },
                  { value: 'pro', label: say('paste.unsaidPro') },
                  { value: 'con', label: say('paste.unsaidCon') },
                ]}
              />
            </label>
          ) : null}
          {isTyped ? null : (
            <Button size="small" variant="quiet" className="ml-auto" onClick={() => setIsTyped(true)}>
              {say('paste.edit')}
            </Button>
          )}
        </div>
        {outline ? (
          <PastePreview
            outline={outline}
            ties={ties}
            hasTop={onto !== undefined}
            areOnlyTopsSwitched={branch !== undefined}
            onSwitch={(line, tie) => setChosen(new Map([...chosen, [line, tie]]))}
          />
        ) : null}
      </div>
    </Dialog>
  )
}

/** What the person is told where all this cannot be added; undefined where it can. */
function whyNotAdded(
  say: Say,
  { text, read, count, there }: { text: string; read: ReturnType<typeof readOutline>; count: number; there: number },
): string | undefined {
  if (!read.ok) {
    const { line } = read.error
    return line === undefined
      ? say('paste.tooLarge', { count: countCharacters(text), most: mostCharacters })
      : say('paste.lineTooLong', { line })
  }
  const most = limits.claimsPerMap
  return sayTooMany(say, count) ?? (there + count > most ? say('paste.mapFull', { count, there, most }) : undefined)
}

/** What the line over the graph says, which a dialog covers. */
function toldBy({ view }: Workspace): string | undefined {
  const { notice } = view.getState()
  return typeof notice === 'object' ? notice.text : notice
}

/** What the selected claim or arrow takes, with the dialog's title. */
function targetOf(
  map: DebateMap,
  selection: Selection | undefined,
): { readonly conclusion: Conclusion; readonly title: PlainKey<'paste'>; readonly text: string } | undefined {
  if (selection?.kind === 'claim') {
    const claim = map.claims.get(selection.id)
    return claim && { conclusion: { claim: claim.id }, title: 'paste.underClaim', text: claim.text }
  }
  const argument = selection && map.arguments.get(selection.id)
  if (!argument) return undefined
  const { text } = getClaim(map, claimAttackedBy(map, argument))
  return { conclusion: { argument: argument.id }, title: 'paste.ontoArgument', text }
}
