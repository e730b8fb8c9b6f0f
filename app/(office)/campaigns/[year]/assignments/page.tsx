import type { Metadata } from 'next'
import { PrintButton } from '@/components/ui/print-button'
import { decisionInWords, referenceOf } from '@/features/target/decision'
import { canDecide } from '@/features/target/decisions/policy'
import { GridPage } from '@/features/target/grid/components/grid-page'
import { loadGrid } from '@/features/target/grid/load'
import { type GridAddress, gridPlace } from '@/features/target/grid/schema'
import { CampaignPage, campaignOfPage } from '../../campaign-page'

export const metadata: Metadata = { title: 'Phân bổ chỉ tiêu' }

type AssignmentsPageProps = { params: Promise<{ year: string }>; searchParams: Promise<GridAddress> }

export default async function AssignmentsPage({ params, searchParams }: AssignmentsPageProps) {
  const { actor, campaign } = await campaignOfPage(params, 'office')
  const place = gridPlace.parse(await searchParams)
  const grid = await loadGrid(campaign.id, place)
  const filled = grid !== null && grid.targets.length > 0 && grid.count > 0
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title="Phân bổ chỉ tiêu"
      lead={grid && decisionInWords(referenceOf(grid.decision))}
      actions={filled && <PrintButton>In bảng</PrintButton>}
    >
      <GridPage campaign={campaign} grid={grid} open={canDecide(actor, campaign.state)} />
    </CampaignPage>
  )
}
