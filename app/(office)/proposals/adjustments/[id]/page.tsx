import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { siteOrigin } from '@/app/origin'
import { PersonPage, pageActor } from '@/app/person-page'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { AdjustmentRows } from '@/features/adjustment/components/adjustment-rows'
import { ConsequenceNotice } from '@/features/adjustment/components/consequence-notice'
import { DecisionCard } from '@/features/adjustment/components/decision-card'
import { EffectPanel } from '@/features/adjustment/components/effect-panel'
import { History } from '@/features/adjustment/components/history'
import { ProposalsNav } from '@/features/adjustment/components/proposals-nav'
import { StateTag } from '@/features/adjustment/components/state-tag'
import { canTakeEffect, isUnderWay, needsApproval } from '@/features/adjustment/policy'
import { readAdjustment } from '@/features/adjustment/queries'
import { stateOf } from '@/features/adjustment/state'
import { hasPasskey } from '@/features/session/passkey/queries'
import { siteOf } from '@/features/session/passkey/site'
import { readAssignments, readTargets } from '@/features/target/queries'
import { splitEffects } from '@/features/target/split'
import { toHex } from '@/lib/canonical'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Điều chỉnh chỉ tiêu' }

export default async function AdjustmentPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await pageActor('office')
  const id = z.uuid().safeParse((await params).id)
  const found = id.success ? await readAdjustment(id.data) : null
  if (!found) notFound()
  const { adjustment, rows, hash } = found
  const underWay = isUnderWay(adjustment)
  const [targets, assignments, passkey] = await Promise.all([
    underWay ? readTargets(adjustment.campaignId) : [],
    underWay ? readAssignments(adjustment.campaignId) : [],
    hasPasskey(actor, siteOf(await siteOrigin())),
  ])
  const act = !canTakeEffect(actor, adjustment, rows) ? 'wait' : needsApproval(rows) ? 'approve' : 'alone'
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
      {underWay && <ConsequenceNotice rows={rows} splits={splitEffects(rows, targets, assignments)} />}
      {underWay && (
        <EffectPanel
          adjustmentId={adjustment.id}
          seen={toHex(hash)}
          act={act}
          own={adjustment.draftedBy === actor.accountId}
          username={actor.username}
          passkey={passkey}
          demoPassword={env().demoPassword}
        />
      )}
      <History head={found} />
    </PersonPage>
  )
}
