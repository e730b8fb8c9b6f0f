import type { ReactNode } from 'react'
import type { Density } from '@/components/ui/button-style'
import { classNames } from '@/components/ui/class-names'
import { productName, signatureClaim } from '@/lib/vi'

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

interface SiteHeaderProps {
  issuingBody?: string | null
  account?: ReactNode
  menu?: ReactNode
}

function SiteHeader({ issuingBody, account, menu }: SiteHeaderProps) {
  return (
    <header data-density="office" className="no-print border-b border-line bg-white">
      <div className="border-t-4 border-primary" />
      <div className="mx-auto max-w-wide px-4">
        <div className="flex min-h-14 flex-wrap items-center gap-x-4 sm:flex-nowrap">
          <Wordmark />
          {issuingBody && (
            <p className="order-last w-full text-small leading-heading text-muted sm:order-none sm:w-auto sm:min-w-0 sm:grow sm:border-l sm:border-line sm:pl-4">
              {issuingBody}
            </p>
          )}
          {account && <div className="ml-auto">{account}</div>}
        </div>
        {menu}
      </div>
    </header>
  )
}

function SiteFooter({ issuingBody }: { issuingBody?: string | null }) {
  return (
    <footer className="no-print mt-auto border-t border-line text-small text-muted">
      <div className="mx-auto grid max-w-wide gap-1 px-4 py-6">
        <p>{signatureClaim}</p>
        <p>{issuingBody ? `${productName} - ${issuingBody}` : productName}</p>
      </div>
    </footer>
  )
}

function SkipLink() {
  return (
    <a
      href="#main"
      className="no-print link sr-only bg-white font-semibold focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:px-4 focus:py-3"
    >
      Đến nội dung chính
    </a>
  )
}

/** The name with its mark: a signing line under a stroke, no crest. */
function Wordmark() {
  return (
    <a
      href="/"
      className="flex min-h-control items-center gap-2 text-h3 whitespace-nowrap font-semibold text-ink no-underline"
    >
      <svg aria-hidden="true" viewBox="0 0 32 32" className="size-8 shrink-0">
        <rect width="32" height="32" rx="6" className="fill-primary" />
        <path
          d="M7 18.5c3.5-9 7-11 7.5-8.5s-4 10.5-1 10.5 4-6 6-6 .5 4 2.5 4 2-1.5 3-2.5"
          fill="none"
          strokeWidth="2.25"
          strokeLinecap="round"
          className="stroke-white"
        />
        <path d="M7 25h18" strokeWidth="2" className="stroke-gold" />
      </svg>
      {productName}
    </a>
  )
}
