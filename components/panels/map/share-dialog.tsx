'use client'

import { X } from 'lucide-react'
import { useEffect, useState, type FormEvent } from 'react'
import { askServer } from '@/lib/client/ask-server'
import { roles, visibilities, type Role, type Visibility } from '@/lib/policy/can'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { BareSelect, Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'

type Person = { userId: string; name: string; email: string | null; role: Role }

type ShareDialogProps = {
  open: boolean
  onClose: () => void
  mapId: string
  mapPath: string
  visibility: Visibility
  secret: string
}

export function ShareDialog({ open, onClose, mapId, mapPath, visibility: start, secret }: ShareDialogProps) {
  const say = useSay()
  const [visibility, setVisibility] = useState(start)
  const [linkKey, setLinkKey] = useState(secret)
  const [people, setPeople] = useState<readonly Person[]>()
  const [message, setMessage] = useState<{ kind: 'error' | 'success'; text: string }>()
  const api = `/api/maps/${mapId}`

  useEffect(() => {
    if (!open) return
    void askServer<{ contributors: Person[] }>(say, 'GET', `${api}/contributors`).then((answer) => {
      if (answer.ok) setPeople(answer.value.contributors)
      else setMessage({ kind: 'error', text: answer.error })
    })
  }, [open, api, say])

  async function change(body: { visibility: Visibility } | { newLink: true }): Promise<void> {
    const answer = await askServer<{ linkKey: string }>(say, 'PATCH', api, body)
    if (!answer.ok) return setMessage({ kind: 'error', text: answer.error })
    setLinkKey(answer.value.linkKey)
    if ('visibility' in body) setVisibility(body.visibility)
    setMessage({ kind: 'success', text: say('visibility' in body ? 'share.changed' : 'share.linkRenewed') })
  }

  async function changePeople(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<boolean> {
    const answer = await askServer<{ contributors?: Person[] }>(say, method, `${api}/contributors${path}`, body)
    if (!answer.ok) {
      setMessage({ kind: 'error', text: answer.error })
      return false
    }
    const now = answer.value.contributors
    setPeople((known) => now ?? known?.filter(({ userId }) => path !== `/${userId}`))
    setMessage(undefined)
    return true
  }

  const link = `${mapPath}${visibility === 'link' ? `?key=${linkKey}` : ''}`
  return (
    <Dialog open={open} onClose={onClose} title={say('share.title')}>
      <div className="space-y-5">
        {message ? <Notice kind={message.kind}>{message.text}</Notice> : null}
        <Select
          label={say('share.whoMayRead')}
          value={visibility}
          onChange={(event) => {
            const chosen = visibilities.find((one) => one === event.target.value)
            if (chosen) void change({ visibility: chosen })
          }}
        >
          {visibilities.map((one) => (
            <option key={one} value={one}>
              {say(`share.${one}`)}
            </option>
          ))}
        </Select>
        {visibility === 'private' ? null : (
          <LinkRow path={link} onRenew={visibility === 'link' ? () => void change({ newLink: true }) : undefined} />
        )}
        <section>
          <h3 className="mb-2 text-sm font-semibold">{say('share.people')}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {people?.map((person) => (
              <li key={person.userId} className="flex items-center gap-2 py-2">
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{person.name}</span>
                  <span className="block truncate text-xs text-ink-2">{person.email}</span>
                </span>
                <RoleChoice
                  label={say('share.roleOf', { name: person.name })}
                  role={person.role}
                  onChange={(role) => void changePeople('PATCH', `/${person.userId}`, { role })}
                />
                <IconButton
                  label={say('share.takeOff', { name: person.name })}
                  onClick={() => void changePeople('DELETE', `/${person.userId}`)}
                >
                  <X />
                </IconButton>
              </li>
            ))}
          </ul>
        </section>
        <AddPerson onAdd={(email, role) => changePeople('POST', '', { email, role })} />
      </div>
    </Dialog>
  )
}

function LinkRow({ path, onRenew }: { path: string; onRenew: (() => void) | undefined }) {
  const say = useSay()
  const [isCopied, setIsCopied] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        onClick={() =>
          void navigator.clipboard.writeText(new URL(path, location.href).href).then(() => setIsCopied(true))
        }
      >
        {say(isCopied ? 'share.linkCopied' : 'share.copyLink')}
      </Button>
      {onRenew ? (
        <Button variant="quiet" onClick={onRenew}>
          {say('share.newLink')}
        </Button>
      ) : null}
    </div>
  )
}

function RoleChoice({ label, role, onChange }: { label: string; role: Role; onChange: (role: Role) => void }) {
  const say = useSay()
  return (
    <BareSelect
      aria-label={label}
      className="max-sm:max-w-36"
      value={role}
      onChange={(event) => {
        const chosen = roles.find((one) => one === event.target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {roles.map((one) => (
        <option key={one} value={one}>
          {say(`share.${one}`)}
        </option>
      ))}
    </BareSelect>
  )
}

function AddPerson({ onAdd }: { onAdd: (email: string, role: Role) => Promise<boolean> }) {
  const say = useSay()
  const [role, setRole] = useState<Role>('editor')
  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const email = new FormData(form).get('email')
    if (typeof email === 'string' && (await onAdd(email, role))) form.reset()
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-wrap items-end gap-2">
      <div className="basis-full">
        <TextField label={say('share.addByEmail')} name="email" type="email" required />
      </div>
      <RoleChoice label={say('share.roleOfNew')} role={role} onChange={setRole} />
      <Button type="submit" size="large" className="h-9! px-3! text-sm! max-sm:h-11!">
        {say('share.add')}
      </Button>
    </form>
  )
}
