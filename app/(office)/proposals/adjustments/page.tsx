import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { AdjustmentList } from '@/features/adjustment/components/adjustment-list'
import { ProposalsNav } from '@/features/adjustment/components/proposals-nav'
import { readAdjustments } from '@/features/adjustment/queries'
import { currentCampaign } from '@/features/campaign/queries'

export const metadata: Metadata = { title: 'Điều chỉnh chỉ tiêu' }

export default async function AdjustmentsPage() {
  const actor = await pageActor('office')
  const current = await currentCampaign()
  const adjustments = current ? await readAdjustments(current.campaign.id) : []
  const begin = (
    <LinkButton href="/proposals/adjustments/new" variant="primary">
      Lập điều chỉnh
    </LinkButton>
  )
  return (
    <PersonPage actor={actor} density="office">
      <ProposalsNav />
      <PageHeading
        title="Điều chỉnh chỉ tiêu"
        context={current?.campaign.title}
        lead={`${adjustments.length} lần điều chỉnh, mới nhất trước`}
        actions={adjustments.length > 0 && begin}
      />
      {adjustments.length === 0 ? (
        <EmptyState title="Chưa có lần điều chỉnh nào" actions={begin}>
          Mức giao đã ban hành chỉ đổi bằng một quyết định điều chỉnh; đơn vị đã ký tiếp nhận lại riêng dòng
          đó và ký lại.
        </EmptyState>
      ) : (
        <AdjustmentList adjustments={adjustments} />
      )}
    </PersonPage>
  )
}
