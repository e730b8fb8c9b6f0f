import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { AddDecision } from '@/features/target/decisions/components/decision-acts'
import { DecisionList } from '@/features/target/decisions/components/decision-list'
import { canDecide } from '@/features/target/decisions/policy'
import { listDecisions } from '@/features/target/decisions/queries'
import { campaignOfPage } from '../../campaign-of-page'

export const metadata: Metadata = { title: 'Quyết định giao chỉ tiêu' }

export default async function DecisionsPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await pageActor('office')
  const { campaign, issuingBody } = await campaignOfPage(params)
  const rows = await listDecisions(campaign.id)
  const issuers = [issuingBody.name, issuingBody.partyStandingBody, issuingBody.partyBody].filter(
    (name) => name !== null,
  )
  const editable = canDecide(actor, campaign.state)
  const add = editable && <AddDecision campaignId={campaign.id} issuers={issuers} />
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Quyết định giao chỉ tiêu"
        context={campaign.title}
        actions={rows.length > 0 && add}
      />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có quyết định nào" actions={add}>
          Thêm quyết định, rồi nhập chỉ tiêu và phân bổ cho đơn vị, hoặc nhập từ tệp Excel.
        </EmptyState>
      ) : (
        <DecisionList campaignId={campaign.id} issuers={issuers} rows={rows} editable={editable} />
      )}
    </PersonPage>
  )
}
