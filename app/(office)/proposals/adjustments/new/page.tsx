import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { DraftForm } from '@/features/adjustment/components/draft-form'
import { ProposalsNav } from '@/features/adjustment/components/proposals-nav'
import { TargetPicker } from '@/features/adjustment/components/target-picker'
import { beginDraft, pickable } from '@/features/adjustment/new-draft'
import { readAdjustable, readOwnDrafts } from '@/features/adjustment/queries'
import { currentCampaign } from '@/features/campaign/queries'
import { isDiscussed } from '@/features/pledge/policy'
import { readDecisions, readTargets } from '@/features/target/queries'

export const metadata: Metadata = { title: 'Lập điều chỉnh chỉ tiêu' }

type Props = { searchParams: Promise<{ target?: string | string[]; proposal?: string | string[] }> }

export default async function NewAdjustmentPage({ searchParams }: Props) {
  const actor = await pageActor('office')
  const [current, wanted] = await Promise.all([currentCampaign(), searchParams])
  const frame = { actor, density: 'office' as const }
  if (!current || !isDiscussed(current.campaign.state)) {
    return (
      <PersonPage {...frame}>
        <ProposalsNav />
        <PageHeading title="Lập điều chỉnh chỉ tiêu" />
        <EmptyState
          title="Chưa điều chỉnh được"
          actions={<LinkButton href="/campaigns">Đến các đợt thi đua</LinkButton>}
        >
          Chỉ tiêu điều chỉnh được khi đợt thi đua ở bước Lấy ý kiến hoặc Mở ký.
        </EmptyState>
      </PersonPage>
    )
  }
  const { id, title } = current.campaign
  const [targets, decisions, rows, drafts] = await Promise.all([
    readTargets(id),
    readDecisions(id),
    readAdjustable(id),
    readOwnDrafts(id, actor.accountId),
  ])
  const choosing = wanted.target === undefined && wanted.proposal === undefined
  const begun = choosing ? null : beginDraft(wanted, { targets, decisions, rows, drafts })
  if (!choosing && !begun) notFound()
  return (
    <PersonPage {...frame}>
      <ProposalsNav />
      <PageHeading
        title="Lập điều chỉnh chỉ tiêu"
        context={title}
        lead={begun ? begun.heading : 'Chọn chỉ tiêu cần điều chỉnh'}
        actions={begun && <LinkButton href="/proposals/adjustments/new">Chọn chỉ tiêu khác</LinkButton>}
      />
      {begun ? <DraftForm campaignId={id} {...begun} /> : <TargetPicker targets={pickable(targets, rows)} />}
    </PersonPage>
  )
}
