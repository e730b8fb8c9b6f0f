import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { CampaignSteps } from '@/features/campaign/components/campaign-steps'
import { MissingList } from '@/features/campaign/components/missing-list'
import { TransitionList } from '@/features/campaign/components/transition-list'
import { missingOf } from '@/features/campaign/missing'
import { countContents, readMoveFacts, readReadiness, readTransitions } from '@/features/campaign/queries'
import { signingPhase } from '@/features/campaign/states'
import { moveCampaignAction } from '@/features/ceremony/actions'
import { campaignOfPage } from '../campaign-of-page'

export const metadata: Metadata = { title: 'Đợt thi đua' }

export default async function CampaignPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await pageActor('office', 'admin', 'witness')
  const found = await campaignOfPage(params)
  const { campaign, issuingBody } = found
  const [readiness, facts, contents, transitions] = await Promise.all([
    readReadiness(campaign.id),
    readMoveFacts(campaign.id),
    countContents(campaign.id),
    readTransitions(campaign.id),
  ])
  const missing = missingOf(readiness)
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title={campaign.title}
        context={issuingBody.name}
        lead={campaign.theme && `Chủ đề: ${campaign.theme}`}
      />
      <CampaignSteps
        actor={actor}
        move={moveCampaignAction}
        campaign={campaign}
        facts={facts}
        missing={missing}
        contents={contents}
      />
      {signingPhase(campaign.state) !== 'over' && <MissingList missing={missing} />}
      {transitions.length > 0 && <TransitionList rows={transitions} />}
    </PersonPage>
  )
}
