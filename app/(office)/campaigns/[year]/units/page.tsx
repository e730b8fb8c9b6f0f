import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { isOpenFor } from '@/features/campaign/states'
import { AddBlock } from '@/features/roster/block/components/block-forms'
import { RosterView } from '@/features/roster/components/roster-view'
import { readRoster } from '@/features/roster/queries'
import { CampaignPage, campaignOfPage } from '../../campaign-page'

export const metadata: Metadata = { title: 'Khối, đơn vị' }

export default async function UnitsPage({ params }: { params: Promise<{ year: string }> }) {
  const { actor, campaign } = await campaignOfPage(params, 'office')
  const { blocks, units } = await readRoster(campaign.id)
  const editable = isOpenFor('edit', campaign.state)
  const { id: campaignId, year } = campaign
  const change = editable && (
    <>
      <AddBlock campaignId={campaignId} variant={blocks.length === 0 ? 'primary' : undefined} />
      <LinkButton
        href={`/campaigns/${year}/${blocks.length === 0 ? 'exchange' : 'units/succession'}`}
        prefetch={false}
      >
        {blocks.length === 0 ? 'Nhập từ Excel' : 'Tách, nhập đơn vị'}
      </LinkButton>
    </>
  )
  const actions = blocks.length > 0 && (
    <>
      {change}
      <PrintButton>In danh sách</PrintButton>
    </>
  )
  const lead = `${blocks.length} khối, ${units.length} đơn vị theo thứ tự lễ tân`
  return (
    <CampaignPage actor={actor} campaign={campaign} title="Khối, đơn vị" lead={lead} actions={actions}>
      {!editable && <Notice title="Đợt đã khóa sổ">Khối và đơn vị chỉ xem được, không sửa được nữa.</Notice>}
      {blocks.length === 0 ? (
        <EmptyState title="Chưa có khối nào" actions={change}>
          Thêm khối, rồi thêm đơn vị vào từng khối; hoặc nhập cả danh sách từ tệp Excel.
        </EmptyState>
      ) : (
        <RosterView campaignId={campaignId} year={year} blocks={blocks} units={units} editable={editable} />
      )}
    </CampaignPage>
  )
}
