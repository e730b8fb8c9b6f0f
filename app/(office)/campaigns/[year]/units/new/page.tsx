import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { isEditable } from '@/features/campaign/policy'
import { readRoster, readStandingUnits } from '@/features/roster/queries'
import { KnownUnitForm } from '@/features/roster/unit/components/known-unit-form'
import { NewUnitForm } from '@/features/roster/unit/components/new-unit-form'
import { campaignOfPage } from '../../../campaign-of-page'

export const metadata: Metadata = { title: 'Thêm đơn vị' }

type Props = {
  params: Promise<{ year: string }>
  searchParams: Promise<{ block?: string | string[] }>
}

export default async function NewUnitPage({ params, searchParams }: Props) {
  const actor = await pageActor('office')
  const { campaign } = await campaignOfPage(params)
  const list = `/campaigns/${campaign.year}/units`
  const [{ blocks }, known, { block }] = await Promise.all([
    readRoster(campaign.id),
    readStandingUnits(campaign.id),
    searchParams,
  ])
  if (blocks.length === 0 || !isEditable(campaign.state)) redirect(list)
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Thêm đơn vị"
        context={campaign.title}
        actions={<LinkButton href={list}>Về danh sách</LinkButton>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title="Đơn vị mới">
          <NewUnitForm campaignId={campaign.id} blocks={blocks} blockId={String(block ?? '')} />
        </Card>
        <Card title="Thêm đơn vị đã có">
          {known.length === 0 ? (
            <p className="text-muted">Mọi đơn vị đang hoạt động đều đã có trong đợt này.</p>
          ) : (
            <KnownUnitForm campaignId={campaign.id} blocks={blocks} units={known} />
          )}
        </Card>
      </div>
    </PersonPage>
  )
}
