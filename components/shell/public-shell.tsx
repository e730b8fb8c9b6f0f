import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/shell/site-footer'
import { SiteHeader } from '@/components/shell/site-header'
import { SkipLink } from '@/components/shell/skip-link'
import type { Density } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'

export interface PublicShellProps {
  /** Sizes of text and targets: a signer's page is roomy, an office page is dense. */
  density?: Density
  /** One column to read and sign, or the whole width for boards and lists. */
  width?: 'text' | 'wide'
  issuingBody?: string | null
  /** Who is signed in, and their menu: left out for strangers, whose pages then load no script for them. */
  account?: ReactNode
  menu?: ReactNode
  children: ReactNode
}

/** The frame of every page but the hall's: header, one main, footer. */
export function PublicShell({ density = 'signer', width = 'wide', children, ...header }: PublicShellProps) {
  return (
    <div className="flex grow flex-col">
      <SkipLink />
      <SiteHeader {...header} />
      <main
        id="main"
        tabIndex={-1}
        data-density={density}
        className={classNames(
          'mx-auto grid w-full max-w-wide grid-cols-1 content-start gap-6 px-4 py-6 sm:py-8',
          width === 'text' && '*:max-w-text',
        )}
      >
        {children}
      </main>
      <SiteFooter issuingBody={header.issuingBody} />
    </div>
  )
}
