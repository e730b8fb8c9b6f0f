import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageShell } from '@/components/shell/page-shell'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { isEditable } from '@/features/campaign/policy'
import { listIssuingBodies } from '@/features/campaign/queries'
import { readRoster, readStandingUnits } from '@/features/roster/queries'
import { SuccessionForm } from '@/features/roster/succession/components/succession-form'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { readHeader } from '@/features/session/queries'
import { campaignOfPage } from '../../../campaign-of-page'

export const metadata: Metadata = { title: 'Tách, nhập đơn vị' }

export default async function SuccessionPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await requireActor('office')
  const { campaign } = await campaignOfPage(params)
  const list = `/campaigns/${campaign.year}/units`
  if (!isEditable(campaign.state)) redirect(list)
  const [header, { blocks }, units, bodies] = await Promise.all([
    readHeader(actor),
    readRoster(campaign.id),
    readStandingUnits(),
    listIssuingBodies(),
  ])
  return (
    <PageShell {...header} signOut={<SignOutButton />} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Tách, nhập đơn vị"
        context={campaign.title}
        lead="Một đơn vị thành nhiều, nhiều đơn vị thành một, kể cả sang cơ quan khác; lịch sử và giao ước đã ký của đơn vị cũ giữ nguyên."
        actions={<LinkButton href={list}>Về danh sách</LinkButton>}
      />
      <Card className="max-w-text">
        <SuccessionForm
          campaignId={campaign.id}
          issuingBodyId={campaign.issuingBodyId}
          units={units}
          bodies={bodies}
          blocks={blocks}
        />
      </Card>
    </PageShell>
  )
}
