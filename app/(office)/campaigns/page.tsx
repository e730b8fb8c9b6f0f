import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignList } from '@/features/campaign/components/campaign-list'
import { canManageCampaigns } from '@/features/campaign/policy'
import { listCampaigns } from '@/features/campaign/queries'

export const metadata: Metadata = { title: 'Giao chỉ tiêu' }

export default async function CampaignsPage() {
  const actor = await pageActor('office', 'admin', 'witness')
  const campaigns = await listCampaigns()
  const create = canManageCampaigns(actor) && (
    <LinkButton href="/campaigns/new" variant="primary">
      Tạo đợt
    </LinkButton>
  )
  return (
    <PersonPage actor={actor} density="office">
      <PageHeading title="Các đợt thi đua" actions={campaigns.length > 0 && create} />
      {campaigns.length === 0 ? (
        <EmptyState title="Chưa có đợt thi đua nào" actions={create}>
          {create
            ? 'Tạo đợt của năm, rồi nhập khối, đơn vị và quyết định giao chỉ tiêu.'
            : 'Đợt thi đua hiện ra ở đây khi văn phòng tạo.'}
        </EmptyState>
      ) : (
        <CampaignList campaigns={campaigns} />
      )}
    </PersonPage>
  )
}
