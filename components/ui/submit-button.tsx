'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

/** The button that sends its form; busy while the answer is on its way. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, 'type' | 'busy'>) {
  const { pending } = useFormStatus()
  return <Button {...props} type="submit" busy={pending} />
}
