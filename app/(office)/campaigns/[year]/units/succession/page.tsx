import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { isEditable } from '@/features/campaign/policy'
import { listIssuingBodies } from '@/features/campaign/queries'
import { readRoster, readStandingUnits } from '@/features/roster/queries'
import { SuccessionForm } from '@/features/roster/succession/components/succession-form'
import { campaignOfPage } from '../../../campaign-of-page'

export const metadata: Metadata = { title: 'Tách, nhập đơn vị' }

export default async function SuccessionPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await pageActor('office')
  const { campaign } = await campaignOfPage(params)
  const list = `/campaigns/${campaign.year}/units`
  if (!isEditable(campaign.state)) redirect(list)
  const [{ blocks }, units, bodies] = await Promise.all([
    readRoster(campaign.id),
    readStandingUnits(),
    listIssuingBodies(),
  ])
  return (
    <PersonPage actor={actor} density="office">
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
    </PersonPage>
  )
}
