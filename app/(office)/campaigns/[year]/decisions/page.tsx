import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { AddDecision } from '@/features/target/decisions/components/decision-acts'
import { DecisionList } from '@/features/target/decisions/components/decision-list'
import { canDecide } from '@/features/target/decisions/policy'
import { listDecisions } from '@/features/target/decisions/queries'
import { CampaignPage, campaignOfPage } from '../../campaign-page'

export const metadata: Metadata = { title: 'Quyết định giao chỉ tiêu' }

export default async function DecisionsPage({ params }: { params: Promise<{ year: string }> }) {
  const { actor, campaign, issuingBody } = await campaignOfPage(params, 'office')
  const rows = await listDecisions(campaign.id)
  const issuers = [issuingBody.name, issuingBody.partyStandingBody, issuingBody.partyBody].filter(
    (name) => name !== null,
  )
  const editable = canDecide(actor, campaign.state)
  const add = editable && <AddDecision campaignId={campaign.id} issuers={issuers} />
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title="Quyết định giao chỉ tiêu"
      actions={rows.length > 0 && add}
    >
      {rows.length === 0 ? (
        <EmptyState title="Chưa có quyết định nào" actions={add}>
          Thêm quyết định, rồi nhập chỉ tiêu và phân bổ cho đơn vị, hoặc nhập từ tệp Excel.
        </EmptyState>
      ) : (
        <DecisionList campaignId={campaign.id} issuers={issuers} rows={rows} editable={editable} />
      )}
    </CampaignPage>
  )
}
