import type { Metadata } from 'next'
import { ExportLink } from '@/components/shell/export-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { CampaignResults } from '@/features/result/components/campaign-results'
import { periodName } from '@/features/result/periods'
import { readResultsPage } from '@/features/result/results-page'
import { resultsAddress, resultsQuery } from '@/features/result/schema'
import { CampaignPage, campaignOfPage } from '../../campaign-page'

export const metadata: Metadata = { title: 'Kết quả' }

type Props = {
  params: Promise<{ year: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CampaignResultsPage({ params, searchParams }: Props) {
  const { actor, campaign } = await campaignOfPage(params, 'office', 'witness', 'admin')
  const results = await readResultsPage(campaign.id, resultsQuery.parse(await searchParams))
  const { filter, counts } = results
  const path = `/campaigns/${campaign.year}/results`
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title="Kết quả thực hiện chỉ tiêu"
      lead={filter.period ? `Kỳ: ${periodName(filter.period)}` : 'Theo kỳ mới nhất mà mỗi đơn vị đã báo cáo'}
      actions={
        counts.all > 0 && (
          <>
            <ExportLink href={`${path}/export.xlsx${resultsAddress(filter)}`} label="Tải Excel" />
            <ExportLink href={`${path}/export.pdf${resultsAddress(filter)}`} label="Tải PDF" />
            <PrintButton>In kết quả</PrintButton>
          </>
        )
      }
    >
      {counts.all === 0 ? (
        <EmptyState
          title="Chưa có chỉ tiêu nào giao cho đơn vị"
          actions={<LinkButton href={`/campaigns/${campaign.year}/targets`}>Xem chỉ tiêu</LinkButton>}
        >
          Đơn vị báo cáo kết quả theo từng chỉ tiêu được giao, sau khi quyết định được ban hành.
        </EmptyState>
      ) : (
        <CampaignResults path={path} results={results} />
      )}
    </CampaignPage>
  )
}
