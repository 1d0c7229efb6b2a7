'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useId, useState, type ComponentProps } from 'react'
import { useSay } from '@/lib/language/say-context'
import { classNames } from './class-names'
import { controlClasses, describedBy, Field, type FieldTexts } from './field'

/** A password, with a button to look at what was typed. */
export function PasswordField({
  label,
  hint,
  error,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & FieldTexts) {
  const say = useSay()
  const made = useId()
  const id = rest.id ?? made
  const [shown, setShown] = useState(false)
  const texts: FieldTexts = { label, hint, error }
  const Icon = shown ? EyeOff : Eye
  return (
    <Field id={id} {...texts}>
      <div className="relative">
        <input
          {...rest}
          {...describedBy(id, texts)}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          className={classNames(controlClasses, 'h-9 pr-10 max-sm:h-11', className)}
        />
        <button
          type="button"
          aria-label={say(shown ? 'ui.hidePassword' : 'ui.showPassword')}
          aria-pressed={shown}
          aria-controls={id}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-md text-ink-2 hover:text-ink focus-visible:outline-offset-[-3px]"
        >
          <Icon aria-hidden="true" className="size-4" />
        </button>
      </div>
    </Field>
  )
}
