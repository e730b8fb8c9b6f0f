import type { ReactNode } from 'react'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeading } from '@/components/ui/page-heading'

interface MessagePageProps {
  title: string
  children: ReactNode
  actions: ReactNode
}

/** A page that only says what happened and where to go from here. */
export function MessagePage({ title, children, actions }: MessagePageProps) {
  return (
    <PublicShell width="text">
      <PageHeading title={title} />
      <div className="grid gap-3">{children}</div>
      <div className="flex flex-wrap gap-3">{actions}</div>
    </PublicShell>
  )
}
