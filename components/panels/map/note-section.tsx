'use client'

import type { Claim } from '@/lib/domain/claim'
import { limits } from '@/lib/domain/limits'
import { performOrTell } from '@/lib/client/workspace'
import { useWorkspace } from '@/lib/client/workspace-context'
import { EditableText } from './editable-text'
import { PanelSection } from './panel-section'

export function NoteSection({ claim }: { claim: Claim }) {
  const workspace = useWorkspace()
  if (!workspace.mayEdit && claim.note === '') return null
  return (
    <PanelSection title="Note">
      <EditableText
        label="Note"
        value={claim.note}
        maxLength={limits.note}
        isEditable={workspace.mayEdit}
        isMultiline
        placeholder="Add background that does not fit in one sentence"
        onSave={(note) => performOrTell(workspace, { kind: 'edit-claim', args: { claimId: claim.id, note } })}
      />
    </PanelSection>
  )
}
