/**
 * Which pages of this browser live: each holds a lock as long as it is open, and the browser lets go of it however the page
 * ends. Where there are no locks (a page that is not served safely), every other page counts as gone: then two may take up
 * the same work, which does no harm, as every operation has an id.
 */
export interface LivingPages {
  /** Says that a page lives, from when the promise resolves until the function is called. */
  hold(page: string): { readonly isHeld: Promise<unknown>; release(): void }
  /** Does something in the place of a page that is gone, while nobody else does. False where it lives. */
  ifGone(page: string, takeOver: () => Promise<void>): Promise<boolean>
  /** The same as soon as the page is gone, unless one's own ends first. */
  whenGone(page: string, takeOver: () => Promise<void>, signal: AbortSignal): Promise<void>
}

/** Those of this browser. */
export function browserPages(): LivingPages {
  return 'locks' in navigator ? lockedPages : unlockedPages
}

const nameOf = (page: string) => `crux page ${page}`

const lockedPages: LivingPages = {
  hold(page) {
    let release = () => undefined as void
    const isHeld = new Promise<void>((resolve) => {
      void navigator.locks.request(nameOf(page), () => {
        resolve()
        return new Promise<void>((end) => (release = end))
      })
    })
    return { isHeld, release: () => void isHeld.then(() => release()) }
  },
  async ifGone(page, takeOver) {
    return navigator.locks.request(nameOf(page), { ifAvailable: true }, async (lock) => {
      if (lock) await takeOver()
      return lock !== null
    })
  },
  async whenGone(page, takeOver, signal) {
    await navigator.locks.request(nameOf(page), { signal }, takeOver)
  },
}

const unlockedPages: LivingPages = {
  hold: () => ({ isHeld: Promise.resolve(), release: () => undefined }),
  async ifGone(_page, takeOver) {
    await takeOver()
    return true
  },
  whenGone: () => Promise.resolve(),
}
