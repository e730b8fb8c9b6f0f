import type { ReactNode } from 'react'
import { Wordmark } from '@/components/shell/wordmark'

interface SiteHeaderProps {
  issuingBody?: string | null
  account?: ReactNode
  menu?: ReactNode
}

export function SiteHeader({ issuingBody, account, menu }: SiteHeaderProps) {
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
