import type { Say } from '@/lib/language/say'
import { buttonClasses } from '@/components/ui/button-classes'
import { FloatingNotice } from '@/components/ui/floating-notice'

/** For a browser that runs no scripts: says why nothing answers, and where all of the map can be read. */
export function WithoutScripts({ say, picturePath }: { say: Say; picturePath: string }) {
  return (
    <noscript>
      <FloatingNotice>
        <span className="py-1">{say('header.withoutScripts')}</span>
        <a className={buttonClasses('secondary', 'small', 'my-1 mr-1')} href={picturePath}>
          {say('header.wholePicture')}
        </a>
      </FloatingNotice>
    </noscript>
  )
}
