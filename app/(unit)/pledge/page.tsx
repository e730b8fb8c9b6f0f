import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { siteOrigin } from '@/app/origin'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusTag } from '@/components/ui/status-tag'
import { isOverdue, statusOf } from '@/features/board/status'
import { PledgePaper } from '@/features/paper/components/pledge-paper'
import { readPaper } from '@/features/paper/typesetting/preview'
import { AssignedTargets } from '@/features/pledge/acknowledgement/components/assigned-targets'
import { commitmentRow } from '@/features/pledge/commitment'
import { Commitments } from '@/features/pledge/components/commitments'
import { SigningPlace } from '@/features/pledge/components/signing-section'
import { canPrepare, canSign, closesAt, isChangeable } from '@/features/pledge/policy'
import { findOwnPledge, readPledge } from '@/features/pledge/queries'
import { showPledge } from '@/features/pledge/shown-document'
import { situationOf } from '@/features/pledge/signing-state'
import { earlierResults } from '@/features/result/earlier'
import { hasPasskey } from '@/features/session/passkey/queries'
import { siteOf } from '@/features/session/passkey/site'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Giao ước thi đua' }

export default async function PledgePage() {
  const actor = await pageActor('unit_head', 'unit_clerk')
  const own = await findOwnPledge(actor)
  const now = new Date()
  const content = own && (await readPledge(actor, own.id, now))
  if (!content) {
    return (
      <PersonPage actor={actor} width="text">
        <EmptyState title="Đơn vị chưa có bản giao ước">
          Chưa có đợt ký nào đang mở cho đơn vị của đồng chí. Văn phòng sẽ thông báo khi mở đợt ký.
        </EmptyState>
      </PersonPage>
    )
  }
  const [choices, earlier] = await Promise.all([
    showPledge(actor, content, now),
    earlierResults(content.pledge.id),
  ])
  const { pledge, campaign, unit, targets } = content
  // Whoever sees this page has opened the pledge.
  const standing = { ...content.standing, viewedAt: content.standing.viewedAt ?? now }
  const status = statusOf(standing)
  const changeable = isChangeable(content)
  const may = {
    acknowledge: changeable && canSign(actor, pledge),
    propose: changeable && canPrepare(actor, pledge),
  }
  const situation = situationOf(actor, content, choices, now)
  return (
    <PersonPage actor={actor}>
      <PageHeading context={unit.name} title={campaign.title} lead={`Chủ đề: ${campaign.theme}`} />
      <StatusTag status={status} overdue={isOverdue(status, closesAt(content), now)} />
      {situation.kind === 'ready' && situation.resigning && (
        <Notice tone="warning" title="Đơn vị cần ký lại">
          {situation.resigning} Bản đã ký vẫn được lưu nguyên vẹn.
        </Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid min-w-0 gap-6">
          <AssignedTargets
            pledgeId={pledge.id}
            decisions={content.decisions}
            targets={targets}
            may={may}
            earlier={earlier}
          />
          <Commitments
            pledgeId={pledge.id}
            rows={content.commitments.map(commitmentRow)}
            editable={may.propose}
          />
          <PledgePaper
            pledgeId={pledge.id}
            model={await readPaper(actor, content, choices, `${await siteOrigin()}/verify`, now)}
          />
        </div>
        <aside aria-label="Ký giao ước" className="lg:sticky lg:top-4">
          <SigningPlace
            situation={situation}
            pledgeId={pledge.id}
            username={actor.username}
            signer={actor.name}
            unitName={unit.name}
            version={(standing.versionNumber ?? 0) + 1}
            assigned={targets.length}
            idempotencyKey={randomUUID()}
            demoPassword={env().demoPassword}
            passkey={await hasPasskey(actor, siteOf(await siteOrigin()))}
          />
        </aside>
      </div>
      {situation.kind === 'ready' && (
        <a
          href="#sign"
          className="no-print sticky bottom-3 z-10 inline-flex min-h-control items-center justify-center rounded-control border border-ink bg-white px-4 font-semibold shadow-lg lg:hidden"
        >
          Đến phần ký
        </a>
      )}
    </PersonPage>
  )
}
