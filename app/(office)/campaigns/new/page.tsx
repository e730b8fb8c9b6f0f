import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { PageHeading } from '@/components/ui/page-heading'
import { NewCampaignForm } from '@/features/campaign/components/new-campaign-form'
import { listCampaigns, listIssuingBodies } from '@/features/campaign/queries'

export const metadata: Metadata = { title: 'Tạo đợt thi đua' }

export default async function NewCampaignPage() {
  const actor = await pageActor('office')
  const [campaigns, bodies] = await Promise.all([listCampaigns(), listIssuingBodies()])
  const year = campaigns[0] ? campaigns[0].year + 1 : new Date().getFullYear() + 1
  return (
    <PersonPage actor={actor} density="office" width="text">
      <PageHeading
        title="Tạo đợt thi đua"
        lead="Đợt mới là dự thảo: đơn vị chưa thấy cho đến khi gửi lấy ý kiến."
      />
      <NewCampaignForm
        year={year}
        campaigns={campaigns.map(({ id, title }) => ({ id, name: title }))}
        bodies={bodies}
      />
    </PersonPage>
  )
}
