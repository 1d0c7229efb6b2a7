'use client'

import type { ReactNode } from 'react'
import { limits } from '@/lib/domain/limits'
import { getCommand } from '@/lib/client/commands/registry'
import { performOrTell } from '@/lib/client/workspace'
import { useCommand, useStoreState, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { rich } from '@/lib/language/rich'
import { Button } from '@/components/ui/button'
import { EditableText } from './editable-text'
import { PanelFact, PanelSection } from './panel-section'

const readings = [
  'details.readPro',
  'details.readCon',
  'details.readCoPremises',
  'details.readUndercut',
  'details.readCounts',
  'details.readBalance',
  'details.readMore',
] as const

type Words = readonly ReactNode[]

const marks = {
  pro: (words: Words) => <span className="font-semibold text-pro">{words}</span>,
  con: (words: Words) => <span className="font-semibold text-con">{words}</span>,
  sign: (words: Words) => <span className="font-semibold text-ink">{words}</span>,
}

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
      <h2 className="pr-8 text-base font-semibold">{say('details.aboutMap')}</h2>
      <div className="mt-2">
        <EditableText
          label={say('details.description')}
          value={map.details.description}
          maxLength={limits.description}
          isEditable={workspace.mayEdit}
          isMultiline
          placeholder={say('details.descriptionPlaceholder')}
          onSave={(description) => performOrTell(workspace, { kind: 'edit-details', args: { description } })}
        />
      </div>
      <PanelSection title={say('details.onMap')}>
        <dl>
          <PanelFact label={say('details.claims')}>{map.claims.size}</PanelFact>
          <PanelFact label={say('details.arguments')}>{map.arguments.size}</PanelFact>
          <PanelFact label={say('details.sources')}>{map.sources.size}</PanelFact>
        </dl>
      </PanelSection>
      {tags.size > 0 ? (
        <PanelSection title={say('details.tags')}>
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
      <PanelSection title={say('details.howToRead')}>
        <ul className="space-y-1.5 text-ink-2">
          {readings.map((key) => (
            <li key={key}>{rich(say, key, marks)}</li>
          ))}
        </ul>
      </PanelSection>
      {workspace.mayEdit ? (
        <PanelSection title={say('details.rework')}>
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
