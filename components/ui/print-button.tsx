'use client'

import { Printer } from 'lucide-react'
import { Button, type ButtonProps } from '@/components/ui/button'

/** Prints the page as it stands. */
export function PrintButton({ children, ...button }: ButtonProps) {
  return (
    <Button {...button} onClick={() => window.print()}>
      <Printer aria-hidden="true" className="size-[1em]" />
      {children}
    </Button>
  )
}
