'use client'

import { SubmitButton } from '../../ui/submit-button'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

export type BrowserLine = { id: string; browser: string; lastSeen: string; since: string; isThis: boolean }

/** The browsers in which one is signed in, each with a button to sign it out. Times come as text. */
export function BrowserList({ browsers, signOut }: { browsers: readonly BrowserLine[]; signOut: FormAction }) {
  return (
    <ul className="border-y border-line">
      {browsers.map(({ id, browser, lastSeen, since, isThis }) => (
        <li key={id} className="flex items-center justify-between gap-4 border-line py-2.5 not-first:border-t">
          <div className="min-w-0">
            <div className="font-semibold">{browser}</div>
            <div className="text-xs text-ink-2">
              {isThis ? `This browser, since ${since}` : `Last seen ${lastSeen}, since ${since}`}
            </div>
          </div>
          {isThis ? null : (
            <AccountForm action={signOut}>
              {() => (
                <>
                  <input type="hidden" name="session" value={id} />
                  <SubmitButton size="small" aria-label={`Sign out ${browser}, last seen ${lastSeen}`}>
                    Sign out
                  </SubmitButton>
                </>
              )}
            </AccountForm>
          )}
        </li>
      ))}
    </ul>
  )
}
