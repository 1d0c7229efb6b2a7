'use client'

import type { Claim } from '@/lib/domain/claim'
import { argumentsOn, argumentsWith } from '@/lib/domain/debate-map'
import { describeRole } from '@/lib/domain/describe-role'
import { performOrTell } from '@/lib/client/workspace'
import { useStoreState, useWorkspace } from '@/lib/client/workspace-context'
import { countOf } from '@/components/ui/count-of'
import { AuthorLine } from './author-line'
import { ClaimActions } from './claim-actions'
import { EditableText } from './editable-text'
import { NoteSection } from './note-section'
import { PanelFact, PanelSection } from './panel-section'
import { SourcesSection } from './sources-section'
import { TagsRow } from './tags-row'
import { UsesSection } from './uses-section'

export function ClaimDetails({ claim }: { claim: Claim }) {
  const workspace = useWorkspace()
  const { map } = useStoreState()
  const on = argumentsOn(map, { claim: claim.id })
  const uses = argumentsWith(map, claim.id)

  return (
    <>
      <h2 className="mb-1.5 pr-8 text-xs text-ink-2">{describeRole(map, claim)}</h2>
      <EditableText
        label="Claim"
        value={claim.text}
        maxLength={500}
        isEditable={workspace.mayEdit}
        className="text-base font-semibold"
        onSave={(text) => performOrTell(workspace, { kind: 'edit-claim', args: { claimId: claim.id, text } })}
      />
      <TagsRow claim={claim} />
      <NoteSection claim={claim} />
      <SourcesSection claim={claim} />
      <PanelSection title="How it stands">
        <dl>
          <PanelFact label="Reasons for">{on.filter(({ stance }) => stance === 'pro').length || 'none yet'}</PanelFact>
          <PanelFact label="Reasons against">
            {on.filter(({ stance }) => stance === 'con').length || 'none yet'}
          </PanelFact>
          <PanelFact label="Used in">{uses.length === 0 ? 'no argument' : countOf(uses.length, 'argument')}</PanelFact>
        </dl>
      </PanelSection>
      <UsesSection claim={claim} />
      {workspace.mayEdit ? <ClaimActions claim={claim} /> : null}
      <PanelSection title="Authors">
        <AuthorLine createdBy={claim.createdBy} createdAt={claim.createdAt} editedBy={claim.editedBy} />
      </PanelSection>
    </>
  )
}
