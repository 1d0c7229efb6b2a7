import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'

/** A thing to do, as a line of a menu: many buttons with frames would be louder than what the panel says. */
export function ActionLine({ isDanger = false, ...rest }: ComponentProps<typeof Button> & { isDanger?: boolean }) {
  return (
    <Button
      {...rest}
      variant="quiet"
      size="small"
      className={classNames(
        '-mx-2.5 flex w-[calc(100%+1.25rem)] justify-start! px-2.5! font-normal! max-md:h-10! max-md:text-sm!',
        isDanger && 'text-danger!',
      )}
    />
  )
}
