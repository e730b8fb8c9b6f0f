import type { ComponentProps, ReactNode } from 'react'
import { type ButtonVariant, buttonStyle, type Density } from '@/components/ui/button-style'
import { Spinner } from '@/components/ui/spinner'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  variant?: ButtonVariant
  /** Overrides the density of the page around it. */
  size?: Density
  pending?: boolean
  /** Said in place of the label while pending. */
  pendingLabel?: ReactNode
}

export function Button({
  variant = 'secondary',
  size,
  pending = false,
  pendingLabel,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // A pending button stays focused but submits nothing.
      type={pending ? 'button' : type}
      onClick={pending ? undefined : onClick}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      data-density={size}
      className={buttonStyle(variant, className)}
    >
      {pending && <Spinner />}
      {pending ? (pendingLabel ?? children) : children}
    </button>
  )
}
