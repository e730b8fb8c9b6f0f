import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { YearNav } from '@/components/shell/year-nav'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { OwnResults } from '@/features/result/components/own-results'
import { RuleDetails } from '@/features/result/components/verdicts'
import { takesResults } from '@/features/result/policy'
import { listOwnCampaigns, readPledgeResults } from '@/features/result/queries'
import { reportRefusals } from '@/features/result/words'

export const metadata: Metadata = { title: 'Kết quả' }

type Props = { searchParams: Promise<{ year?: string | string[] }> }

export default async function ResultsPage({ searchParams }: Props) {
  const actor = await pageActor('unit_head', 'unit_clerk')
  const { year } = await searchParams
  const campaigns = await listOwnCampaigns(actor)
  const campaign = campaigns.find((one) => String(one.year) === year) ?? campaigns[0]
  const rows = campaign ? await readPledgeResults(campaign.pledgeId) : []
  return (
    <PersonPage actor={actor}>
      <PageHeading title="Kết quả thực hiện chỉ tiêu" context={campaign?.title} />
      {campaign && (
        <YearNav path="/results" years={campaigns.map((one) => one.year)} current={campaign.year} />
      )}
      {campaign && !takesResults(campaign.state) && <Notice>{reportRefusals.not_yet}</Notice>}
      {rows.length === 0 ? (
        <EmptyState
          title="Đơn vị không có chỉ tiêu được giao"
          actions={<LinkButton href="/pledge">Xem giao ước của đơn vị</LinkButton>}
        >
          Kết quả được báo cáo theo từng chỉ tiêu mà quyết định giao cho đơn vị.
        </EmptyState>
      ) : (
        <Card title={`${rows.length} chỉ tiêu được giao`}>
          <RuleDetails />
          <OwnResults rows={rows} />
        </Card>
      )}
    </PersonPage>
  )
}
