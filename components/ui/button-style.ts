import { classNames } from '@/components/ui/class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type Density = 'signer' | 'office'

const base =
  'inline-flex min-h-control cursor-pointer items-center justify-center gap-2 rounded-control border px-[max(0.75rem,calc(var(--control-size)*0.4))] py-1 text-center font-semibold no-underline transition-colors aria-busy:cursor-progress no-print'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-primary bg-primary text-white hover:border-primary-hover hover:bg-primary-hover',
  secondary: 'border-control bg-white text-ink hover:border-ink hover:bg-not-opened-bg',
  quiet: 'border-transparent bg-transparent text-link underline underline-offset-4 hover:bg-acknowledged-bg',
  danger: 'border-overdue bg-white text-overdue hover:bg-overdue-bg',
}

/** The looks shared by buttons and links that stand for a button. */
export function buttonStyle(variant: ButtonVariant, className?: string): string {
  return classNames(base, variants[variant], className)
}
