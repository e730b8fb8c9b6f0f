import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { isEditable } from '@/features/campaign/policy'
import { readRoster, readUnitHistory } from '@/features/roster/queries'
import { EditUnitForm } from '@/features/roster/unit/components/edit-unit-form'
import { RemoveUnit } from '@/features/roster/unit/components/remove-unit'
import { RenameUnitForm } from '@/features/roster/unit/components/rename-unit-form'
import { UnitHistory } from '@/features/roster/unit/components/unit-history'
import { campaignOfPage } from '../../../campaign-of-page'

export const metadata: Metadata = { title: 'Đơn vị' }

export default async function UnitPage({ params }: { params: Promise<{ year: string; code: string }> }) {
  const actor = await pageActor('office')
  const { campaign } = await campaignOfPage(params)
  const { code } = await params
  const { blocks, units } = await readRoster(campaign.id)
  const unit = units.find((one) => one.code === code) ?? notFound()
  const history = await readUnitHistory(unit.unitId)
  const { pledgeId, position, name } = unit
  const { id: campaignId, year } = campaign
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={year} role={actor.role} />
      <PageHeading
        title={name}
        context={campaign.title}
        lead={`STT ${position} · ${blocks.find(({ id }) => id === unit.blockId)?.name}`}
        actions={
          <>
            <LinkButton href={`/campaigns/${year}/people?unit=${code}`} prefetch={false}>
              Nhân sự của đơn vị
            </LinkButton>
            <LinkButton href={`/campaigns/${year}/units`}>Về danh sách</LinkButton>
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {isEditable(campaign.state) && (
          <Card title="Thông tin trong đợt">
            <EditUnitForm
              key={history.names[0]?.validFrom}
              campaignId={campaignId}
              unit={unit}
              units={units}
              blocks={blocks}
            />
          </Card>
        )}
        <div className="grid gap-6">
          <UnitHistory history={history} endsOn={unit.endsOn} />
          {isEditable(campaign.state) && (
            <>
              <Card title="Đổi tên">
                <RenameUnitForm campaignId={campaignId} pledgeId={pledgeId} />
              </Card>
              <Card title="Bỏ khỏi đợt">
                <p>Chỉ bỏ được đơn vị chưa có chỉ tiêu, nội dung hay lượt xem nào trong đợt này.</p>
                <RemoveUnit campaignId={campaignId} year={year} pledgeId={pledgeId} name={name} />
              </Card>
            </>
          )}
        </div>
      </div>
    </PersonPage>
  )
}
