import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { listIssuingBodies } from '@/features/campaign/queries'
import { isOpenFor } from '@/features/campaign/states'
import { readCurrentUnits, readRoster } from '@/features/roster/queries'
import { SuccessionForm } from '@/features/roster/succession/components/succession-form'
import { CampaignPage, campaignOfPage } from '../../../campaign-page'

export const metadata: Metadata = { title: 'Tách, nhập đơn vị' }

export default async function SuccessionPage({ params }: { params: Promise<{ year: string }> }) {
  const { actor, campaign } = await campaignOfPage(params, 'office')
  const list = `/campaigns/${campaign.year}/units`
  if (!isOpenFor('edit', campaign.state)) redirect(list)
  const [{ blocks }, units, bodies] = await Promise.all([
    readRoster(campaign.id),
    readCurrentUnits(),
    listIssuingBodies(),
  ])
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title="Tách, nhập đơn vị"
      lead="Một đơn vị thành nhiều, nhiều đơn vị thành một, kể cả sang cơ quan khác; lịch sử và giao ước đã ký của đơn vị cũ giữ nguyên."
      actions={<LinkButton href={list}>Về danh sách</LinkButton>}
    >
      <Card className="max-w-text">
        <SuccessionForm
          campaignId={campaign.id}
          issuingBodyId={campaign.issuingBodyId}
          units={units}
          bodies={bodies}
          blocks={blocks}
        />
      </Card>
    </CampaignPage>
  )
}
