/** What the browser says of the device that a page is for, so that its first paint is already right. */
import { cookies, headers } from 'next/headers'

export interface Device {
  /** What was kept on it under that name. */
  kept(name: string): string | undefined
  /** As far as it tells: what depends on it must look right where it is wrong. */
  readonly isPhone: boolean
}

export async function readDevice(): Promise<Device> {
  const [jar, told] = await Promise.all([cookies(), headers()])
  const hint = told.get('sec-ch-ua-mobile')
  return {
    kept: (name) => jar.get(name)?.value,
    isPhone: hint ? hint === '?1' : /\bMobi/.test(told.get('user-agent') ?? ''),
  }
}
