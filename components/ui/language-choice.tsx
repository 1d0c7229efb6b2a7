'use client'

import { useState } from 'react'
import { languageNames, languages } from '@/lib/language/languages'
import { useSay } from '@/lib/language/say-context'
import { BareSelect } from './select'

/** The languages of the interface, each by its own name. Choosing is sent at once; without scripts there is a button for it. */
export function LanguageChoice({
  action,
  className,
}: {
  action: (form: FormData) => Promise<void>
  className?: string
}) {
  const say = useSay()
  const [chosen, setChosen] = useState<string>(say.language)
  return (
    <form action={action} className="flex items-center gap-2">
      <BareSelect
        name="language"
        aria-label={say('ui.language')}
        className={className}
        value={chosen}
        onChange={({ currentTarget }) => {
          setChosen(currentTarget.value)
          currentTarget.form?.requestSubmit()
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </BareSelect>
      <noscript>
        <button type="submit" className="link">
          {say('ui.chooseLanguage')}
        </button>
      </noscript>
    </form>
  )
}
