import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { classNames } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { LayoutFacts } from '@/features/campaign/components/layout-facts'
import { TextForm } from '@/features/campaign/components/text-form'
import { TextReading } from '@/features/campaign/components/text-reading'
import { canManageCampaigns, isEditable } from '@/features/campaign/policy'
import { stateNames } from '@/features/campaign/states'
import { textValues } from '@/features/campaign/text-values'
import { layoutProfile } from '@/features/paper/typesetting/layout-profile'
import { dayOf } from '@/lib/dates'
import { campaignOfPage } from '../../campaign-of-page'

export const metadata: Metadata = { title: 'Nội dung, hội nghị' }

export default async function TextPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await pageActor('office', 'admin', 'witness')
  const found = await campaignOfPage(params)
  const { campaign, conference } = found
  const day = conference?.heldOn ?? dayOf(new Date())
  const profiles = [layoutProfile('state', day), layoutProfile('party', day)]
  const writes = canManageCampaigns(actor) && isEditable(campaign.state)
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading title="Nội dung, hội nghị" context={campaign.title} />
      {writes && campaign.state === 'open' && (
        <Notice tone="warning" title="Đợt đang mở ký">
          Đơn vị chưa ký sẽ thấy nội dung mới và ký theo nội dung mới. Bản đã ký giữ nguyên.
        </Notice>
      )}
      {!isEditable(campaign.state) && (
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
    </PersonPage>
  )
}
