'use client'

import { limits } from '@/lib/domain/limits'
import { getCommand } from '@/lib/client/commands/registry'
import { performOrTell } from '@/lib/client/workspace'
import { useCommand, useStoreState, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { EditableText } from './editable-text'
import { PanelFact, PanelSection } from './panel-section'

/** The map as a whole, shown while nothing is selected. */
export function MapDetailsSection() {
  const say = useSay()
  const workspace = useWorkspace()
  const run = useCommand()
  const { map } = useStoreState()
  const tags = new Map<string, number>()
  for (const claim of map.claims.values()) for (const tag of claim.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)

  return (
    <>
      <h2 className="pr-8 text-base font-semibold">About this map</h2>
      <div className="mt-2">
        <EditableText
          label="Description"
          value={map.details.description}
          maxLength={limits.description}
          isEditable={workspace.mayEdit}
          isMultiline
          placeholder="Say what this debate is about"
          onSave={(description) => performOrTell(workspace, { kind: 'edit-details', args: { description } })}
        />
      </div>
      <PanelSection title="What is on it">
        <dl>
          <PanelFact label="Claims">{map.claims.size}</PanelFact>
          <PanelFact label="Arguments">{map.arguments.size}</PanelFact>
          <PanelFact label="Sources">{map.sources.size}</PanelFact>
        </dl>
      </PanelSection>
      {tags.size > 0 ? (
        <PanelSection title="Tags">
          <dl>
            {[...tags]
              .sort(([, one], [, other]) => other - one)
              .map(([tag, count]) => (
                <PanelFact key={tag} label={tag}>
                  {count}
                </PanelFact>
              ))}
          </dl>
        </PanelSection>
      ) : null}
      <PanelSection title="How to read it">
        <ul className="space-y-1.5 text-ink-2">
          <li>
            <span className="font-semibold text-pro">+ solid arrow</span> supports the claim it points to.
          </li>
          <li>
            <span className="font-semibold text-con">− dashed arrow</span> attacks it.
          </li>
          <li>
            <span className="font-semibold text-ink">&amp;</span> joins co-premises: they hold only together.
          </li>
          <li>
            <span className="font-semibold text-ink">⊗ dotted line</span> undercuts an arrow: the step from reason to
            conclusion; <span className="font-semibold text-ink">⊕</span> backs it.
          </li>
          <li>
            <span className="font-semibold text-ink">+2 −1</span> counts the reasons given directly for and against a
            claim; <span className="font-semibold text-ink">used 2×</span> says that it argues in two places.
          </li>
          <li>
            <span className="font-semibold text-ink">5 for, 3 against</span> counts all claims under a thesis by the
            side they help: an attack on a reason against is for. It says how much is argued, not who is right.
          </li>
          <li>
            <span className="font-semibold text-ink">12 more beneath</span> opens what is not shown yet.
          </li>
        </ul>
      </PanelSection>
      {workspace.mayEdit ? (
        <PanelSection title="Rework">
          <div className="flex flex-wrap gap-1.5">
            <Button size="small" onClick={() => run('add-thesis')}>
              {say(getCommand('add-thesis').title)}
            </Button>
            {map.positions.size > 0 ? (
              <Button size="small" onClick={() => run('tidy-up')}>
                {say(getCommand('tidy-up').title)}
              </Button>
            ) : null}
          </div>
        </PanelSection>
      ) : null}
    </>
  )
}
