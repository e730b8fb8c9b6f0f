import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { isEditable } from '@/features/campaign/policy'
import { AddBlock } from '@/features/roster/block/components/add-block'
import { RosterView } from '@/features/roster/components/roster-view'
import { readRoster } from '@/features/roster/queries'
import { campaignOfPage } from '../../campaign-of-page'

export const metadata: Metadata = { title: 'Khối, đơn vị' }

export default async function UnitsPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await pageActor('office')
  const { campaign } = await campaignOfPage(params)
  const { blocks, units } = await readRoster(campaign.id)
  const editable = isEditable(campaign.state)
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Khối, đơn vị"
        context={campaign.title}
        lead={`${blocks.length} khối, ${units.length} đơn vị theo thứ tự lễ tân`}
        actions={
          blocks.length > 0 && (
            <>
              {editable && (
                <>
                  <AddBlock campaignId={campaign.id} />
                  <LinkButton href={`/campaigns/${campaign.year}/units/succession`} prefetch={false}>
                    Tách, nhập đơn vị
                  </LinkButton>
                </>
              )}
              <PrintButton>In danh sách</PrintButton>
            </>
          )
        }
      />
      {!editable && <Notice title="Đợt đã khóa sổ">Khối và đơn vị chỉ xem được, không sửa được nữa.</Notice>}
      {blocks.length === 0 ? (
        <EmptyState
          title="Chưa có khối nào"
          actions={
            editable && (
              <>
                <AddBlock campaignId={campaign.id} variant="primary" />
                <LinkButton href={`/campaigns/${campaign.year}/exchange`} prefetch={false}>
                  Nhập từ Excel
                </LinkButton>
              </>
            )
          }
        >
          Thêm khối, rồi thêm đơn vị vào từng khối; hoặc nhập cả danh sách từ tệp Excel.
        </EmptyState>
      ) : (
        <RosterView
          campaignId={campaign.id}
          year={campaign.year}
          blocks={blocks}
          units={units}
          editable={editable}
        />
      )}
    </PersonPage>
  )
}
