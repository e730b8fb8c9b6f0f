import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/features/account/actor'
import { SignOutButton } from '@/features/account/components/sign-out-button'
import { readHeader } from '@/features/account/queries'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { referenceOf } from '@/features/target/assigned'
import { CheckSummary } from '@/features/target/components/check-summary'
import { TargetTree } from '@/features/target/components/target-tree'
import { readAssignments, readDecisions, readTargets } from '@/features/target/queries'
import { treeRows } from '@/features/target/tree'
import { campaignOfPage } from '../../campaign-of-page'

export const metadata: Metadata = { title: 'Giao chỉ tiêu' }

export default async function TargetsPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await requireActor('office', 'admin', 'witness')
  const { campaign } = await campaignOfPage(params)
  const [header, decisions, targets, assignments] = await Promise.all([
    readHeader(actor),
    readDecisions(campaign.id),
    readTargets(campaign.id),
    readAssignments(campaign.id),
  ])
  const published = new Set(decisions.map(({ id }) => id))
  const rows = treeRows(
    targets.filter(({ decisionId }) => published.has(decisionId)),
    assignments,
  )
  return (
    <PageShell {...header} signOut={<SignOutButton />} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Giao chỉ tiêu"
        context={campaign.title}
        lead={`${decisions.length} quyết định, ${rows.length} dòng chỉ tiêu, ${assignments.length} lượt giao đơn vị`}
      />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có quyết định giao chỉ tiêu">
          Chỉ tiêu hiện ra ở đây khi quyết định giao chỉ tiêu của đợt thi đua được ban hành.
        </EmptyState>
      ) : (
        <>
          <CheckSummary rows={rows} />
          <TargetTree
            decisions={decisions.map((decision) => ({ id: decision.id, ...referenceOf(decision) }))}
            rows={rows}
          />
        </>
      )}
    </PageShell>
  )
}
