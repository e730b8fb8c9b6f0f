import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { StateTag } from '@/features/campaign/components/state-tag'
import { CeremonySteps } from '@/features/ceremony/components/ceremony-steps'
import { readCeremonyPage } from '@/features/ceremony/view'
import { campaignOfPage } from '../../campaign-of-page'

export const metadata: Metadata = { title: 'Lễ ký' }

export default async function CeremonyPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await pageActor('office')
  const found = await campaignOfPage(params)
  const view = await readCeremonyPage(actor, found)
  const { campaign, conference } = view
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Lễ ký"
        context={campaign.title}
        lead={conference?.title}
        actions={<StateTag state={campaign.state} />}
      />
      <CeremonySteps view={view} />
    </PersonPage>
  )
}
