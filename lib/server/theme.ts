import { cookies } from 'next/headers'

export type Theme = 'system' | 'light' | 'dark'

/** Written by the theme switch in the browser, so it is readable there; anything else in it counts as 'system'. */
export const themeCookie = 'crux-theme'

/** The theme that this reader chose, so that the first paint is already right. */
export async function readTheme(): Promise<Theme> {
  const value = (await cookies()).get(themeCookie)?.value
  return value === 'light' || value === 'dark' ? value : 'system'
}
