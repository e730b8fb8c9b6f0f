import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { DraftForm } from '@/features/adjustment/components/draft-form'
import { ProposalsNav } from '@/features/adjustment/components/proposals-nav'
import { TargetPicker } from '@/features/adjustment/components/target-picker'
import { readNewDraftPage, type Wanted } from '@/features/adjustment/page'

export const metadata: Metadata = { title: 'Lập điều chỉnh chỉ tiêu' }

export default async function NewAdjustmentPage({ searchParams }: { searchParams: Promise<Wanted> }) {
  const actor = await pageActor('office')
  const read = await readNewDraftPage(actor, await searchParams)
  if (!read) {
    return (
      <PersonPage actor={actor} density="office">
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
  const { campaignId, title, pickable, draft } = read
  if (!pickable && !draft) notFound()
  return (
    <PersonPage actor={actor} density="office">
      <ProposalsNav />
      <PageHeading
        title="Lập điều chỉnh chỉ tiêu"
        context={title}
        lead={draft ? draft.heading : 'Chọn chỉ tiêu cần điều chỉnh'}
        actions={draft && <LinkButton href="/proposals/adjustments/new">Chọn chỉ tiêu khác</LinkButton>}
      />
      {draft && <DraftForm campaignId={campaignId} {...draft} />}
      {pickable && <TargetPicker targets={pickable} />}
    </PersonPage>
  )
}
