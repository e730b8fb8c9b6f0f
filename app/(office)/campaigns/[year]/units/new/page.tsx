import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { isOpenFor } from '@/features/campaign/states'
import { readCurrentUnits, readRoster } from '@/features/roster/queries'
import { ExistingUnitForm, NewUnitForm } from '@/features/roster/unit/components/add-unit'
import { CampaignPage, campaignOfPage } from '../../../campaign-page'

export const metadata: Metadata = { title: 'Thêm đơn vị' }

type Props = {
  params: Promise<{ year: string }>
  searchParams: Promise<{ block?: string | string[] }>
}

export default async function NewUnitPage({ params, searchParams }: Props) {
  const { actor, campaign } = await campaignOfPage(params, 'office')
  const list = `/campaigns/${campaign.year}/units`
  const [{ blocks }, existing, { block }] = await Promise.all([
    readRoster(campaign.id),
    readCurrentUnits(campaign.id),
    searchParams,
  ])
  if (blocks.length === 0 || !isOpenFor('edit', campaign.state)) redirect(list)
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title="Thêm đơn vị"
      actions={<LinkButton href={list}>Về danh sách</LinkButton>}
    >
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title="Đơn vị mới">
          <NewUnitForm campaignId={campaign.id} blocks={blocks} blockId={String(block ?? '')} />
        </Card>
        <Card title="Thêm đơn vị đã có">
          {existing.length === 0 ? (
            <p className="text-muted">Mọi đơn vị đang hoạt động đều đã có trong đợt này.</p>
          ) : (
            <ExistingUnitForm campaignId={campaign.id} blocks={blocks} units={existing} />
          )}
        </Card>
      </div>
    </CampaignPage>
  )
}
