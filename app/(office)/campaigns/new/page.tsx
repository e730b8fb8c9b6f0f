import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { NewCampaignForm } from '@/features/campaign/components/new-campaign-form'
import { listCampaigns, listIssuingBodies } from '@/features/campaign/queries'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { readHeader } from '@/features/session/queries'

export const metadata: Metadata = { title: 'Tạo đợt thi đua' }

export default async function NewCampaignPage() {
  const actor = await requireActor('office')
  const [header, campaigns, bodies] = await Promise.all([
    readHeader(actor),
    listCampaigns(),
    listIssuingBodies(),
  ])
  const year = campaigns[0] ? campaigns[0].year + 1 : new Date().getFullYear() + 1
  return (
    <PageShell {...header} signOut={<SignOutButton />} density="office" width="text">
      <PageHeading
        title="Tạo đợt thi đua"
        lead="Đợt mới là dự thảo: đơn vị chưa thấy cho đến khi gửi lấy ý kiến."
      />
      <NewCampaignForm
        year={year}
        campaigns={campaigns.map(({ id, title }) => ({ id, name: title }))}
        bodies={bodies}
      />
    </PageShell>
  )
}
