import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { SheetMaker } from '@/features/people/activation/components/sheet-maker'
import { sheetGroups } from '@/features/people/activation/sheet-groups'
import { canManage } from '@/features/people/policy'
import { readPeoplePage } from '@/features/people/queries'
import { CampaignPage, campaignOfPage } from '../../../campaign-page'

export const metadata: Metadata = { title: 'Phiếu kích hoạt' }

export default async function SheetPage({ params }: { params: Promise<{ year: string }> }) {
  const { actor, campaign } = await campaignOfPage(params, 'office', 'admin')
  const { blocks, units, people } = await readPeoplePage(campaign.id, ['office', 'admin', 'witness'])
  const waiting = people.filter(({ state, role }) => state === 'pending' && canManage(actor, role))
  const list = `/campaigns/${campaign.year}/people`
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title="Phiếu kích hoạt"
      lead="Mỗi người một phiếu có mã QR, dùng một lần trong 7 ngày để tự đặt mật khẩu. Lập phiếu mới thì phiếu cũ hết hiệu lực."
      actions={<LinkButton href={list}>Về danh sách</LinkButton>}
    >
      {waiting.length === 0 ? (
        <EmptyState
          title="Không có tài khoản nào chờ kích hoạt"
          actions={<LinkButton href={`${list}/new`}>Thêm nhân sự</LinkButton>}
        >
          Mọi tài khoản của đợt này đã kích hoạt, đã vô hiệu hoặc hết nhiệm kỳ.
        </EmptyState>
      ) : (
        <SheetMaker groups={sheetGroups(waiting, blocks, units)} />
      )}
    </CampaignPage>
  )
}
