import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { ExchangeDesk } from '@/features/exchange/components/exchange-desk'
import { ExportList } from '@/features/exchange/components/export-list'
import { ImportList } from '@/features/exchange/components/import-list'
import { canImport } from '@/features/exchange/policy'
import { listImports } from '@/features/exchange/queries'
import { CampaignPage, campaignOfPage } from '../../campaign-page'

export const metadata: Metadata = { title: 'Nhập, xuất Excel' }

export default async function ExchangePage({ params }: { params: Promise<{ year: string }> }) {
  const { actor, campaign } = await campaignOfPage(params, 'office')
  const batches = await listImports(campaign.id)
  const editable = canImport(actor, campaign.state)
  return (
    <CampaignPage actor={actor} campaign={campaign} title="Nhập, xuất Excel">
      {editable ? (
        <ExchangeDesk campaignId={campaign.id} undone={batches.filter(({ undoneAt }) => undoneAt).length} />
      ) : (
        <Notice>Đợt thi đua đã khóa sổ: chỉ xuất được, không nhập thêm.</Notice>
      )}
      <ExportList year={campaign.year} />
      <ImportList campaignId={campaign.id} batches={batches} editable={editable} />
    </CampaignPage>
  )
}
