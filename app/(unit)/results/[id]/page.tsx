import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PersonPage, pageActor } from '@/app/person-page'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { ReportHistory } from '@/features/result/components/report-history'
import { ResultForm } from '@/features/result/components/result-form'
import { RuleDetails } from '@/features/result/components/verdicts'
import { likelyPeriod } from '@/features/result/periods'
import { takesResults } from '@/features/result/policy'
import { readOwnResult } from '@/features/result/queries'
import { fullName, reportRefusals } from '@/features/result/words'
import { figureInWords } from '@/features/target/figure'
import { dayOf } from '@/lib/dates'

export const metadata: Metadata = { title: 'Báo cáo kết quả' }

export default async function ResultPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await pageActor('unit_head', 'unit_clerk')
  const id = z.uuid().safeParse((await params).id)
  const [row] = await Promise.all([id.success ? readOwnResult(actor, id.data) : null])
  if (!row) notFound()
  const { campaign, reports } = row
  return (
    <PersonPage actor={actor} width="text">
      <PageHeading
        title={fullName(row)}
        context={campaign.title}
        lead={`Được giao: ${figureInWords(row)}`}
        actions={<LinkButton href={`/results?year=${campaign.year}`}>Về danh sách chỉ tiêu</LinkButton>}
      />
      <Card title={`Báo cáo kết quả năm ${campaign.year}`}>
        {takesResults(campaign.state) ? (
          <ResultForm
            assignmentId={row.assignmentId}
            measureUnit={row.measureUnit}
            period={likelyPeriod(campaign.year, dayOf(new Date()))}
          />
        ) : (
          <Notice>{reportRefusals.not_yet}</Notice>
        )}
      </Card>
      <Card title="Đã báo cáo">
        <ReportHistory target={row} reports={reports} />
        <RuleDetails />
      </Card>
    </PersonPage>
  )
}
