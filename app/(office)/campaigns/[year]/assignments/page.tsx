import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { decisionInWords, referenceOf } from '@/features/target/decision'
import { canDecide } from '@/features/target/decisions/policy'
import { GridPage } from '@/features/target/grid/components/grid-page'
import { loadGrid } from '@/features/target/grid/load'
import { type GridAddress, gridPlace } from '@/features/target/grid/schema'
import { campaignOfPage } from '../../campaign-of-page'

export const metadata: Metadata = { title: 'Phân bổ chỉ tiêu' }

type AssignmentsPageProps = { params: Promise<{ year: string }>; searchParams: Promise<GridAddress> }

export default async function AssignmentsPage({ params, searchParams }: AssignmentsPageProps) {
  const actor = await pageActor('office')
  const { campaign } = await campaignOfPage(params)
  const place = gridPlace.parse(await searchParams)
  const grid = await loadGrid(campaign.id, place)
  const filled = grid !== null && grid.targets.length > 0 && grid.count > 0
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Phân bổ chỉ tiêu"
        context={campaign.title}
        lead={grid && decisionInWords(referenceOf(grid.decision))}
        actions={filled && <PrintButton>In bảng</PrintButton>}
      />
      <GridPage campaign={campaign} grid={grid} open={canDecide(actor, campaign.state)} />
    </PersonPage>
  )
}
