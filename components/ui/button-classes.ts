/**
 * How anything that acts like a button looks: `<Button>`, or a link given these classes.
 *
 * One primary button on a page. Targets are at least 24 px high; `small` is 28 px.
 */
import { classNames } from './class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const base =
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-semibold transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50'

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-ink bg-ink text-on-ink enabled:hover:bg-ink/85 enabled:hover:border-transparent enabled:active:bg-ink/75 [a&]:hover:bg-ink/85 [a&]:active:bg-ink/75',
  secondary:
    'border-line bg-surface text-ink enabled:hover:border-ink-3 enabled:active:bg-wash [a&]:hover:border-ink-3 [a&]:active:bg-wash',
  quiet:
    'border-transparent bg-transparent text-ink enabled:hover:bg-wash enabled:active:bg-wash-2 [a&]:hover:bg-wash [a&]:active:bg-wash-2',
  danger:
    'border-line bg-surface text-danger enabled:hover:border-danger enabled:active:bg-danger/10 [a&]:hover:border-danger [a&]:active:bg-danger/10',
}

const sizes: Record<ButtonSize, string> = {
  small: 'h-7 px-2.5 text-xs',
  medium: 'h-8 px-3 text-sm max-sm:h-9',
  large: 'h-10 px-4 text-base max-sm:h-11',
}

export function buttonClasses(variant: ButtonVariant = 'secondary', size: ButtonSize = 'medium', extra = ''): string {
  return classNames(base, variants[variant], sizes[size], extra)
}
