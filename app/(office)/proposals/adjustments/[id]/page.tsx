import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { siteOrigin } from '@/app/origin'
import { PersonPage, pageActor } from '@/app/person-page'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { AdjustmentRows, DecisionCard, History } from '@/features/adjustment/components/adjustment-detail'
import { StateTag } from '@/features/adjustment/components/adjustment-list'
import { ApplyPanel } from '@/features/adjustment/components/apply-panel'
import { ImpactNotice } from '@/features/adjustment/components/impact-notice'
import { ProposalsNav } from '@/features/adjustment/components/proposals-nav'
import { stateOf } from '@/features/adjustment/labels'
import { readAdjustmentPage } from '@/features/adjustment/page'
import { siteOf } from '@/features/session/passkey/site'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Điều chỉnh chỉ tiêu' }

export default async function AdjustmentPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await pageActor('office')
  const read = await readAdjustmentPage(actor, (await params).id, siteOf(await siteOrigin()))
  if (!read) notFound()
  const { found, underWay, splits, panel } = read
  const { adjustment, rows } = found
  return (
    <PersonPage actor={actor} density="office">
      <ProposalsNav />
      <PageHeading
        title="Điều chỉnh chỉ tiêu"
        context={`Đợt thi đua năm ${found.year}`}
        actions={<StateTag state={stateOf(adjustment, rows)} />}
      />
      {underWay && rows.some(({ overtaken }) => overtaken) && (
        <Notice tone="warning" title="Dự thảo không còn khớp với mức đang giao">
          Có chỉ tiêu đã được điều chỉnh theo quyết định khác. Đồng chí rút dự thảo này rồi lập lại.
        </Notice>
      )}
      <DecisionCard head={found} />
      <AdjustmentRows rows={rows} underWay={underWay} />
      {underWay && <ImpactNotice rows={rows} splits={splits} />}
      {underWay && <ApplyPanel {...panel} username={actor.username} demoPassword={env().demoPassword} />}
      <History head={found} />
    </PersonPage>
  )
}
