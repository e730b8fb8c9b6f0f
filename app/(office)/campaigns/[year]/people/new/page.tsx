import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { NewPersonForm } from '@/features/people/components/new-person-form'
import { rolesToManage } from '@/features/people/policy'
import { readUsernames } from '@/features/people/queries'
import { readRoster } from '@/features/roster/queries'
import { CampaignPage, campaignOfPage } from '../../../campaign-page'

export const metadata: Metadata = { title: 'Thêm nhân sự' }

type Props = { params: Promise<{ year: string }>; searchParams: Promise<{ unit?: string | string[] }> }

export default async function NewPersonPageX({ params, searchParams }: Props) {
  const { actor, campaign } = await campaignOfPage(params, 'office', 'admin')
  const [{ units }, taken, { unit }] = await Promise.all([
    readRoster(campaign.id),
    readUsernames(),
    searchParams,
  ])
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title="Thêm nhân sự"
      actions={<LinkButton href={`/campaigns/${campaign.year}/people`}>Về danh sách</LinkButton>}
    >
      <Card className="max-w-text">
        <NewPersonForm
          roles={rolesToManage(actor)}
          units={units}
          unitId={String(unit ?? '')}
          taken={[...taken]}
        />
      </Card>
    </CampaignPage>
  )
}
