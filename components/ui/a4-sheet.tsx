import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

const tinos = localFont({
  src: [
    { path: '../../app/fonts/tinos-400.woff2', weight: '400' },
    { path: '../../app/fonts/tinos-400-italic.woff2', weight: '400', style: 'italic' },
    { path: '../../app/fonts/tinos-700.woff2', weight: '700' },
    { path: '../../app/fonts/tinos-700-italic.woff2', weight: '700', style: 'italic' },
  ],
  variable: '--font-tinos',
  adjustFontFallback: 'Times New Roman',
  preload: false,
})

/** A sheet of the document as it prints: A4 margins on a wide screen, reflowed on a phone, bare on paper. */
export function A4Sheet({
  label,
  className,
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    <article aria-label={label} className={classNames(tinos.variable, 'a4-sheet', className)}>
      {children}
    </article>
  )
}
