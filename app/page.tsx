import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button-classes'
import { SiteFrame } from './site-frame'

export default function StartPage() {
  return (
    <SiteFrame>
      <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col justify-center gap-6 px-4 py-20 sm:px-6">
        <h1 className="max-w-[18ch] font-serif text-3xl font-semibold tracking-[-0.015em]">
          See what a debate turns on.
        </h1>
        <p className="max-w-[52ch] text-lg text-ink-2">
          Map the reasons for and against a claim, argue about it together, and take the map away as an image.
        </p>
        <div className="flex flex-wrap gap-2">
          <Link href="/maps" className={buttonClasses('primary', 'large')}>
            Read the public maps
          </Link>
          <Link href="/my-maps" className={buttonClasses('secondary', 'large')}>
            Make a map
          </Link>
        </div>
      </div>
    </SiteFrame>
  )
}
