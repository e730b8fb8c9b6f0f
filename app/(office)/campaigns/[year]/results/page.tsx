import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { ExportLink } from '@/components/shell/export-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { ResultsFilterForm } from '@/features/result/components/results-filter'
import { ResultsPager } from '@/features/result/components/results-pager'
import { ResultsSummary } from '@/features/result/components/results-summary'
import { ResultsTable } from '@/features/result/components/results-table'
import { RuleDetails } from '@/features/result/components/rule-details'
import { VerdictCountsTable } from '@/features/result/components/verdict-counts'
import { periodName } from '@/features/result/periods'
import { readCampaignResults } from '@/features/result/queries'
import { resultsAddress, resultsQuery } from '@/features/result/schema'
import {
  countByBlock,
  countByTarget,
  countVerdicts,
  filterResults,
  standingOf,
} from '@/features/result/standing'
import { campaignOfPage } from '../../campaign-of-page'

export const metadata: Metadata = { title: 'Kết quả' }

const perPage = 50

type Props = {
  params: Promise<{ year: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CampaignResultsPage({ params, searchParams }: Props) {
  const actor = await pageActor('office', 'witness', 'admin')
  const { campaign } = await campaignOfPage(params)
  const { page, ...filter } = resultsQuery.parse(await searchParams)
  const results = await readCampaignResults(campaign.id)
  const rows = standingOf(results, filter.period)
  const [blocks, targets, found] = [countByBlock(rows), countByTarget(rows), filterResults(rows, filter)]
  const shown = found.slice((page - 1) * perPage, page * perPage)
  const path = `/campaigns/${campaign.year}/results`
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Kết quả thực hiện chỉ tiêu"
        context={campaign.title}
        lead={
          filter.period ? `Kỳ: ${periodName(filter.period)}` : 'Theo kỳ mới nhất mà mỗi đơn vị đã báo cáo'
        }
        actions={
          rows.length > 0 && (
            <>
              <ExportLink href={`${path}/export.xlsx${resultsAddress(filter)}`} label="Tải Excel" />
              <ExportLink href={`${path}/export.pdf${resultsAddress(filter)}`} label="Tải PDF" />
              <PrintButton>In kết quả</PrintButton>
            </>
          )
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          title="Chưa có chỉ tiêu nào giao cho đơn vị"
          actions={<LinkButton href={`/campaigns/${campaign.year}/targets`}>Xem chỉ tiêu</LinkButton>}
        >
          Đơn vị báo cáo kết quả theo từng chỉ tiêu được giao, sau khi quyết định được ban hành.
        </EmptyState>
      ) : (
        <>
          <ResultsSummary counts={countVerdicts(rows)} />
          <RuleDetails />
          <VerdictCountsTable caption="Theo khối" first="Khối" rows={blocks} />
          <VerdictCountsTable caption="Theo chỉ tiêu" first="Chỉ tiêu" rows={targets} codes />
          <ResultsFilterForm path={path} filter={filter} blocks={blocks} targets={targets} />
          {found.length === 0 ? (
            <EmptyState
              title="Không có kết quả nào khớp"
              actions={<LinkButton href={path}>Xem toàn bộ kết quả</LinkButton>}
            >
              Không có chỉ tiêu nào của đơn vị khớp với các điều kiện lọc.
            </EmptyState>
          ) : (
            <ResultsTable
              path={path}
              rows={shown}
              from={(page - 1) * perPage + 1}
              caption={`Theo đơn vị: ${found.length} lượt giao`}
            />
          )}
          <ResultsPager path={path} filter={filter} page={page} pages={Math.ceil(found.length / perPage)} />
        </>
      )}
    </PersonPage>
  )
}
