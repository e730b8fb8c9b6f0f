import Link from 'next/link'
import { ExportLink } from '@/components/shell/export-link'
import { SectionNav } from '@/components/shell/section-nav'
import { YearNav } from '@/components/shell/year-nav'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { formatInstant } from '@/lib/dates'
import { type ReportId, reportIds, reports } from '../catalogue'
import type { readReportPage } from '../make-report'
import { ReportTables } from './report-tables'

/** The pages of the reports. */
export function ReportNav() {
  const items = [
    { href: '/reports', label: 'Tổng hợp' },
    ...reportIds.map((id) => ({ href: `/reports/${id}`, label: reports[id].label })),
  ]
  return <SectionNav label="Các báo cáo" items={items} />
}

/** What each report tells, with the way to it. */
export function ReportList() {
  return (
    <Card title="Báo cáo">
      <ul className="grid gap-4 sm:grid-cols-2">
        {reportIds.map((id) => (
          <li key={id}>
            <Link href={`/reports/${id}`} prefetch={false} className="link font-semibold">
              {reports[id].title}
            </Link>
            <p className="text-muted">{reports[id].about}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type ReportViewProps = { id: ReportId; page: Awaited<ReturnType<typeof readReportPage>> }

/** One report with the files of it, or that there is no campaign to report on. */
export function ReportView({ id, page }: ReportViewProps) {
  if (!page) {
    return (
      <>
        <PageHeading title={reports[id].title} />
        <EmptyState
          title="Chưa có đợt thi đua"
          actions={<LinkButton href="/campaigns">Xem các đợt thi đua</LinkButton>}
        >
          Báo cáo lập được khi đợt thi đua đã qua bước dự thảo.
        </EmptyState>
      </>
    )
  }
  const { years, report } = page
  const { year, title } = page.found.campaign
  return (
    <>
      <PageHeading
        title={report.title}
        context={title}
        lead={`${report.lead} Số liệu lúc ${formatInstant(new Date())}.`}
        actions={
          <>
            <ExportLink href={`/reports/${id}/export.xlsx?year=${year}`} label="Tải Excel" />
            <ExportLink href={`/reports/${id}/export.pdf?year=${year}`} label="Tải PDF" />
            <PrintButton>In báo cáo</PrintButton>
          </>
        }
      />
      <YearNav path={`/reports/${id}`} years={years} current={year} />
      <ReportTables tables={report.tables} />
    </>
  )
}
