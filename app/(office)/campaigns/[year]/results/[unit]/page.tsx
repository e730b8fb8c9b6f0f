import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { UnitResults } from '@/features/result/components/report-history'
import { RuleDetails } from '@/features/result/components/verdicts'
import { findPlace, readPledgeResults } from '@/features/result/queries'
import { CampaignPage, campaignOfPage } from '../../../campaign-page'

export const metadata: Metadata = { title: 'Kết quả của đơn vị' }

export default async function UnitResultsPage({
  params,
}: {
  params: Promise<{ year: string; unit: string }>
}) {
  const { actor, campaign } = await campaignOfPage(params, 'office', 'witness', 'admin')
  const place = await findPlace(campaign.id, (await params).unit)
  if (!place) notFound()
  const rows = await readPledgeResults(place.pledgeId)
  const back = `/campaigns/${campaign.year}/results`
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title={`Kết quả của ${place.unit}`}
      context={`${campaign.title} - ${place.block}`}
      actions={
        <>
          <LinkButton href={back} className="no-print">
            Về kết quả chung
          </LinkButton>
          <PrintButton>In kết quả</PrintButton>
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          title="Đơn vị không có chỉ tiêu được giao"
          actions={<LinkButton href={back}>Về kết quả chung</LinkButton>}
        >
          Kết quả được báo cáo theo từng chỉ tiêu mà quyết định giao cho đơn vị.
        </EmptyState>
      ) : (
        <>
          <RuleDetails />
          <UnitResults rows={rows} />
        </>
      )}
    </CampaignPage>
  )
}
