'use client'

import { Printer } from 'lucide-react'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'

export function PrintButton() {
  const say = useSay()
  return (
    <Button
      className="needs-scripts"
      icon={<Printer className="size-4" aria-hidden="true" />}
      onClick={() => window.print()}
    >
      {say('reading.print')}
    </Button>
  )
}
