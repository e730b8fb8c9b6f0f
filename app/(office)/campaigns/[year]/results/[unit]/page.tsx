import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { UnitResults } from '@/features/result/components/report-history'
import { RuleDetails } from '@/features/result/components/verdicts'
import { findPlace, readPledgeResults } from '@/features/result/queries'
import { campaignOfPage } from '../../../campaign-of-page'

export const metadata: Metadata = { title: 'Kết quả của đơn vị' }

export default async function UnitResultsPage({
  params,
}: {
  params: Promise<{ year: string; unit: string }>
}) {
  const actor = await pageActor('office', 'witness', 'admin')
  const { campaign } = await campaignOfPage(params)
  const place = await findPlace(campaign.id, (await params).unit)
  if (!place) notFound()
  const rows = await readPledgeResults(place.pledgeId)
  const back = `/campaigns/${campaign.year}/results`
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
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
      />
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
    </PersonPage>
  )
}
