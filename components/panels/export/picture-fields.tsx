'use client'

import {
  isRaster,
  mayHoldMap,
  pictureKinds,
  presetNames,
  presetOf,
  settingsOf,
  type PicturePart,
  type PictureSettings,
} from '@/lib/client/picture-settings'
import { useSay } from '@/lib/language/say-context'
import { Checkbox } from '@/components/ui/checkbox'
import { Segmented } from '@/components/ui/segmented'
import { BareSelect } from '@/components/ui/select'
import { Group, Named, Row } from './field-rows'

type PictureFieldsProps = {
  settings: PictureSettings
  onChange: (settings: PictureSettings) => void
  part: PicturePart
  /** Those that there are. */
  parts: readonly PicturePart[]
  onPart: (part: PicturePart) => void
  /** Undefined for all. */
  levels: number | undefined
  deepest: number
  onLevels: (levels: number | undefined) => void
}

/** All that one can choose of a picture; what says nothing for the chosen kind is not there. */
export function PictureFields({
  settings,
  onChange,
  part,
  parts,
  onPart,
  levels,
  deepest,
  onLevels,
}: PictureFieldsProps) {
  const say = useSay()
  const set = (change: Partial<PictureSettings>) => onChange({ ...settings, ...change })
  const { kind, page } = settings
  const preset = presetOf(settings)
  return (
    <div className="space-y-5">
      <Row label={say('picture.preset')}>
        {(id) => (
          <BareSelect
            id={id}
            value={preset ?? 'own'}
            onChange={({ target }) => {
              const chosen = presetNames.find((name) => name === target.value)
              if (chosen) onChange({ ...settingsOf(chosen), colours: settings.colours })
            }}
          >
            {presetNames.map((name) => (
              <option key={name} value={name}>
                {say(`picture.preset-${name}`)}
              </option>
            ))}
            {preset === undefined ? <option value="own">{say('picture.preset-own')}</option> : null}
          </BareSelect>
        )}
      </Row>
      <Group label={say('picture.file')}>
        <Row label={say('picture.kind')}>
          {(id) => (
            <BareSelect
              id={id}
              value={kind}
              onChange={({ target }) => set({ kind: oneOf(pictureKinds, target.value) })}
            >
              {pictureKinds.map((one) => (
                <option key={one} value={one}>
                  {say(`picture.kind-${one}`)}
                </option>
              ))}
            </BareSelect>
          )}
        </Row>
        {isRaster(kind) ? (
          <Named label={say(page === 'fit' ? 'picture.size' : 'picture.fineness')}>
            {page === 'fit' ? (
              <Segmented
                label={say('picture.size')}
                value={settings.scale}
                onChange={(scale) => set({ scale })}
                choices={(['1', '2', '3'] as const).map((value) => ({ value, label: `${value}×` }))}
              />
            ) : (
              <Segmented
                label={say('picture.fineness')}
                value={settings.dpi}
                onChange={(dpi) => set({ dpi })}
                choices={(['96', '150', '300'] as const).map((value) => ({ value, label: `${value} dpi` }))}
              />
            )}
          </Named>
        ) : null}
        {kind === 'pdf' ? (
          <Row label={say('picture.pages')}>
            {(id) => (
              <BareSelect
                id={id}
                value={settings.pages}
                onChange={({ target }) => set({ pages: oneOf(['one', 'sheets', 'branches'], target.value) })}
              >
                {(['one', 'sheets', 'branches'] as const).map((one) => (
                  <option key={one} value={one}>
                    {say(`picture.pages-${one}`)}
                  </option>
                ))}
              </BareSelect>
            )}
          </Row>
        ) : null}
        {mayHoldMap(kind) ? (
          <Checkbox checked={settings.isMapInside} onChange={(isMapInside) => set({ isMapInside })}>
            {say('picture.mapInside')}
          </Checkbox>
        ) : null}
        {kind === 'svg' ? (
          <Checkbox checked={settings.hasPaths} onChange={(hasPaths) => set({ hasPaths })}>
            {say('picture.asPaths')}
          </Checkbox>
        ) : null}
      </Group>
      <Group label={say('picture.what')}>
        {parts.length > 1 ? (
          <Row label={say('picture.part')}>
            {(id) => (
              <BareSelect id={id} value={part} onChange={({ target }) => onPart(oneOf(parts, target.value))}>
                {parts.map((one) => (
                  <option key={one} value={one}>
                    {say(`picture.part-${one}`)}
                  </option>
                ))}
              </BareSelect>
            )}
          </Row>
        ) : null}
        {deepest > 1 && (part === 'map' || part === 'branch') ? (
          <Row label={say('picture.levels')}>
            {(id) => (
              <BareSelect
                id={id}
                value={levels ?? 'all'}
                onChange={({ target }) => onLevels(target.value === 'all' ? undefined : Number(target.value))}
              >
                <option value="all">{say('picture.allLevels')}</option>
                {Array.from({ length: Math.min(deepest - 1, 12) }, (_, index) => (
                  <option key={index} value={index + 1}>
                    {index + 1}
                  </option>
                ))}
              </BareSelect>
            )}
          </Row>
        ) : null}
      </Group>
      <Group label={say('picture.look')}>
        <Row label={say('picture.theme')}>
          {(id) => (
            <BareSelect
              id={id}
              value={settings.theme}
              onChange={({ target }) => set({ theme: oneOf(themes, target.value) })}
            >
              {themes.map((one) => (
                <option key={one} value={one}>
                  {say(`picture.${one}`)}
                </option>
              ))}
            </BareSelect>
          )}
        </Row>
        {settings.theme === 'own' ? (
          <div className="grid grid-cols-2 gap-x-3 gap-y-1">
            {(['paper', 'ink', 'pro', 'con'] as const).map((name) => (
              <label key={name} className="flex min-h-8 items-center gap-2">
                <input
                  type="color"
                  className="h-7 w-9 shrink-0 cursor-pointer rounded-sm border border-ink-3 bg-surface p-0.5"
                  value={settings.colours[name]}
                  onChange={({ target }) => set({ colours: { ...settings.colours, [name]: target.value } })}
                />
                {say(`picture.${name}`)}
              </label>
            ))}
          </div>
        ) : null}
        <Row label={say('picture.layout')}>
          {(id) => (
            <BareSelect
              id={id}
              value={settings.layout}
              onChange={({ target }) => set({ layout: oneOf(layouts, target.value) })}
            >
              {layouts.map((one) => (
                <option key={one} value={one}>
                  {say(`picture.layout-${one}`)}
                </option>
              ))}
            </BareSelect>
          )}
        </Row>
        <Named label={say('picture.text')}>
          <Segmented
            label={say('picture.text')}
            value={settings.text}
            onChange={(text) => set({ text })}
            choices={(['small', 'usual', 'large'] as const).map((value) => ({
              value,
              label: say(`picture.text-${value}`),
            }))}
          />
        </Named>
        <Checkbox checked={settings.isCompact} onChange={(isCompact) => set({ isCompact })}>
          {say('picture.compact')}
        </Checkbox>
        {kind === 'jpeg' ? null : (
          <Checkbox checked={settings.isTransparent} onChange={(isTransparent) => set({ isTransparent })}>
            {say('picture.transparent')}
          </Checkbox>
        )}
      </Group>
      <Group label={say('picture.page')}>
        <Row label={say('picture.paper')}>
          {(id) => (
            <BareSelect id={id} value={page} onChange={({ target }) => set({ page: oneOf(papers, target.value) })}>
              {papers.map((one) => (
                <option key={one} value={one}>
                  {say(`picture.page-${one}`)}
                </option>
              ))}
            </BareSelect>
          )}
        </Row>
        {page === 'fit' ? null : (
          <Row label={say('picture.orientation')}>
            {(id) => (
              <BareSelect
                id={id}
                value={settings.orientation}
                onChange={({ target }) => set({ orientation: oneOf(orientations, target.value) })}
              >
                {orientations.map((one) => (
                  <option key={one} value={one}>
                    {say(`picture.${one}`)}
                  </option>
                ))}
              </BareSelect>
            )}
          </Row>
        )}
      </Group>
      <Group label={say('picture.around')}>
        <div className="grid grid-cols-2">
          <Checkbox checked={settings.hasTitle} onChange={(hasTitle) => set({ hasTitle })}>
            {say('picture.titleBlock')}
          </Checkbox>
          <Checkbox checked={settings.hasLegend} onChange={(hasLegend) => set({ hasLegend })}>
            {say('picture.legend')}
          </Checkbox>
          <Checkbox checked={settings.date !== 'no'} onChange={(has) => set({ date: has ? 'today' : 'no' })}>
            {say('picture.date')}
          </Checkbox>
          <Checkbox checked={settings.hasAuthors} onChange={(hasAuthors) => set({ hasAuthors })}>
            {say('picture.authors')}
          </Checkbox>
        </div>
        <Row label={say('picture.sources')}>
          {(id) => (
            <BareSelect
              id={id}
              value={settings.sources}
              onChange={({ target }) => set({ sources: oneOf(['list', 'numbered', 'none'], target.value) })}
            >
              {(['list', 'numbered', 'none'] as const).map((one) => (
                <option key={one} value={one}>
                  {say(`picture.sources-${one}`)}
                </option>
              ))}
            </BareSelect>
          )}
        </Row>
        <Row label={say('picture.link')}>
          {(id) => (
            <BareSelect
              id={id}
              value={settings.link}
              onChange={({ target }) => set({ link: oneOf(['no', 'yes', 'qr'], target.value) })}
            >
              {(['no', 'yes', 'qr'] as const).map((one) => (
                <option key={one} value={one}>
                  {say(`picture.link-${one}`)}
                </option>
              ))}
            </BareSelect>
          )}
        </Row>
      </Group>
    </div>
  )
}

const themes = ['light', 'dark', 'print', 'contrast', 'own'] as const
const layouts = ['shown', 'down', 'right', 'radial'] as const
const papers = ['fit', 'slide', 'a4', 'letter', 'a3', 'a2', 'a1', 'a0'] as const
const orientations = ['auto', 'portrait', 'landscape'] as const

function oneOf<const Value extends string>(values: readonly Value[], value: string): Value {
  return values.find((one) => one === value) ?? values[0]!
}
