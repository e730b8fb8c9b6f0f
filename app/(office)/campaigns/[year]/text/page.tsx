import type { Metadata } from 'next'
import { classNames } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import { TextForm } from '@/features/campaign/components/text-form'
import { LayoutFacts, TextReading } from '@/features/campaign/components/text-reading'
import { canManageCampaigns } from '@/features/campaign/policy'
import { isOpenFor, stateNames } from '@/features/campaign/states'
import { textValues } from '@/features/campaign/texts'
import { layoutProfile } from '@/features/paper/typesetting/layout'
import { dayOf } from '@/lib/dates'
import { CampaignPage, campaignOfPage } from '../../campaign-page'

export const metadata: Metadata = { title: 'Nội dung, hội nghị' }

export default async function TextPage({ params }: { params: Promise<{ year: string }> }) {
  const { actor, ...found } = await campaignOfPage(params, 'office', 'admin', 'witness')
  const { campaign, conference } = found
  const day = conference?.heldOn ?? dayOf(new Date())
  const profiles = [layoutProfile('state', day), layoutProfile('party', day)]
  const writes = canManageCampaigns(actor) && isOpenFor('edit', campaign.state)
  return (
    <CampaignPage actor={actor} campaign={campaign} title="Nội dung, hội nghị">
      {writes && campaign.state === 'open' && (
        <Notice tone="warning" title="Đợt đang mở ký">
          Đơn vị chưa ký sẽ thấy nội dung mới và ký theo nội dung mới. Bản đã ký giữ nguyên.
        </Notice>
      )}
      {!isOpenFor('edit', campaign.state) && (
        <Notice title={`Đợt đang ở bước ${stateNames[campaign.state]}`}>Nội dung không sửa được nữa.</Notice>
      )}
      {writes && (
        <div className="no-print">
          <TextForm campaignId={campaign.id} values={textValues(found)} />
        </div>
      )}
      <div className={classNames('gap-6', writes ? 'hidden print:grid' : 'grid')}>
        <TextReading values={textValues(found)} />
      </div>
      <LayoutFacts profiles={profiles} day={day} />
    </CampaignPage>
  )
}
