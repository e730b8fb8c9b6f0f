import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { decisionInWords } from '@/features/target/decision'
import { canDecide } from '@/features/target/decisions/policy'
import { AssignmentGrid } from '@/features/target/grid/components/assignment-grid'
import { DecisionChoice } from '@/features/target/grid/components/decision-choice'
import { GridEmpty } from '@/features/target/grid/components/grid-empty'
import { GridStanding } from '@/features/target/grid/components/grid-standing'
import { UnitPages } from '@/features/target/grid/components/unit-pages'
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
  const path = `/campaigns/${campaign.year}/assignments`
  const open = canDecide(actor, campaign.state)
  const shown = grid !== null && grid.targets.length > 0 && grid.count > 0
  const named = grid && {
    ...grid.decision,
    number: grid.decision.codeNumber,
    notation: grid.decision.codeNotation,
  }
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Phân bổ chỉ tiêu"
        context={campaign.title}
        lead={named && decisionInWords(named)}
        actions={shown && <PrintButton>In bảng</PrintButton>}
      />
      {grid && <DecisionChoice path={path} grid={grid} />}
      {!grid && <GridEmpty year={campaign.year} lacking="decision" />}
      {grid && grid.targets.length === 0 && <GridEmpty year={campaign.year} lacking="targets" />}
      {grid && grid.targets.length > 0 && grid.count === 0 && (
        <GridEmpty year={campaign.year} lacking="units" />
      )}
      {shown && (
        <>
          <GridStanding year={campaign.year} publishedAt={grid.decision.publishedAt} closed={!open} />
          <UnitPages path={path} grid={grid} />
          <AssignmentGrid
            key={`${grid.decision.id} ${grid.block?.id} ${grid.page}`}
            campaignId={campaign.id}
            label={`Phân bổ chỉ tiêu: ${decisionInWords(named!)}`}
            grid={grid}
            editable={open && !grid.decision.publishedAt}
          />
        </>
      )}
    </PersonPage>
  )
}
