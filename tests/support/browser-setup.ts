/** Gives the browser tests a Crux of their own, at the address that playwright.config.ts has chosen. */
import type { FullConfig } from '@playwright/test'
import { startOwnCrux } from './own-crux'

export default async function setup(config: FullConfig): Promise<() => Promise<void>> {
  const address = config.projects[0]?.use.baseURL
  if (address === undefined) throw new Error('playwright.config.ts has no baseURL.')
  const crux = await startOwnCrux(Number(new URL(address).port), 'production')
  return () => crux.stop()
}
