'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { useSay } from '@/lib/language/say-context'
import { Segmented } from './segmented'

export type Theme = 'system' | 'light' | 'dark'

const year = 31_536_000

/** Light, dark, or as the system says. Kept in a cookie, so that the server's first paint is already right. */
export function ThemeSwitch({ cookieName, initial }: { cookieName: string; initial: Theme }) {
  const say = useSay()
  const [theme, setTheme] = useState(initial)

  function choose(next: Theme) {
    setTheme(next)
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    const age = next === 'system' ? 0 : year
    document.cookie = `${cookieName}=${next}; path=/; max-age=${age}; samesite=lax`
  }

  return (
    <Segmented
      label={say('ui.theme')}
      value={theme}
      onChange={choose}
      choices={[
        { value: 'system', label: <Monitor aria-hidden="true" />, name: say('ui.themeSystem') },
        { value: 'light', label: <Sun aria-hidden="true" />, name: say('ui.themeLight') },
        { value: 'dark', label: <Moon aria-hidden="true" />, name: say('ui.themeDark') },
      ]}
    />
  )
}
