import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { StateTag } from '@/features/campaign/components/state-tag'
import { CeremonySteps } from '@/features/ceremony/components/ceremony-steps'
import { readCeremonyPage } from '@/features/ceremony/view'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { readHeader } from '@/features/session/queries'
import { campaignOfPage } from '../../campaign-of-page'

export const metadata: Metadata = { title: 'Lễ ký' }

export default async function CeremonyPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await requireActor('office')
  const found = await campaignOfPage(params)
  const [header, view] = await Promise.all([readHeader(actor), readCeremonyPage(actor, found)])
  const { campaign, conference } = view
  return (
    <PageShell {...header} signOut={<SignOutButton />} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Lễ ký"
        context={campaign.title}
        lead={conference?.title}
        actions={<StateTag state={campaign.state} />}
      />
      <CeremonySteps view={view} />
    </PageShell>
  )
}
