import type { ReactNode } from 'react'
import { useId } from 'react'
import { classNames } from '@/components/ui/class-names'

interface CardProps {
  title?: ReactNode
  /** Stands at the end of the title's line. */
  aside?: ReactNode
  id?: string
  className?: string
  children: ReactNode
}

export function Card({ title, aside, id, className, children }: CardProps) {
  const titleId = useId()
  return (
    <section
      id={id}
      aria-labelledby={title ? titleId : undefined}
      className={classNames(
        'grid min-w-0 grid-cols-1 content-start gap-4 rounded-card border border-line bg-white p-4 sm:p-6',
        className,
      )}
    >
      {title && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 id={titleId} className="text-h2">
            {title}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
