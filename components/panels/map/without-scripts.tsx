import { buttonClasses } from '@/components/ui/button-classes'
import { FloatingNotice } from '@/components/ui/floating-notice'

/** For a browser that runs no scripts: says why nothing answers, and where all of the map can be read. */
export function WithoutScripts({ picturePath }: { picturePath: string }) {
  return (
    <noscript>
      <FloatingNotice>
        <span className="py-1">Without JavaScript this page shows only what is open, and its buttons do nothing.</span>
        <a className={buttonClasses('secondary', 'small', 'my-1 mr-1')} href={picturePath}>
          See the whole map
        </a>
      </FloatingNotice>
    </noscript>
  )
}
