import type { ReactNode } from 'react'
import { SiteFrame } from '../site-frame'
import { WithTexts } from '../with-texts'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame>
      <WithTexts areas={['account']}>{children}</WithTexts>
    </SiteFrame>
  )
}
