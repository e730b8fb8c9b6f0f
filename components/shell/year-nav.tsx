import Link from 'next/link'

interface YearNavProps {
  /** The page's address without its query. */
  path: string
  years: readonly number[]
  current: number
}

/** Leads from a page about one year's campaign to the same page of another year; nothing where there is one year. */
export function YearNav({ path, years, current }: YearNavProps) {
  if (years.length < 2) return null
  return (
    <nav aria-label="Chọn năm thi đua" className="no-print flex flex-wrap items-center gap-x-1">
      <span className="text-muted">Năm</span>
      {years.map((year) => (
        <Link
          key={year}
          href={`${path}?year=${year}`}
          prefetch={false}
          aria-current={year === current ? 'page' : undefined}
          className="figures inline-flex min-h-control items-center rounded-control px-3 text-link hover:bg-not-opened-bg aria-[current=page]:bg-not-opened-bg aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {year}
        </Link>
      ))}
    </nav>
  )
}
