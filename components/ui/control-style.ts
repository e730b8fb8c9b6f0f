import { classNames } from '@/components/ui/class-names'

/** The looks shared by text inputs, text areas and selects. */
export function controlStyle(className?: string): string {
  return classNames(
    'min-h-control w-full rounded-control border border-control bg-white px-3 py-1 text-ink placeholder:text-muted aria-invalid:border-2 aria-invalid:border-overdue read-only:[&:is(input,textarea)]:bg-not-opened-bg',
    className,
  )
}
