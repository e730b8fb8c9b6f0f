import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { currentCampaign } from '@/features/campaign/queries'
import { TroubleNotice } from '@/features/health/components/trouble-notice'
import { readTroubles } from '@/features/health/queries'
import { BookCard, ReportList, ReportNav } from '@/features/report/components/report-view'
import { canTakeBook } from '@/features/report/policy'
import { countBook } from '@/features/report/queries'

export const metadata: Metadata = { title: 'Tổng hợp - Báo cáo' }

export default async function ReportsPage() {
  const actor = await pageActor('office', 'witness')
  const current = await currentCampaign()
  return (
    <PersonPage actor={actor} density="office">
      <ReportNav />
      <PageHeading title="Tổng hợp - Báo cáo" context={current?.campaign.title} />
      <TroubleNotice troubles={await readTroubles(actor)} />
      <ReportList />
      {current ? (
        <BookCard counts={await countBook(current.campaign.id)} mayTake={canTakeBook(actor)} />
      ) : (
        <EmptyState
          title="Chưa có đợt thi đua đang mở"
          actions={<LinkButton href="/campaigns">Xem các đợt thi đua</LinkButton>}
        >
          Tập bản giao ước tải được khi văn phòng mở đợt thi đua.
        </EmptyState>
      )}
    </PersonPage>
  )
}
