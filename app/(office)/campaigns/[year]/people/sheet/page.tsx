import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { SheetMaker } from '@/features/people/activation/components/sheet-maker'
import { sheetGroups } from '@/features/people/activation/sheet-groups'
import { canManage } from '@/features/people/policy'
import { readPeoplePage } from '@/features/people/queries'
import { campaignOfPage } from '../../../campaign-of-page'

export const metadata: Metadata = { title: 'Phiếu kích hoạt' }

export default async function SheetPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await pageActor('office', 'admin')
  const { campaign } = await campaignOfPage(params)
  const { blocks, units, people } = await readPeoplePage(campaign.id, ['office', 'admin', 'witness'])
  const waiting = people.filter(({ state, role }) => state === 'pending' && canManage(actor, role))
  const list = `/campaigns/${campaign.year}/people`
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Phiếu kích hoạt"
        context={campaign.title}
        lead="Mỗi người một phiếu có mã QR, dùng một lần trong 7 ngày để tự đặt mật khẩu. Lập phiếu mới thì phiếu cũ hết hiệu lực."
        actions={<LinkButton href={list}>Về danh sách</LinkButton>}
      />
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
    </PersonPage>
  )
}
