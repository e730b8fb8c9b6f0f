import Link from 'next/link'
import type { Grid } from '../load'

type UnitPagesProps = { path: string; grid: Pick<Grid, 'decision' | 'blocks' | 'block' | 'page' | 'pages'> }

const link =
  'link inline-flex min-h-control items-center px-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline'

/** The blocks, and the pages of a large one, where a campaign has more units than one page shows. */
export function UnitPages({ path, grid: { decision, blocks, block, page, pages } }: UnitPagesProps) {
  if (!block) return null
  const to = (code: string, wanted: number) =>
    `${path}?${new URLSearchParams({ decision: decision.code, block: code, page: String(wanted) })}`
  return (
    <nav aria-label="Khối và trang" className="grid gap-1 no-print">
      <ul className="flex flex-wrap gap-x-2">
        {blocks.map(({ code, name, units }) => (
          <li key={code}>
            <Link
              href={to(code, 1)}
              prefetch={false}
              aria-current={code === block.code ? 'page' : undefined}
              className={link}
            >
              {name} ({units})
            </Link>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <ul className="flex flex-wrap gap-x-2">
          {Array.from({ length: pages }, (_, index) => index + 1).map((one) => (
            <li key={one}>
              <Link
                href={to(block.code, one)}
                prefetch={false}
                aria-current={one === page ? 'page' : undefined}
                className={link}
              >
                Trang {one}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}
