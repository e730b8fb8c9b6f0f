import Link from 'next/link'
import { ExportLink } from '@/components/shell/export-link'
import { SectionNav } from '@/components/shell/section-nav'
import { YearNav } from '@/components/shell/year-nav'
import { buttonStyle } from '@/components/ui/button-style'
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

type BookCardProps = { counts: { pledges: number; signed: number; sealed: number }; mayTake: boolean }

/** The book of a campaign: how far it is complete, and the two forms in which those who may take it out. */
export function BookCard({ counts: { pledges, signed, sealed }, mayTake }: BookCardProps) {
  return (
    <Card title="Tập bản giao ước đã ký">
      <p className="figures">
        {signed} trên {pledges} đơn vị đã ký; {sealed} bản đã đóng dấu.
      </p>
      {sealed < signed && (
        <p className="text-muted">
          {signed - sealed} bản đang chờ đóng dấu chưa có trong tập; mục lục ghi rõ từng bản.
        </p>
      )}
      {mayTake && sealed > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          <BookLink
            href="/reports/book.zip"
            label="Tải các bản gốc (ZIP)"
            note="Từng tệp PDF có đóng dấu, giữ nguyên từng byte, kèm mục lục."
          />
          <BookLink
            href="/reports/book.pdf"
            label="Tải bản sao để đọc (PDF)"
            note="Một tệp PDF ghép các bản, không còn con dấu số, mỗi trang ghi rõ là bản sao. 1.000 bản mất khoảng 10 giây."
          />
        </div>
      )}
    </Card>
  )
}

function BookLink({ href, label, note }: { href: string; label: string; note: string }) {
  return (
    <div className="grid content-start justify-items-start gap-2">
      <a href={href} download className={buttonStyle('secondary')}>
        {label}
      </a>
      <p className="text-muted">{note}</p>
    </div>
  )
}
