import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { CheckSummary } from '@/features/target/components/sum-checks'
import { TargetTree } from '@/features/target/components/target-tree'
import { decisionInWords } from '@/features/target/decision'
import { readTargetsPage } from '@/features/target/targets-page'
import { DraftTree } from '@/features/target/tree-editing/components/draft-tree'
import { CampaignPage, campaignOfPage } from '../../campaign-page'

export const metadata: Metadata = { title: 'Giao chỉ tiêu' }

export default async function TargetsPage({ params }: { params: Promise<{ year: string }> }) {
  const { actor, campaign } = await campaignOfPage(params, 'office', 'admin', 'witness')
  const { published, rows, assigned, drafts, groups, editable, empty } = await readTargetsPage(
    actor,
    campaign,
  )
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title="Giao chỉ tiêu"
      lead={`${published.length} quyết định, ${rows.length} dòng chỉ tiêu, ${assigned} lượt giao đơn vị`}
    >
      {drafts.map(({ id, reference, rows }) => (
        <DraftTree
          key={id}
          campaignId={campaign.id}
          decisionId={id}
          caption={decisionInWords(reference)}
          groups={groups}
          rows={rows}
        />
      ))}
      {rows.length > 0 && <CheckSummary rows={rows} />}
      {rows.length > 0 && <TargetTree decisions={published} rows={rows} />}
      {empty && (
        <EmptyState
          title="Chưa có quyết định giao chỉ tiêu"
          actions={
            editable && (
              <LinkButton href={`/campaigns/${campaign.year}/decisions`}>Thêm quyết định</LinkButton>
            )
          }
        >
          Chỉ tiêu hiện ra ở đây khi quyết định giao chỉ tiêu của đợt thi đua được ban hành.
        </EmptyState>
      )}
    </CampaignPage>
  )
}
