'use client'

import type { Argument } from '@/lib/domain/argument'
import { wayUp } from '@/lib/domain/branch'
import type { Claim } from '@/lib/domain/claim'
import { argumentsOn, argumentsWith } from '@/lib/domain/debate-map'
import { describeRole } from '@/lib/client/describe-role'
import { drawnArgument } from '@/lib/client/drawn-argument'
import { performOrTell } from '@/lib/client/workspace'
import { useStoreState, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { AuthorLine } from './author-line'
import { ClaimActions } from './claim-actions'
import { EditableText } from './editable-text'
import { NoteSection } from './note-section'
import { PanelFact, PanelSection } from './panel-section'
import { SourcesSection } from './sources-section'
import { TagsRow } from './tags-row'
import { UsesSection } from './uses-section'

export function ClaimDetails({ claim }: { claim: Claim }) {
  const say = useSay()
  const workspace = useWorkspace()
  const { map } = useStoreState()
  const on = argumentsOn(map, { claim: claim.id })
  const countOf = (stance: Argument['stance']) => on.filter((one) => one.stance === stance).length
  const uses = argumentsWith(map, claim.id)
  const scene = workspace.canvas?.scene()
  const parent = scene?.parentOf(claim.id) ?? wayUp(map, claim.id)[0] ?? null
  const argument = drawnArgument(map, { id: claim.id, role: scene?.roleOf(claim.id) ?? 'loose', parent })

  return (
    <>
      <h2 className="mb-1.5 pr-8 text-xs [overflow-wrap:anywhere] text-ink-2">
        {describeRole(say, map, claim, { argument })}
      </h2>
      <EditableText
        label={say('details.claim')}
        value={claim.text}
        maxLength={500}
        isEditable={workspace.mayEdit}
        className="text-base font-semibold"
        onSave={(text) => performOrTell(workspace, { kind: 'edit-claim', args: { claimId: claim.id, text } })}
      />
      <TagsRow claim={claim} />
      <NoteSection claim={claim} />
      <SourcesSection claim={claim} />
      <PanelSection title={say('details.howItStands')}>
        <dl>
          <PanelFact label={say('details.reasonsFor')}>{say('details.howMany', { count: countOf('pro') })}</PanelFact>
          <PanelFact label={say('details.reasonsAgainst')}>
            {say('details.howMany', { count: countOf('con') })}
          </PanelFact>
          <PanelFact label={say('details.usedIn')}>{say('details.inArguments', { count: uses.length })}</PanelFact>
        </dl>
      </PanelSection>
      <UsesSection claim={claim} />
      {workspace.mayEdit ? <ClaimActions claim={claim} /> : null}
      <PanelSection title={say('details.authors')}>
        <AuthorLine createdBy={claim.createdBy} createdAt={claim.createdAt} editedBy={claim.editedBy} />
      </PanelSection>
    </>
  )
}
