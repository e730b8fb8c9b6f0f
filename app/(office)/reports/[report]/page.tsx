import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { ExportLink } from '@/components/shell/export-link'
import { YearNav } from '@/components/shell/year-nav'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { isReportId, reports } from '@/features/report/catalogue'
import { ReportNav } from '@/features/report/components/report-nav'
import { ReportTables } from '@/features/report/components/report-tables'
import { makeReport } from '@/features/report/make-report'
import { formatInstant } from '@/lib/dates'
import { campaignOfReport } from '../campaign-of-report'

type Props = {
  params: Promise<{ report: string }>
  searchParams: Promise<{ year?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await params
  return { title: isReportId(report) ? reports[report].title : undefined }
}

export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await pageActor('office', 'witness')
  const { report: id } = await params
  if (!isReportId(id)) notFound()
  const { year } = await searchParams
  const { years, found } = await campaignOfReport(year)
  const frame = { actor, density: 'office' as const }
  if (!found) {
    return (
      <PersonPage {...frame}>
        <ReportNav />
        <PageHeading title={reports[id].title} />
        <EmptyState
          title="Chưa có đợt thi đua"
          actions={<LinkButton href="/campaigns">Xem các đợt thi đua</LinkButton>}
        >
          Báo cáo lập được khi đợt thi đua đã qua bước dự thảo.
        </EmptyState>
      </PersonPage>
    )
  }
  const report = await makeReport(id, found)
  const query = `?year=${found.campaign.year}`
  return (
    <PersonPage {...frame}>
      <ReportNav />
      <PageHeading
        title={report.title}
        context={found.campaign.title}
        lead={`${report.lead} Số liệu lúc ${formatInstant(new Date())}.`}
        actions={
          <>
            <ExportLink href={`/reports/${id}/export.xlsx${query}`} label="Tải Excel" />
            <ExportLink href={`/reports/${id}/export.pdf${query}`} label="Tải PDF" />
            <PrintButton>In báo cáo</PrintButton>
          </>
        }
      />
      <YearNav path={`/reports/${id}`} years={years} current={found.campaign.year} />
      <ReportTables tables={report.tables} />
    </PersonPage>
  )
}
