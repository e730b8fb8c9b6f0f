import Link from 'next/link'
import { decisionNumber } from '@/features/target/decision'
import type { Grid } from '../load'

type DecisionChoiceProps = { path: string; grid: Pick<Grid, 'decisions' | 'decision'> }

/** Whose targets the grid shows, where a campaign has several decisions. */
export function DecisionChoice({ path, grid: { decisions, decision } }: DecisionChoiceProps) {
  if (decisions.length < 2) return null
  return (
    <nav aria-label="Quyết định" className="no-print">
      <ul className="flex flex-wrap gap-2">
        {decisions.map(({ id, code, codeNumber, codeNotation, publishedAt }) => (
          <li key={id}>
            <Link
              href={`${path}?${new URLSearchParams({ decision: code })}`}
              prefetch={false}
              aria-current={id === decision.id ? 'page' : undefined}
              className="inline-flex min-h-control items-center gap-2 rounded-control border border-control bg-white px-3 text-ink hover:border-ink aria-[current=page]:border-2 aria-[current=page]:border-ink aria-[current=page]:font-semibold"
            >
              {decisionNumber({ number: codeNumber, notation: codeNotation })}
              <span className="text-small font-normal text-muted">
                {publishedAt ? 'Đã ban hành' : 'Dự thảo'}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
