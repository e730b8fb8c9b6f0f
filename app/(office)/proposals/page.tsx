import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { WaitingNotice } from '@/features/adjustment/components/adjustment-list'
import { ProposalsNav } from '@/features/adjustment/components/proposals-nav'
import { readAdjustments } from '@/features/adjustment/queries'
import { currentCampaign } from '@/features/campaign/queries'
import { isOpenFor } from '@/features/campaign/states'
import { ProposalQueue } from '@/features/pledge/proposal/components/proposal-queue'
import { readProposalQueue } from '@/features/pledge/proposal/page'

export const metadata: Metadata = { title: 'Kiến nghị' }

export default async function ProposalsPage() {
  const actor = await pageActor('office')
  const current = await currentCampaign()
  const frame = { actor, density: 'office' as const }
  if (!current) {
    return (
      <PersonPage {...frame}>
        <PageHeading title="Kiến nghị" />
        <EmptyState
          title="Chưa có đợt thi đua đang mở"
          actions={<LinkButton href="/campaigns">Đến các đợt thi đua</LinkButton>}
        >
          Kiến nghị của đơn vị hiện ra ở đây khi đợt thi đua ở bước Lấy ý kiến hoặc Mở ký.
        </EmptyState>
      </PersonPage>
    )
  }
  const { id, title, state } = current.campaign
  const [queue, adjustments] = await Promise.all([readProposalQueue(id, new Date()), readAdjustments(id)])
  return (
    <PersonPage {...frame}>
      <ProposalsNav />
      <PageHeading
        title="Kiến nghị"
        context={title}
        lead={`${queue.open} kiến nghị chờ trả lời, cũ nhất trước`}
      />
      <WaitingNotice adjustments={adjustments} />
      <ProposalQueue rows={queue.rows} answerable={isOpenFor('answer', state)} />
    </PersonPage>
  )
}
