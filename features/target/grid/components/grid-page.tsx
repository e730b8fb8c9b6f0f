import Link from 'next/link'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { decisionInWords, decisionNumber, referenceOf } from '@/features/target/decision'
import { formatDay } from '@/lib/dates'
import type { Grid } from '../load'
import { AssignmentGrid } from './assignment-grid'

type GridPageProps = { campaign: { id: string; year: number }; grid: Grid | null; open: boolean }

/** The grid of the chosen decision and page, or what it lacks; `open` says whether the campaign may be edited. */
export function GridPage({ campaign: { id, year }, grid, open }: GridPageProps) {
  if (!grid) return <GridEmpty year={year} lacking="decision" />
  const path = `/campaigns/${year}/assignments`
  const { decision, block, page } = grid
  const lacking = grid.targets.length === 0 ? 'targets' : grid.count === 0 ? 'units' : null
  return (
    <>
      <DecisionChoice path={path} grid={grid} />
      {lacking ? (
        <GridEmpty year={year} lacking={lacking} />
      ) : (
        <>
          <EditingNotice year={year} publishedAt={decision.publishedAt} closed={!open} />
          <UnitPages path={path} grid={grid} />
          <AssignmentGrid
            key={`${decision.id} ${block?.id} ${page}`}
            campaignId={id}
            label={`Phân bổ chỉ tiêu: ${decisionInWords(referenceOf(decision))}`}
            grid={grid}
            editable={open && !decision.publishedAt}
          />
        </>
      )}
    </>
  )
}

type DecisionChoiceProps = { path: string; grid: Pick<Grid, 'decisions' | 'decision'> }

/** The decisions to choose between, where a campaign has several. */
function DecisionChoice({ path, grid: { decisions, decision } }: DecisionChoiceProps) {
  if (decisions.length < 2) return null
  return (
    <nav aria-label="Quyết định" className="no-print">
      <ul className="flex flex-wrap gap-2">
        {decisions.map((one) => (
          <li key={one.id}>
            <Link
              href={`${path}?${new URLSearchParams({ decision: one.code })}`}
              prefetch={false}
              aria-current={one.id === decision.id ? 'page' : undefined}
              className="inline-flex min-h-control items-center gap-2 rounded-control border border-control bg-white px-3 text-ink hover:border-ink aria-[current=page]:border-2 aria-[current=page]:border-ink aria-[current=page]:font-semibold"
            >
              {decisionNumber(referenceOf(one))}
              <span className="text-small font-normal text-muted">
                {one.publishedAt ? 'Đã ban hành' : 'Dự thảo'}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type EditingNoticeProps = { year: number; publishedAt: Date | null; closed: boolean }

/** Why the grid is only read, or what follows once it is written. */
function EditingNotice({ year, publishedAt, closed }: EditingNoticeProps) {
  if (publishedAt)
    return (
      <Notice title={`Quyết định đã ban hành ngày ${formatDay(publishedAt)}: bảng này chỉ xem`}>
        Mức đã giao chỉ thay đổi bằng{' '}
        {closed ? (
          'điều chỉnh theo quyết định khác'
        ) : (
          <Link href="/proposals" prefetch={false} className="link">
            điều chỉnh theo quyết định khác
          </Link>
        )}
        .
      </Notice>
    )
  if (closed) return <Notice title="Đợt đã khóa sổ">Phân bổ chỉ xem được, không sửa được nữa.</Notice>
  return (
    <p className="text-muted no-print">
      Phân bổ xong, đồng chí{' '}
      <Link href={`/campaigns/${year}/decisions`} prefetch={false} className="link">
        ban hành quyết định
      </Link>{' '}
      để đơn vị thấy chỉ tiêu của mình.
    </p>
  )
}

type UnitPagesProps = { path: string; grid: Pick<Grid, 'decision' | 'blocks' | 'block' | 'page' | 'pages'> }

/** The blocks, and the pages of a large one, where a campaign has more units than fit on one page. */
function UnitPages({ path, grid: { decision, blocks, block, page, pages } }: UnitPagesProps) {
  if (!block) return null
  const to = (code: string, wanted: number) =>
    `${path}?${new URLSearchParams({ decision: decision.code, block: code, page: String(wanted) })}`
  return (
    <nav aria-label="Khối và trang" className="grid gap-1 no-print">
      <ul className="flex flex-wrap gap-x-2">
        {blocks.map(({ code, name, units }) => (
          <PageLink key={code} href={to(code, 1)} current={code === block.code}>
            {name} ({units})
          </PageLink>
        ))}
      </ul>
      {pages > 1 && (
        <ul className="flex flex-wrap gap-x-2">
          {Array.from({ length: pages }, (_, index) => index + 1).map((one) => (
            <PageLink key={one} href={to(block.code, one)} current={one === page}>
              Trang {one}
            </PageLink>
          ))}
        </ul>
      )}
    </nav>
  )
}

const PageLink = ({ href, current, children }: { href: string; current: boolean; children: ReactNode }) => (
  <li>
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className="link inline-flex min-h-control items-center px-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
    >
      {children}
    </Link>
  </li>
)

const missing = {
  decision: {
    title: 'Chưa có quyết định nào để phân bổ',
    text: 'Thêm quyết định và các chỉ tiêu của nó, rồi giao cho từng đơn vị ở đây.',
    path: '/decisions',
    next: 'Thêm quyết định',
  },
  targets: {
    title: 'Quyết định này chưa có chỉ tiêu',
    text: 'Mỗi chỉ tiêu của quyết định là một cột của bảng phân bổ.',
    path: '/targets',
    next: 'Thêm chỉ tiêu',
  },
  units: {
    title: 'Đợt thi đua chưa có đơn vị',
    text: 'Mỗi đơn vị là một dòng của bảng phân bổ.',
    path: '/units',
    next: 'Thêm khối, đơn vị',
  },
}

type GridEmptyProps = { year: number; lacking: keyof typeof missing }

/** What the grid lacks, and where to add it. */
function GridEmpty({ year, lacking }: GridEmptyProps) {
  const { title, text, path, next } = missing[lacking]
  return (
    <EmptyState title={title} actions={<LinkButton href={`/campaigns/${year}${path}`}>{next}</LinkButton>}>
      {text}
    </EmptyState>
  )
}
