'use client'

import type { Claim } from '@/lib/domain/claim'
import { limits } from '@/lib/domain/limits'
import { performOrTell } from '@/lib/client/workspace'
import { useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { EditableText } from './editable-text'
import { PanelSection } from './panel-section'

export function NoteSection({ claim }: { claim: Claim }) {
  const say = useSay()
  const workspace = useWorkspace()
  if (!workspace.mayEdit && claim.note === '') return null
  return (
    <PanelSection title={say('details.note')}>
      <EditableText
        label={say('details.note')}
        value={claim.note}
        maxLength={limits.note}
        isEditable={workspace.mayEdit}
        isMultiline
        placeholder={say('details.notePlaceholder')}
        onSave={(note) => performOrTell(workspace, { kind: 'edit-claim', args: { claimId: claim.id, note } })}
      />
    </PanelSection>
  )
}
