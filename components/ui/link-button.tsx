import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonStyle, type Density } from '@/components/ui/button-style'

interface LinkButtonProps extends ComponentProps<typeof Link> {
  variant?: ButtonVariant
  size?: Density
}

/** A link that leads to the page's main task, and so looks like a button. */
export function LinkButton({ variant = 'secondary', size, className, ...rest }: LinkButtonProps) {
  return <Link {...rest} data-density={size} className={buttonStyle(variant, className)} />
}
