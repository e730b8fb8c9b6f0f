import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageShell } from '@/components/shell/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/features/account/actor'
import { SignOutButton } from '@/features/account/components/sign-out-button'
import { readHeader } from '@/features/account/queries'
import { currentCampaign } from '@/features/campaign/queries'

export const metadata: Metadata = { title: 'Giao chỉ tiêu' }

/** Leads to the targets of the campaign that is going on. */
export default async function CampaignsPage() {
  const actor = await requireActor('office', 'admin', 'witness')
  const current = await currentCampaign()
  if (current) redirect(`/campaigns/${current.campaign.year}/targets`)
  return (
    <PageShell {...(await readHeader(actor))} signOut={<SignOutButton />} density="office">
      <EmptyState title="Chưa có đợt thi đua đang mở">
        Chỉ tiêu hiện ra khi văn phòng mở đợt thi đua.
      </EmptyState>
    </PageShell>
  )
}
