import type { Metadata } from 'next'
import { CampaignSteps, MissingList, TransitionList } from '@/features/campaign/components/campaign-steps'
import { readOverviewPage } from '@/features/campaign/queries'
import { signingPhase } from '@/features/campaign/states'
import { moveCampaignAction } from '@/features/ceremony/actions'
import { CampaignPage, campaignOfPage } from '../campaign-page'

export const metadata: Metadata = { title: 'Đợt thi đua' }

export default async function OverviewPage({ params }: { params: Promise<{ year: string }> }) {
  const { actor, campaign, issuingBody } = await campaignOfPage(params, 'office', 'admin', 'witness')
  const { transitions, ...steps } = await readOverviewPage(campaign.id)
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title={campaign.title}
      context={issuingBody.name}
      lead={campaign.theme && `Chủ đề: ${campaign.theme}`}
    >
      <CampaignSteps actor={actor} move={moveCampaignAction} campaign={campaign} {...steps} />
      {signingPhase(campaign.state) !== 'over' && <MissingList missing={steps.missing} />}
      {transitions.length > 0 && <TransitionList rows={transitions} />}
    </CampaignPage>
  )
}
