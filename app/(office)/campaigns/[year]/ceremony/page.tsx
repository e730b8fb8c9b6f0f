import type { Metadata } from 'next'
import { StateTag } from '@/features/campaign/components/state-tag'
import { CeremonySteps } from '@/features/ceremony/components/ceremony-steps'
import { readCeremonyPage } from '@/features/ceremony/view'
import { CampaignPage, campaignOfPage } from '../../campaign-page'

export const metadata: Metadata = { title: 'Lễ ký' }

export default async function CeremonyPage({ params }: { params: Promise<{ year: string }> }) {
  const { actor, ...found } = await campaignOfPage(params, 'office')
  const view = await readCeremonyPage(actor, found)
  const { campaign, conference } = view
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title="Lễ ký"
      lead={conference?.title}
      actions={<StateTag state={campaign.state} />}
    >
      <CeremonySteps view={view} />
    </CampaignPage>
  )
}
