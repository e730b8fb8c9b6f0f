import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { isReportId, reports } from '@/features/report/catalogue'
import { ReportNav, ReportView } from '@/features/report/components/report-view'
import { readReportPage } from '@/features/report/make-report'

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
  return (
    <PersonPage actor={actor} density="office">
      <ReportNav />
      <ReportView id={id} page={await readReportPage(id, year)} />
    </PersonPage>
  )
}
