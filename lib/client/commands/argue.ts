/** Commands that begin a new claim: the text is typed where one works, and becomes one operation. */
import type { Conclusion, Stance } from '@/lib/domain/argument'
import { newId, type ArgumentId, type ClaimId } from '@/lib/domain/ids'
import type { Workspace } from '../workspace'
import { edits, editsAny, meantArgument, selected, whyNoRoom } from './applicability'
import type { Command } from './command'

/** Opens a new reason for or against what is given, to be typed in the graph or the outline. */
export function beginReason({ view }: Workspace, stance: Stance, conclusion: Conclusion): void {
  const claimId = newId<ClaimId>()
  view.set({
    draft: { kind: 'reason', text: '', claimId, argumentId: newId<ArgumentId>(), stance, conclusion },
    pick: undefined,
    notice: undefined,
  })
  // A reason under a collapsed claim would not be seen.
  if ('claim' in conclusion) view.expand([conclusion.claim])
}

function beginReasonOnSelection(workspace: Workspace, stance: Stance): void {
  const selection = selected(workspace)
  if (selection) {
    beginReason(workspace, stance, selection.kind === 'claim' ? { claim: selection.id } : { argument: selection.id })
  }
}

export const argueCommands: readonly Command[] = [
  {
    id: 'add-pro',
    title: 'commands.addPro',
    labels: { claim: 'commands.reasonFor', argument: 'commands.backIt' },
    group: 'argue',
    keys: ['p'],
    menus: ['claim', 'argument'],
    whyNot: (workspace) => editsAny(workspace) ?? whyNoRoom(workspace),
    run: (workspace) => beginReasonOnSelection(workspace, 'pro'),
  },
  {
    id: 'add-con',
    title: 'commands.addCon',
    labels: { claim: 'commands.reasonAgainst', argument: 'commands.undercutIt' },
    group: 'argue',
    keys: ['c'],
    menus: ['claim', 'argument'],
    whyNot: (workspace) => editsAny(workspace) ?? whyNoRoom(workspace),
    run: (workspace) => beginReasonOnSelection(workspace, 'con'),
  },
  {
    id: 'add-co-premise',
    title: 'commands.addCoPremise',
    group: 'argue',
    keys: ['j'],
    menus: ['claim', 'argument'],
    whyNot: (workspace) => {
      const argument = meantArgument(workspace)
      return (
        editsAny(workspace) ??
        (argument ? whyNoRoom(workspace, argument) : workspace.say('whyNot.onlyReasonHasCoPremise'))
      )
    },
    run: (workspace) => {
      const argumentId = meantArgument(workspace)
      if (argumentId) workspace.view.set({ draft: { kind: 'premise', text: '', claimId: newId(), argumentId } })
    },
  },
  {
    id: 'undercut',
    title: 'commands.undercut',
    group: 'argue',
    keys: ['u'],
    menus: ['claim'],
    whyNot: (workspace) =>
      editsAny(workspace) ??
      (meantArgument(workspace) ? whyNoRoom(workspace) : workspace.say('whyNot.onlyArgumentIsUndercut')),
    run: (workspace) => {
      const argument = meantArgument(workspace)
      if (argument) beginReason(workspace, 'con', { argument })
    },
  },
  {
    id: 'add-thesis',
    title: 'commands.addThesis',
    group: 'argue',
    keys: ['t'],
    menus: ['ground'],
    whyNot: (workspace) => edits(workspace) ?? whyNoRoom(workspace),
    run: ({ view }) => view.set({ draft: { kind: 'thesis', text: '', claimId: newId() } }),
  },
]
