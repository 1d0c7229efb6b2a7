'use client'

import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

export function PrintButton() {
  return (
    <Button
      className="needs-scripts"
      icon={<Printer className="size-4" aria-hidden="true" />}
      onClick={() => window.print()}
    >
      Print
    </Button>
  )
}
