import type { ReactNode } from 'react'

interface PageHeadingProps {
  title: ReactNode
  /** A line above the title that says what it belongs to. */
  context?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
}

export function PageHeading({ title, context, lead, actions }: PageHeadingProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="grid gap-1">
        {context && <p className="font-semibold text-muted">{context}</p>}
        <h1 className="text-h1">{title}</h1>
        {lead && <p className="max-w-text text-muted">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </header>
  )
}
