import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { isOpenFor } from '@/features/campaign/states'
import { readUnitPage } from '@/features/roster/queries'
import { EditUnitForm, RemoveUnit, RenameUnitForm } from '@/features/roster/unit/components/edit-unit'
import { UnitHistory } from '@/features/roster/unit/components/unit-history'
import { CampaignPage, campaignOfPage } from '../../../campaign-page'

export const metadata: Metadata = { title: 'Đơn vị' }

export default async function UnitPage({ params }: { params: Promise<{ year: string; code: string }> }) {
  const { actor, campaign } = await campaignOfPage(params, 'office')
  const page = (await readUnitPage(campaign.id, (await params).code)) ?? notFound()
  const { unit, block, history, ...roster } = page
  const { id: campaignId, year, state } = campaign
  const ids = { campaignId, pledgeId: unit.pledgeId }
  const actions = (
    <>
      <LinkButton href={`/campaigns/${year}/people?unit=${unit.code}`} prefetch={false}>
        Nhân sự của đơn vị
      </LinkButton>
      <LinkButton href={`/campaigns/${year}/units`}>Về danh sách</LinkButton>
    </>
  )
  const lead = `STT ${unit.position} · ${block.name}`
  return (
    <CampaignPage actor={actor} campaign={campaign} title={unit.name} lead={lead} actions={actions}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {isOpenFor('edit', state) && (
          <Card title="Thông tin trong đợt">
            <EditUnitForm key={history.names[0]?.validFrom} campaignId={campaignId} unit={unit} {...roster} />
          </Card>
        )}
        <div className="grid gap-6">
          <UnitHistory history={history} endsOn={unit.endsOn} />
          {isOpenFor('edit', state) && (
            <>
              <Card title="Đổi tên">
                <RenameUnitForm {...ids} />
              </Card>
              <Card title="Bỏ khỏi đợt">
                <p>Chỉ bỏ được đơn vị chưa có chỉ tiêu, nội dung hay lượt xem nào trong đợt này.</p>
                <RemoveUnit {...ids} year={year} name={unit.name} />
              </Card>
            </>
          )}
        </div>
      </div>
    </CampaignPage>
  )
}
