import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { CheckSummary } from '@/features/target/components/sum-checks'
import { TargetTree } from '@/features/target/components/target-tree'
import { decisionInWords, referenceOf } from '@/features/target/decision'
import { canDecide } from '@/features/target/decisions/policy'
import { listDecisions, readAllAssignments } from '@/features/target/decisions/queries'
import { readDecisions, readTargets } from '@/features/target/queries'
import { treeRows } from '@/features/target/tree'
import { DraftTree } from '@/features/target/tree-editing/components/draft-tree'
import { campaignOfPage } from '../../campaign-of-page'

export const metadata: Metadata = { title: 'Giao chỉ tiêu' }

export default async function TargetsPage({ params }: { params: Promise<{ year: string }> }) {
  const actor = await pageActor('office', 'admin', 'witness')
  const { campaign } = await campaignOfPage(params)
  const [published, all, targets, assignments] = await Promise.all([
    readDecisions(campaign.id),
    listDecisions(campaign.id),
    readTargets(campaign.id),
    readAllAssignments(campaign.id),
  ])
  const ids = new Set(published.map(({ id }) => id))
  const tree = treeRows(targets, assignments)
  const rows = tree.filter(({ decisionId }) => ids.has(decisionId))
  const given = new Set(rows.map(({ id }) => id))
  const drafts = canDecide(actor, campaign.state) ? all.filter(({ publishedAt }) => !publishedAt) : []
  const facts = new Map(targets.map((target) => [target.id, target]))
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Giao chỉ tiêu"
        context={campaign.title}
        lead={`${published.length} quyết định, ${rows.length} dòng chỉ tiêu, ${assignments.filter(({ targetId }) => given.has(targetId)).length} lượt giao đơn vị`}
      />
      {drafts
        .filter(({ adjusts }) => !adjusts)
        .map((draft) => (
          <DraftTree
            key={draft.id}
            campaignId={campaign.id}
            decisionId={draft.id}
            caption={decisionInWords({ ...draft, number: draft.codeNumber, notation: draft.codeNotation })}
            groups={[...new Set(targets.map(({ group }) => group))]}
            rows={tree
              .filter(({ decisionId }) => decisionId === draft.id)
              .map((row) => ({ ...facts.get(row.id)!, ...row }))}
          />
        ))}
      {rows.length > 0 && (
        <>
          <CheckSummary rows={rows} />
          <TargetTree
            decisions={published.map((decision) => ({ id: decision.id, ...referenceOf(decision) }))}
            rows={rows}
          />
        </>
      )}
      {rows.length === 0 && drafts.length === 0 && (
        <EmptyState
          title="Chưa có quyết định giao chỉ tiêu"
          actions={
            canDecide(actor, campaign.state) && (
              <LinkButton href={`/campaigns/${campaign.year}/decisions`}>Thêm quyết định</LinkButton>
            )
          }
        >
          Chỉ tiêu hiện ra ở đây khi quyết định giao chỉ tiêu của đợt thi đua được ban hành.
        </EmptyState>
      )}
    </PersonPage>
  )
}
