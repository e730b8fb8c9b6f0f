import type { Metadata } from 'next'
import { siteOrigin } from '@/app/origin'
import { PersonPage, pageActor } from '@/app/person-page'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusTag } from '@/components/ui/status-tag'
import { isOverdue, statusOf } from '@/features/board/status'
import { PledgePaper } from '@/features/paper/components/pledge-document'
import { readPaper } from '@/features/paper/pledge-paper'
import { AssignedTargets } from '@/features/pledge/acknowledgement/components/assigned-targets'
import { Commitments } from '@/features/pledge/commitment/components/commitments'
import {
  NoPledge,
  ResignNotice,
  SigningLink,
  SigningSection,
} from '@/features/pledge/components/signing/signing-section'
import { readPledgePage } from '@/features/pledge/page'
import { earlierResults } from '@/features/result/earlier'

export const metadata: Metadata = { title: 'Giao ước thi đua' }

export default async function PledgePage() {
  const actor = await pageActor('unit_head', 'unit_clerk')
  const [origin, now] = [await siteOrigin(), new Date()]
  const page = await readPledgePage(actor, origin, now)
  if (!page) {
    return (
      <PersonPage actor={actor} width="text">
        <NoPledge />
      </PersonPage>
    )
  }
  const { content, choices, assigned, signing } = page
  const { pledgeId, may } = assigned
  const [earlier, paper] = await Promise.all([
    earlierResults(pledgeId),
    readPaper(actor, content, choices, `${origin}/verify`, now),
  ])
  const status = statusOf(page.status)
  const { campaign } = content
  return (
    <PersonPage actor={actor}>
      <PageHeading context={signing.unitName} title={campaign.title} lead={`Chủ đề: ${campaign.theme}`} />
      <StatusTag status={status} overdue={isOverdue(status, page.closesAt, now)} />
      <ResignNotice state={signing.state} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid min-w-0 gap-6">
          <AssignedTargets {...assigned} earlier={earlier} />
          <Commitments pledgeId={pledgeId} rows={page.commitments} editable={may.propose} />
          <PledgePaper pledgeId={pledgeId} model={paper} />
        </div>
        <aside aria-label="Ký giao ước" className="lg:sticky lg:top-4">
          <SigningSection {...signing} />
        </aside>
      </div>
      <SigningLink state={signing.state} />
    </PersonPage>
  )
}
